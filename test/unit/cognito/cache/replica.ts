import { setTimeout as delay } from 'node:timers/promises';
import { ResourceCache } from '../../../../src/cognito/cache/resource-cache.js';
import type { UserPoolKey } from '../../../../src/cognito/read/key.js';
import { RedisConnection, type RedisConnectionOptions } from '../../../../src/redis/connection.js';
import { ManualClock } from '../../../support/manual-clock.js';
import { until } from '../../../support/until.js';

let started = 0;

/** What one process of several has: a cache, a connection, and a clock that has nothing to do with the others'. */
export class Replica implements AsyncDisposable {
  readonly clock = new ManualClock(1_000_000_000 * ++started);
  readonly redis: LossyConnection;
  readonly cache: ResourceCache;
  /** The pools that another replica was heard to have written. */
  readonly forgotten: string[] = [];

  private constructor(urls: readonly string[]) {
    const { clock } = this;
    this.redis = new LossyConnection({ urls, now: clock.now, log: { warn: ignore, info: ignore } });
    const times = { ttlMs: 300_000, staleMs: 3_600_000, waitMs: 25_000 };
    const onForgotten = (name: string): unknown => this.forgotten.push(name);
    this.cache = new ResourceCache({ ...times, maxPools: 1_000, clock, redis: this.redis, onForgotten });
  }

  /** Resolves when Redis answers and messages are heard. */
  static async start(urls: readonly string[]): Promise<Replica> {
    const replica = new Replica(urls);
    await until(() => replica.redis.usable && replica.redis.gaps === 1);
    return replica;
  }

  /** Lets this replica's time pass until a promise is settled: a tenth of a second every few milliseconds. Locks in Redis expire meanwhile, by its clock. */
  async pass<Value>(promise: Promise<Value>): Promise<Value> {
    const progress = { settled: false };
    const end = (): void => {
      progress.settled = true;
    };
    promise.then(end, end);
    while (!progress.settled) {
      await delay(5);
      await this.clock.advance(100);
    }
    return promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.cache.close();
    this.redis.close();
  }
}

/** A connection that can lose messages, as one that is just being made again does. */
class LossyConnection extends RedisConnection {
  /** How often the subscription stood. */
  gaps = 0;
  /** How often the connection for commands stood. */
  connections = 0;
  deaf = false;

  constructor(options: RedisConnectionOptions) {
    super(options);
    this.onReady(() => {
      this.connections++;
    });
  }

  override subscribe(channel: string, onMessage: (message: string) => void, onGap: () => void): () => void {
    const hear = (message: string): void => {
      if (!this.deaf) onMessage(message);
    };
    return super.subscribe(channel, hear, () => {
      onGap();
      this.gaps++;
    });
  }
}

/** The name in Redis of a part of what is known of a pool. */
export function inRedis(key: UserPoolKey, part: 'epoch' | 'answer' | 'lock'): string {
  return `poolgraph:v2:{${key.name}}:${part}`;
}

function ignore(): void {
  // What is logged is another test's matter.
}
