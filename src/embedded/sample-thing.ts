import type { WireStructure } from '../rules/wire.js';

/** Something in a sample pool. */
export interface SampleThing {
  /** The id of its sample pool. */
  readonly idSuffix: string;
  readonly createdAt: string;
  /** The operation that creates it, such as `CreateGroup`. */
  readonly operation: string;
  /** The request without the pool. The ARNs in it are of the pool's Region. */
  readonly input: (region: string) => WireStructure;
}
