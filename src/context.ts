import type { Caller } from './auth/caller.js';
import type { RemainingRequests } from './cognito/limiter/limiters.js';
import type { Connections } from './cognito/read/connections.js';
import type { Keys } from './cognito/read/keys.js';
import type { Asked, RemainingPerPool } from './cognito/read/read-statistics.js';
import type { ResourceLoader } from './cognito/read/resource-loader.js';
import type { Slices } from './cognito/slices.js';
import type { UserPoolCreations } from './cognito/user-pools/creations.js';
import type { CustomAttributes } from './cognito/user-pools/custom-attributes.js';
import type { UserPoolDeletions } from './cognito/user-pools/deletions.js';
import type { UserPoolFleets } from './cognito/user-pools/fleets.js';
import type { UserPoolMfaUpdates } from './cognito/user-pools/mfa-updates.js';
import type { UserPoolList } from './cognito/user-pools/list/user-pool-list.js';
import type { UserPoolUpdates } from './cognito/user-pools/updates.js';
import type { Creations } from './cognito/write/creations.js';
import type { Removals } from './cognito/write/removals.js';
import type { Updates } from './cognito/write/updates.js';
import type { RequestLog } from './telemetry/request-log.js';

// The parents of resolvers, and what the data sources return.
export type { ResourceKey as Key } from './cognito/read/key.js';
export type { Connection, ConnectionEdge } from './cognito/read/connections.js';
export type { ListedUserPoolEdge, ListedUserPools } from './cognito/user-pools/list/user-pool-list.js';
export type { Settings } from './cognito/write/settings.js';
export type { MfaPart, MfaPartChange } from './cognito/user-pools/mfa-updates.js';
export type { UpdateOutcome } from './cognito/write/updates.js';

/** What a resolver may use: the caller and the data sources of one request. New kinds of resources add nothing to it. */
export interface Context {
  readonly caller: Caller;
  /** Every line has the id of the request. */
  readonly log: RequestLog;
  /** Lets the event loop turn during the work of one request. */
  readonly slices: Pick<Slices, 'next' | 'pause'>;
  /** Makes keys of resources. */
  readonly keys: Keys;
  /** Reads resources. */
  readonly loader: ResourceLoader;
  readonly connections: Connections;
  readonly creations: Creations;
  readonly updates: Updates;
  readonly removals: Removals;
  /** Operations that only user pools have. */
  readonly userPools: {
    readonly list: UserPoolList;
    readonly creations: UserPoolCreations;
    readonly updates: UserPoolUpdates;
    readonly fleets: UserPoolFleets;
    readonly customAttributes: CustomAttributes;
    readonly mfa: UserPoolMfaUpdates;
    readonly deletions: UserPoolDeletions;
  };
  /** The AWS account of the pools, if it is known without a call to Cognito. */
  readonly accountId: () => Promise<string | undefined>;
  /** What the request has cost so far. */
  readonly cost: () => Cost;
  /** The calls of the request when its deadline passed; undefined before that. */
  readonly pastDeadline: () => Asked | undefined;
}

/** The calls of a request to Cognito, and the calls that it was spared. */
interface Cost {
  /** Calls to Cognito that this request began, and their attempts. */
  readonly calls: number;
  readonly attempts: number;
  /** Calls of other requests that this one joined. */
  readonly joined: number;
  /** Resources from the cache of this process, from the shared cache, and how many of them were stale. */
  readonly local: number;
  readonly shared: number;
  readonly stale: number;
  /** The longest wait of a call for its turn, in milliseconds. */
  readonly waitedMs: number;
  /** Requests that could be sent now, by Region and quota category; empty if requests are not paced. */
  readonly remaining: RemainingRequests;
  /** The same for AWS's limits of one pool, by pool and operation, for the calls of this request. */
  readonly remainingPerPool: RemainingPerPool;
}
