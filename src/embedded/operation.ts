import type { WireStructure } from '../rules/wire.js';
import type { UserPoolStore } from './user-pool-store.js';

/** What an operation may use; each asks for its part by `Pick`. */
export interface OperationContext {
  readonly region: string;
  readonly account: string;
  /** The pools of this account and Region. */
  readonly pools: UserPoolStore;
  readonly now: () => Date;
  /** The nine characters behind the Region in a new pool's id. */
  readonly newId: () => string;
}

/**
 * Answers a request whose members are within their limits.
 *
 * @throws ServiceError where Cognito would refuse
 */
export type Operation = (context: OperationContext, input: WireStructure) => WireStructure;
