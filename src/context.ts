import type { Caller } from './auth/caller.js';
import type { UserPoolDeletions } from './cognito/deletion/user-pool-deletions.js';
import type { UserPoolList } from './cognito/list/user-pool-list.js';
import type { UserPoolUpdates } from './cognito/update/user-pool-updates.js';
import type { Asked } from './cognito/read/read-statistics.js';
import type { Slices } from './cognito/slices.js';
import type { UserPools } from './cognito/user-pools.js';

// What the resolvers get as their parents, and from what the data sources return.
export type { ListedUserPoolEdge, ListedUserPools } from './cognito/list/user-pool-list.js';
export type { Settings as UserPoolSettings } from './cognito/update/settings.js';
export type { UpdateOutcome } from './cognito/update/user-pool-updates.js';

/** What a resolver may use: who asks, and the data sources of one request. */
export interface Context {
  readonly caller: Caller;
  readonly userPools: UserPools;
  readonly userPoolList: UserPoolList;
  readonly updates: UserPoolUpdates;
  readonly deletions: UserPoolDeletions;
  /** The AWS account whose pools these are, where it is known without asking Cognito. */
  readonly accountId: () => Promise<string | undefined>;
  /** Lets the event loop turn between the things that the request works on. */
  readonly slices: Pick<Slices, 'turn' | 'pause'>;
  /** What the request has cost so far. */
  readonly cost: () => Cost;
  /** What the request has asked of Cognito when its deadline passed; undefined where it has not. */
  readonly pastDeadline: () => Asked | undefined;
}

/** What a request has cost Cognito, and what it was spared. */
export interface Cost {
  /** Calls to Cognito that this request began, and the attempts that they took. */
  readonly calls: number;
  readonly attempts: number;
  /** Calls of other requests whose answer served this one, too. */
  readonly joined: number;
  /** Pools answered from memory: of this process, or shared; and how many of them past their time. */
  readonly local: number;
  readonly shared: number;
  readonly stale: number;
  /** The longest that one of its calls waited for its turn, in milliseconds. */
  readonly waitedMs: number;
  /** Reads that could be sent at once, by Region; those that are not paced are not listed. */
  readonly remaining: Readonly<Record<string, number>>;
}
