import type { WireStructure } from '../rules/wire.js';
import type { Store } from './store.js';

/** What operations may use. Each takes its part with `Pick`. */
export interface OperationContext {
  readonly region: string;
  readonly account: string;
  /** Everything in this account and Region. */
  readonly store: Store;
  readonly now: () => Date;
  /** The nine characters after the Region in the id of a new pool. */
  readonly newId: () => string;
  /** The id of a new app client. */
  readonly newClientId: () => string;
}

/**
 * Answers a request whose members are within their limits.
 *
 * @throws ServiceError if Cognito would refuse
 */
export type EmbeddedOperation = (context: OperationContext, input: WireStructure) => WireStructure;
