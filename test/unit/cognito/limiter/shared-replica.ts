import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { SharedBudget } from '../../../../src/cognito/limiter/shared-budget.js';
import type { Quota } from '../../../../src/operations/quota-settings.js';
import { RedisConnection } from '../../../../src/redis/connection.js';
import { until } from '../../../support/until.js';

const name = '123456789012/eu-west-1/UserPoolRead';
export const bucketKey = `poolgraph:v2:{${name}}:bucket`;

/** A right that was taken: when it was asked for and when that was answered, by the time of the machine. */
export interface Grant {
  readonly asked: number;
  readonly answered: number;
}

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
      name,
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
    for (let taken = 0; ; taken += 1) {
      if ((await this.budget.take(1)) > 0) return taken;
      this.budget.left(this.now());
    }
  }

  /** Takes for so long as fast as the budget allows. */
  async takeFor(ms: number, waiting = 1): Promise<Grant[]> {
    const grants: Grant[] = [];
    for (const end = performance.now() + ms; performance.now() < end;) {
      const asked = performance.now();
      const pause = await this.budget.take(waiting);
      if (pause === 0) {
        grants.push({ asked, answered: performance.now() });
        this.budget.left(this.now());
      } else await delay(pause);
    }
    return grants;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.redis.close();
  }
}

/**
 * By how many the grants exceed burst + rate × t in the window in which they do so most, if at all. Each was made at some
 * moment between question and answer: on a busy machine that is long, and only what cannot be otherwise counts.
 */
export function excess(grants: readonly Grant[], { ratePerSecond, burst }: Quota): number {
  let most = -Infinity;
  for (const { asked: from } of grants) {
    for (const { answered: to } of grants) {
      if (to <= from) continue;
      const within = grants.filter(({ asked, answered }) => asked >= from && answered <= to).length;
      most = Math.max(most, within - burst - ((to - from) / 1_000) * ratePerSecond);
    }
  }
  return most;
}
