import { randomUUID } from 'node:crypto';
import type { Quota } from '../../operations/quota-settings.js';
import type { RedisConnection } from '../../redis/connection.js';
import { inSlotOf } from '../../redis/names.js';
import { SHARED_BUCKET, SETTLE_MS } from './shared-bucket-script.js';

export interface SharedBucketOptions extends Quota {
  /** The name of its limit, such as `123456789012/eu-west-1/UserPoolRead`. */
  readonly name: string;
  readonly redis: Pick<RedisConnection, 'ask'>;
}

export interface Asking {
  /** The number of requests waiting in this replica. */
  readonly waiting: number;
  /** Whether this replica may have sent requests that the bucket does not know of. */
  readonly apart: boolean;
}

/** The bucket's answer, and its state afterwards. */
export interface BucketAnswer {
  readonly taken: boolean;
  /** Milliseconds until the next attempt is worthwhile, if nothing was taken. */
  readonly pauseMs: number;
  /** Milliseconds for which all replicas use shares of their own. */
  readonly apartMs: number;
  readonly tokens: number;
  /** Tokens per second. */
  readonly pace: number;
  /** The number of requests waiting in each other replica. */
  readonly others: readonly number[];
}

/** A token bucket in Redis: one for each AWS limit, used by all replicas. */
export class SharedBucket {
  readonly #replica = randomUUID();
  readonly #name: string;

  constructor(private readonly options: SharedBucketOptions) {
    // The braces keep everything of a bucket on one node of a cluster.
    this.#name = inSlotOf(options.name, 'bucket');
  }

  /** Takes a token, or learns when there will be one; undefined if Redis did not answer. Never rejects. */
  take(asking: Asking): Promise<BucketAnswer | undefined> {
    return this.#ask('take', asking);
  }

  /** Reads the state, and announces that this replica is back. */
  look(asking: Asking): Promise<BucketAnswer | undefined> {
    return this.#ask('look', asking);
  }

  /** Slows down all replicas. */
  slowDown(asking: Asking): Promise<BucketAnswer | undefined> {
    return this.#ask('slow down', asking);
  }

  async #ask(
    action: 'take' | 'look' | 'slow down',
    { waiting, apart }: Asking,
  ): Promise<BucketAnswer | undefined> {
    const { redis, ratePerSecond, burst } = this.options;
    const values = [action, this.#replica, ratePerSecond, burst, waiting, apart ? SETTLE_MS : 0];
    const reply = await redis.ask(
      (client) => client.eval(SHARED_BUCKET, 1, this.#name, ...values),
      // The caller has nothing else to do and wants to continue as soon as Redis does.
      { evenInPause: true },
    );
    if (reply === undefined) return undefined;
    // The script returns only numbers; fractional ones as text.
    const [taken, pauseMs = 0, apartMs = 0, tokens = 0, pace = 0, ...others] = (reply as unknown[]).map(
      Number,
    );
    return { taken: taken === 1, pauseMs, apartMs, tokens, pace, others };
  }
}
