import type { SharedLock } from './cognito/write/shared-lock.js';
import type { Clock } from './basics/clock.js';
import type { LimitersOptions } from './cognito/limiter/limiters.js';
import type { Config } from './config/config.js';
import type { RedisConnection } from './redis/connection.js';
import type { Log } from './telemetry/log.js';

/** The state that replicas of a gateway share. */
export interface Sharing {
  readonly redis: RedisConnection;
  readonly budgetOf: NonNullable<LimitersOptions['budgetOf']>;
  readonly lock: SharedLock;
  readonly close: () => Promise<void>;
}

/**
 * Joins the other replicas if REDIS_URL is set. Loads Redis only then.
 *
 * @returns undefined when replicas share nothing
 */
export async function shareThroughRedis(
  { redis: { urls, replicas: configured } }: Config,
  clock: Clock,
  log: Log,
): Promise<Sharing | undefined> {
  if (!urls) return undefined;
  const { now, sleep } = clock;
  const [{ RedisConnection }, { Replicas }, { SharedBudget }, { SharedLock }] = await Promise.all([
    import('./redis/connection.js'),
    import('./redis/replicas.js'),
    import('./cognito/limiter/shared-budget.js'),
    import('./cognito/write/shared-lock.js'),
  ]);
  const redis = new RedisConnection({ urls, log, now });
  // Otherwise the first requests would not be shared.
  await redis.settled(sleep);
  const replicas = new Replicas({ redis, configured, now });
  return {
    redis,
    budgetOf: (name, quota) => new SharedBudget({ ...quota, name, redis, replicas, now }),
    lock: new SharedLock({ redis, clock }),
    close: async () => {
      await replicas.close();
      redis.close();
    },
  };
}
