import type { WireStructure } from '../rules/wire.js';
import type { Store } from './store.js';

/** What an operation may use; each asks for its part by `Pick`. */
export interface OperationContext {
  readonly region: string;
  readonly account: string;
  /** What this account has in this Region. */
  readonly store: Store;
  readonly now: () => Date;
  /** The nine characters behind the Region in a new pool's id. */
  readonly newId: () => string;
  /** The id of a new app client. */
  readonly newClientId: () => string;
}

/**
 * Answers a request whose members are within their limits.
 *
 * @throws ServiceError where Cognito would refuse
 */
export type EmbeddedOperation = (context: OperationContext, input: WireStructure) => WireStructure;
