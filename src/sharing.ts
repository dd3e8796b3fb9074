import type { Clock } from './basics/clock.js';
import type { LimitersOptions } from './cognito/limiter/limiters.js';
import { SharedBudget } from './cognito/limiter/shared-budget.js';
import { SharedLock } from './cognito/write/shared-lock.js';
import type { Config } from './config/config.js';
import { RedisConnection } from './redis/connection.js';
import { Replicas } from './redis/replicas.js';
import type { Log } from './telemetry/log.js';

/** The state that replicas of a gateway share. */
export interface Sharing {
  readonly redis: RedisConnection;
  readonly budgetOf: NonNullable<LimitersOptions['budgetOf']>;
  readonly lock: SharedLock;
  readonly close: () => Promise<void>;
}

/** Where replicas share, and how many there are while that cannot be asked. */
export interface SharingOptions {
  readonly urls: NonNullable<Config['redis']['urls']>;
  readonly replicas: number;
  readonly clock: Clock;
  readonly log: Log;
}

/** Joins the other replicas. */
export async function shareThroughRedis({
  urls,
  replicas: configured,
  clock,
  log,
}: SharingOptions): Promise<Sharing> {
  const { now, sleep } = clock;
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
