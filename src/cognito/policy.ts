import type { UserPoolKey } from './user-pool-key.js';

/** Who asks. There is no authentication yet, so nobody is told apart. */
export interface Caller {
  readonly kind: 'anonymous';
}

/** What a caller may do; asked before anything is looked up, so that no cache can leak what it holds. */
export interface Policy {
  maySee(caller: Caller, key: UserPoolKey): boolean;
}

export const allowAll: Policy = { maySee: () => true };
