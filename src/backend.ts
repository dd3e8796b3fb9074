import type { HttpHandler } from '@smithy/core/protocols';
import { ResourceCache } from './cognito/cache/resource-cache.js';
import { WriteLock } from './cognito/write/write-lock.js';
import { credentialsAccepted } from './cognito/call/credentials-check.js';
import { Clients, configuredRegion, type Timeouts } from './cognito/call/clients.js';
import { systemClock, type Clock } from './basics/clock.js';
import { DescribedResources } from './cognito/read/described-resources.js';
import { Keys } from './cognito/read/keys.js';
import { ResourceLists } from './cognito/read/resource-lists.js';
import { HiddenPools } from './cognito/read/hidden-pools.js';
import { JoinedCalls } from './cognito/call/joined-calls.js';
import { Sender } from './cognito/call/send.js';
import { FailedRefreshes } from './cognito/read/failed-refreshes.js';
import { UserPoolPages } from './cognito/user-pools/list/user-pool-pages.js';
import { Limiters, type RemainingRequests } from './cognito/limiter/limiters.js';
import { unlimited } from './cognito/limiter/unlimited.js';
import type { Metrics } from './cognito/metrics.js';
import { openScope } from './cognito/call/request-scope.js';
import { ConfigError, type Config } from './config/config.js';
import { regionProblem, regionWarning } from './config/regions.js';
import type { Sharing } from './sharing.js';
import type { Log } from './telemetry/log.js';

type Handler = HttpHandler<object>;
type Regions = readonly [string, ...string[]];

/** What requests share for calling Cognito. */
export interface Backend {
  readonly regions: Regions;
  readonly keys: Keys;
  readonly clients: Clients;
  readonly sender: Sender;
  readonly described: DescribedResources;
  readonly lock: WriteLock;
  readonly hidden: HiddenPools;
  /** The lists of the things in a pool. */
  readonly lists: ResourceLists;
  /** The lists of pools. */
  readonly pages: UserPoolPages;
  readonly metrics: Metrics;
  /** What could be sent now; undefined if requests are not paced. */
  readonly remaining: () => RemainingRequests;
  /** Waits until the backend may serve; false if it was stopped before. Undefined if there is nothing to wait for. */
  readonly usable: ((stopped: AbortSignal) => Promise<boolean>) | undefined;
  readonly close: () => Promise<void>;
}

/** Replacements for tests. */
export interface BackendSubstitutes {
  /** Answers instead of the embedded backend. */
  readonly cognito?: (region: string) => Handler;
  readonly clock?: Clock;
  readonly timeouts?: Timeouts;
  readonly metrics?: Metrics;
  /** Ready without a call that proves the credentials, for tests that count calls. */
  readonly credentialsProven?: boolean;
}

/** The credentials belong to one account. The embedded backend uses AWS's example account number. */
const ACCOUNT = { embedded: '123456789012', aws: 'default' } as const;

/** The part of the composition that faces Cognito: clients, limiter, joined calls, cache. */
export async function createBackend(
  config: Config,
  log: Log,
  substitutes: BackendSubstitutes,
): Promise<Backend> {
  const { clock = systemClock, metrics = {} } = substitutes;
  const account = ACCOUNT[config.backend.kind];
  const regions = config.regions ?? (await regionsOfTheSdk(log));
  const embedded = substitutes.cognito ?? (await embeddedHandlers(config, regions));
  const paced = config.backend.kind === 'aws' || config.backend.quotas === 'aws';

  const sharing = await sharingOf(config, clock, log);

  const limiters = new Limiters({
    ...config.limits,
    replicas: sharing && config.redis.replicas,
    now: clock.now,
    sleep: clock.sleep,
    budgetOf: paced ? sharing?.budgetOf : () => unlimited,
  });
  const clients = new Clients({
    regions,
    embedded,
    embeddedAccount: ACCOUNT.embedded,
    sleep: clock.sleep,
    timeouts: substitutes.timeouts,
  });
  const sender = new Sender({ clients, limiters, account, clock, metrics });
  const joined = new JoinedCalls();
  const cache = new ResourceCache({
    ...config.cache,
    waitMs: config.requestTimeoutMs,
    clock,
    redis: sharing?.redis,
    onForgotten: (key) => {
      joined.part(key);
    },
  });
  const described = new DescribedResources({
    sender,
    cache,
    joined,
    clock,
    onFailedRefresh: new FailedRefreshes(log, clock).add,
    openBackgroundScope: () =>
      openScope(
        { id: 'refresh', callerName: 'refresh', background: true, timeoutMs: config.requestTimeoutMs },
        clock,
      ),
  });

  return {
    regions,
    keys: new Keys(account, clients),
    clients,
    sender,
    described,
    lock: new WriteLock(sharing?.lock),
    hidden: new HiddenPools(clock),
    lists: new ResourceLists({ sender, joined }),
    pages: new UserPoolPages({ sender, joined, account, clock }),
    metrics,
    remaining: () => limiters.remaining(),
    usable:
      embedded || substitutes.credentialsProven
        ? undefined
        : (stopped) => credentialsAccepted({ regions, sender, clock, log }, stopped),
    close: async () => {
      clients.destroy();
      await cache.close();
      await sharing?.close();
    },
  };
}

/** The Region from the SDK's configuration files, which readConfig has not checked. */
async function regionsOfTheSdk(log: Log): Promise<[string]> {
  const region = await configuredRegion();
  if (!region) {
    throw new ConfigError([
      'COGNITO_REGIONS: expected AWS Regions, or a Region of the AWS SDK (AWS_REGION or your AWS profile), got neither',
    ]);
  }
  const setting = 'The Region of the AWS SDK';
  const problem = regionProblem(region);
  if (problem !== undefined) throw new ConfigError([`${setting}: ${problem}`]);
  const warning = regionWarning(setting, region);
  if (warning !== undefined) log.warn(warning);
  return [region];
}

/** Loads Redis only if replicas share something. */
async function sharingOf({ redis }: Config, clock: Clock, log: Log): Promise<Sharing | undefined> {
  const { urls, replicas } = redis;
  if (!urls) return undefined;
  const { shareThroughRedis } = await import('./sharing.js');
  return shareThroughRedis({ urls, replicas, clock, log });
}

/** Loaded only for the embedded backend, because AWS does not need it. */
async function embeddedHandlers(
  { backend }: Config,
  regions: Regions,
): Promise<((region: string) => Handler) | undefined> {
  if (backend.kind !== 'embedded') return undefined;
  const { createEmbeddedBackend } = await import('./embedded/embedded-backend.js');
  return createEmbeddedBackend({ account: ACCOUNT.embedded, regions, ...backend });
}
