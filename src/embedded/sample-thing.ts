import type { WireStructure } from '../rules/wire.js';

/** Something in a sample pool. */
export interface SampleThing {
  /** That of the sample pool that it is in. */
  readonly idSuffix: string;
  readonly createdAt: string;
  /** What creates it, such as `CreateGroup`. */
  readonly operation: string;
  /** The request besides the pool. The ARNs in it are those of the pool's Region. */
  readonly input: (region: string) => WireStructure;
}
