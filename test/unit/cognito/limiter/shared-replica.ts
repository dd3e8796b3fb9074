import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { QuotaKey } from '../../../../src/cognito/limiter/limiters.js';
import { SharedBudget } from '../../../../src/cognito/limiter/shared-budget.js';
import type { Quota } from '../../../../src/quotas/quotas.js';
import { RedisConnection } from '../../../../src/redis/connection.js';
import { until } from '../../../support/until.js';

export const key: QuotaKey = { account: '123456789012', region: 'eu-west-1', category: 'UserPoolRead' };
export const bucketKey = 'poolgraph:v1:{123456789012/eu-west-1/UserPoolRead}:bucket';

/** One of two replicas, with a clock that runs as time does and can be put forward. */
export class Replica implements AsyncDisposable {
  #ahead = 0;
  readonly replicas = { count: 2, silentSince: undefined, outageEndedAt: -Infinity };
  readonly now = (): number => performance.now() + this.#ahead;
  readonly redis: RedisConnection;
  readonly budget: SharedBudget;

  private constructor(urls: readonly string[], quota: Quota) {
    const log = { warn: () => undefined, info: () => undefined };
    this.redis = new RedisConnection({ urls, log, now: this.now });
    this.budget = new SharedBudget({
      ...quota,
      key,
      redis: this.redis,
      replicas: this.replicas,
      now: this.now,
    });
  }

  /** Resolves when it is connected. */
  static async start(urls: readonly string[], quota: Quota): Promise<Replica> {
    const replica = new Replica(urls, quota);
    await until(() => replica.redis.usable);
    return replica;
  }

  putForward(ms: number): void {
    this.#ahead += ms;
  }

  /** How many rights there are at once, by taking them. */
  async takeAll(): Promise<number> {
    for (let taken = 0; ; taken += 1) if ((await this.budget.take(1)) > 0) return taken;
  }

  /** Takes for so long as fast as the budget allows. @returns the moments, by the time of the machine */
  async takeFor(ms: number, waiting = 1): Promise<number[]> {
    const moments: number[] = [];
    for (const end = performance.now() + ms; performance.now() < end;) {
      const pause = await this.budget.take(waiting);
      if (pause === 0) moments.push(performance.now());
      else await delay(pause);
    }
    return moments;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.redis.close();
  }
}

/** By how many the moments exceed burst + rate × t in the window in which they do so most. */
export function excess(moments: readonly number[], { ratePerSecond, burst }: Quota): number {
  const sorted = [...moments].sort((one, other) => one - other);
  let most = -Infinity;
  let lead = -Infinity;
  for (const [index, at] of sorted.entries()) {
    const due = (at / 1_000) * ratePerSecond;
    lead = Math.max(lead, due - index);
    most = Math.max(most, index + 1 - due + lead - burst);
  }
  return most;
}
