import type { UserPools } from './cognito/user-pools.js';

/** What a resolver may use: the data sources of one request. */
export interface Context {
  readonly userPools: UserPools;
}
