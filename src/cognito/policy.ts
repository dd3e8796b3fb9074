import type { Caller } from '../auth/caller.js';
import type { UserPoolKey } from './user-pool-key.js';

/** What a caller may do; asked before anything is looked up, so that no cache can leak what it holds. */
export interface Policy {
  maySee(caller: Caller, key: UserPoolKey): boolean;
}

export const allowAll: Policy = { maySee: () => true };
