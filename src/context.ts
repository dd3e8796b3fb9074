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

// What the resolvers get as their parents, and from what the data sources return.
export type { ResourceKey as Key } from './cognito/read/key.js';
export type { Connection, ConnectionEdge } from './cognito/read/connections.js';
export type { ListedUserPoolEdge, ListedUserPools } from './cognito/user-pools/list/user-pool-list.js';
export type { Settings } from './cognito/write/settings.js';
export type { MfaPart, MfaPartChange } from './cognito/user-pools/mfa-updates.js';
export type { UpdateOutcome } from './cognito/write/updates.js';

/** What a resolver may use: who asks, and the data sources of one request. It does not grow with the kinds of things. */
export interface Context {
  readonly caller: Caller;
  /** Every line says which request it is about. */
  readonly log: RequestLog;
  /** Lets the event loop turn between the things that the request works on. */
  readonly slices: Pick<Slices, 'next' | 'pause'>;
  /** Names things. */
  readonly keys: Keys;
  /** Reads things. */
  readonly loader: ResourceLoader;
  readonly connections: Connections;
  readonly creations: Creations;
  readonly updates: Updates;
  readonly removals: Removals;
  /** What is special about user pools. */
  readonly userPools: {
    readonly list: UserPoolList;
    readonly creations: UserPoolCreations;
    readonly updates: UserPoolUpdates;
    readonly fleets: UserPoolFleets;
    readonly customAttributes: CustomAttributes;
    readonly mfa: UserPoolMfaUpdates;
    readonly deletions: UserPoolDeletions;
  };
  /** The AWS account whose pools these are, where it is known without asking Cognito. */
  readonly accountId: () => Promise<string | undefined>;
  /** What the request has cost so far. */
  readonly cost: () => Cost;
  /** What the request has asked of Cognito when its deadline passed; undefined where it has not. */
  readonly pastDeadline: () => Asked | undefined;
}

/** What a request has cost Cognito, and what it was spared. */
interface Cost {
  /** Calls to Cognito that this request began, and the attempts that they took. */
  readonly calls: number;
  readonly attempts: number;
  /** Calls of other requests whose answer served this one, too. */
  readonly joined: number;
  /** Things answered from memory: of this process, or shared; and how many of them past their time. */
  readonly local: number;
  readonly shared: number;
  readonly stale: number;
  /** The longest that one of its calls waited for its turn, in milliseconds. */
  readonly waitedMs: number;
  /** Requests that could be sent at once, by Region and quota category; empty where requests are not paced. */
  readonly remaining: RemainingRequests;
  /** The same of AWS's second limit, by pool and operation, of the calls that this request waited for. */
  readonly remainingPerPool: RemainingPerPool;
}
