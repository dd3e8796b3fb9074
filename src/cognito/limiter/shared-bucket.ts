import { randomUUID } from 'node:crypto';
import type { Quota } from '../../operations/quota-settings.js';
import type { RedisConnection } from '../../redis/connection.js';
import { inSlotOf } from '../../redis/names.js';
import { SHARED_BUCKET, SETTLE_MS } from './shared-bucket-script.js';

export interface SharedBucketOptions extends Quota {
  /** What it is the bucket of, such as `123456789012/eu-west-1/UserPoolRead`. */
  readonly name: string;
  readonly redis: Pick<RedisConnection, 'ask'>;
}

export interface Asking {
  /** How many requests wait in this replica. */
  readonly waiting: number;
  /** Whether this replica may have sent what the bucket does not know of. */
  readonly apart: boolean;
}

/** What the bucket answers, and what is in it afterwards. */
export interface BucketAnswer {
  readonly taken: boolean;
  /** Milliseconds after which asking again is worth it, where nothing was taken. */
  readonly pauseMs: number;
  /** Milliseconds for which all replicas keep to a share of their own. */
  readonly apartMs: number;
  readonly tokens: number;
  /** Tokens a second. */
  readonly pace: number;
  /** How many requests wait in each of the other replicas. */
  readonly others: readonly number[];
}

/** The token bucket in Redis: one for each limit of AWS, drawn on by all replicas. */
export class SharedBucket {
  readonly #replica = randomUUID();
  readonly #name: string;

  constructor(private readonly options: SharedBucketOptions) {
    // The braces keep all that is stored for a bucket on one node of a cluster.
    this.#name = inSlotOf(options.name, 'bucket');
  }

  /** Takes a token, or learns when there will be one; undefined when Redis did not answer. Never rejects. */
  take(asking: Asking): Promise<BucketAnswer | undefined> {
    return this.#ask('take', asking);
  }

  /** Learns how things are, and tells that this replica is back. */
  look(asking: Asking): Promise<BucketAnswer | undefined> {
    return this.#ask('look', asking);
  }

  /** Makes all replicas slower. */
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
      // Whoever asks has nothing to do meanwhile, and wants to go on as soon as Redis does.
      { evenInPause: true },
    );
    if (reply === undefined) return undefined;
    // The script returns nothing but numbers; those that have a fraction come as text.
    const [taken, pauseMs = 0, apartMs = 0, tokens = 0, pace = 0, ...others] = (reply as unknown[]).map(
      Number,
    );
    return { taken: taken === 1, pauseMs, apartMs, tokens, pace, others };
  }
}
