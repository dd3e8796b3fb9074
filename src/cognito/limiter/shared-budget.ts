import type { RedisConnection } from '../../redis/connection.js';
import { SILENCE_MS, type Replicas } from '../../redis/replicas.js';
import { SharedBucket, type BucketAnswer, type SharedBucketOptions } from './shared-bucket.js';
import { SETTLE_MS } from './shared-bucket-script.js';
import { TokenBucket, type Budget } from './token-bucket.js';

export interface SharedBudgetOptions extends SharedBucketOptions {
  readonly redis: Pick<RedisConnection, 'ask' | 'usable'>;
  readonly replicas: Pick<Replicas, 'count' | 'silentSince' | 'outageEndedAt'>;
  /** Milliseconds of a clock that does not go back. */
  readonly now: () => number;
}

/**
 * So long nothing is sent when Redis does not answer. Only then is it sure that the others have not been answered
 * either, and nobody draws on the bucket any more when each begins to draw on a share of its own.
 */
const GRACE_MS = 2_000;

/** So often Redis is tried while somebody waits. */
const TRY_EVERY_MS = 100;

/**
 * Of the burst, left unused: a replica that is busy or has yet to connect sends late what was granted early, while the
 * others send on time, and so more arrive together than were granted together.
 */
const SLACK = 1;

/** Beyond the pause that a replica was told, so long it is believed who else waits. */
const RUMOUR_MS = 1_000;

/**
 * Draws on the bucket that all replicas share in Redis, so that together they keep to the quota: in any t seconds at
 * most burst + rate × t.
 *
 * While Redis does not answer, each replica has an equal share of the quota to itself. What it sends then the bucket
 * does not know, and so the two never overlap: a share begins empty, when nobody is answered any more; and when Redis is
 * back, all replicas change over at one moment, which the first to come back sets, to a bucket that is empty then.
 */
export class SharedBudget implements Budget {
  private readonly options: SharedBudgetOptions;
  readonly #bucket: SharedBucket;
  /** The shared bucket as it was seen last. */
  #seen: TokenBucket;
  #answer: BucketAnswer | undefined;
  /** When that answer was asked for. */
  #askedAt = -Infinity;
  #failingSince: number | undefined;
  #triedAt = -Infinity;
  /** This replica's own, while it must not draw on the shared one. */
  #share: TokenBucket | undefined;
  /** Until then all replicas keep to their shares. */
  #apartUntil = -Infinity;
  #looking = false;

  constructor(options: SharedBudgetOptions) {
    this.options = { ...options, burst: Math.max(1, options.burst - SLACK) };
    this.#bucket = new SharedBucket(this.options);
    this.#seen = new TokenBucket(this.options);
  }

  get remaining(): number {
    return (this.#share ?? this.#seen).remaining;
  }

  take(waiting: number): number | Promise<number> {
    const now = this.options.now();
    // What failed long ago may have been over soon after.
    if (now - this.#triedAt > SETTLE_MS) this.#failingSince = undefined;
    this.#triedAt = now;
    if (now < this.#apartUntil) return this.#takeFromShare(this.#apartUntil - now);
    if (this.#isAlone(now)) {
      void this.#look();
      return this.#takeFromShare(TRY_EVERY_MS);
    }
    this.#share = undefined;
    return this.#takeFromBucket(waiting);
  }

  left(since: number): void {
    this.#share?.left(since);
  }

  slowDown(): void {
    this.#share?.slowDown();
    this.#seen.slowDown();
    void this.#hear(this.#bucket.slowDown(this.#asking()));
  }

  msUntil(rights: number): number {
    if (this.#share) return this.#share.msUntil(rights);
    const { pauseMs = 0, others = [] } = this.#answer ?? {};
    const believed = this.options.now() < this.#askedAt + pauseMs + RUMOUR_MS ? others : [];
    // While one of ours has its turn, each other replica that still waits has one, too.
    const theirs = believed.reduce((sum, waiting) => sum + Math.min(waiting, rights), 0);
    return this.#seen.msUntil(rights + theirs);
  }

  /** Whether Redis has not answered for so long that the others are not answered either. */
  #isAlone(now: number): boolean {
    return this.#failingSince !== undefined && now - this.#failingSince >= GRACE_MS;
  }

  async #takeFromBucket(waiting: number): Promise<number> {
    const answer = await this.#hear(this.#bucket.take({ ...this.#asking(), waiting }));
    const now = this.options.now();
    if (answer?.taken) return 0;
    if (now < this.#apartUntil) return this.#takeFromShare(this.#apartUntil - now);
    if (answer) return answer.pauseMs;
    return this.#isAlone(now) ? this.#takeFromShare(TRY_EVERY_MS) : TRY_EVERY_MS;
  }

  /** @returns at most so many milliseconds: then it is time to see about the shared bucket */
  #takeFromShare(atMostMs: number): number {
    this.#share ??= this.#newShare();
    return Math.min(this.#share.take(), Math.ceil(atMostMs));
  }

  /** Does not keep anybody waiting. */
  async #look(): Promise<void> {
    if (this.#looking || !this.options.redis.usable) return;
    this.#looking = true;
    await this.#hear(this.#bucket.look(this.#asking()));
    this.#looking = false;
  }

  #asking(): { readonly waiting: number; readonly apart: boolean } {
    const now = this.options.now();
    const failing = this.#failingSince !== undefined && now - this.#failingSince > SILENCE_MS;
    const outageEndedAt = failing ? now : this.options.replicas.outageEndedAt;
    // When it ended long ago, the others have changed over, and of what was sent before nothing is left to consider.
    const apart = outageEndedAt > Math.max(this.#askedAt, now - SETTLE_MS);
    return { waiting: 0, apart };
  }

  async #hear(asked: Promise<BucketAnswer | undefined>): Promise<BucketAnswer | undefined> {
    const { now, ratePerSecond, burst, replicas } = this.options;
    const askedAt = now();
    const answer = await asked;
    if (!answer) {
      this.#failingSince ??= Math.min(askedAt, replicas.silentSince ?? askedAt);
      return undefined;
    }
    const { tokens, pace, apartMs } = answer;
    this.#answer = answer;
    this.#askedAt = askedAt;
    this.#failingSince = undefined;
    this.#seen = new TokenBucket({ ratePerSecond, burst, now, tokens, pace });
    if (apartMs > 0) {
      this.#apartUntil = now() + apartMs;
      this.#share ??= this.#newShare();
    }
    return answer;
  }

  #newShare(): TokenBucket {
    const { now, ratePerSecond, burst, replicas } = this.options;
    const { count } = replicas;
    return new TokenBucket({
      ratePerSecond: ratePerSecond / count,
      burst: Math.max(1, burst / count),
      now,
      tokens: 0,
      pace: (this.#answer?.pace ?? ratePerSecond) / count,
    });
  }
}
