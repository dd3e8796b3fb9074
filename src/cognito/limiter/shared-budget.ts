import type { RedisConnection } from '../../redis/connection.js';
import { SILENCE_MS, type Replicas } from '../../redis/replicas.js';
import { SharedBucket, type BucketAnswer, type SharedBucketOptions } from './shared-bucket.js';
import { SETTLE_MS } from './shared-bucket-script.js';
import { TokenBucket, type Budget } from './token-bucket.js';

export interface SharedBudgetOptions extends SharedBucketOptions {
  readonly redis: Pick<RedisConnection, 'ask' | 'usable'>;
  readonly replicas: Pick<Replicas, 'count' | 'silentSince' | 'outageEndedAt'>;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
}

/**
 * How long nothing is sent after Redis stops responding. Only then is it certain that Redis does not answer the
 * others either, and that nobody uses the bucket any more when each replica begins to use its own share.
 */
const GRACE_MS = 2_000;

/** How often Redis is tried while calls wait. */
const TRY_EVERY_MS = 100;

/**
 * The unused part of the burst. A replica that is busy or must still connect sends late, while others send on time,
 * so more requests arrive together than were granted together.
 */
const SLACK = 1;

/** How long the number of other waiters is trusted after the pause that a replica was told. */
const RUMOUR_MS = 1_000;

/**
 * Uses the bucket that all replicas share in Redis, so that together they stay within the quota: at most burst + rate
 * × t in any t seconds.
 *
 * While Redis does not answer, each replica uses an equal share of the quota. The bucket does not know what is sent
 * then, so the two must never overlap: a share begins empty, once nobody is answered any more; and when Redis is
 * back, all replicas change over at the same moment, set by the first to come back, to a bucket that is empty then.
 */
export class SharedBudget implements Budget {
  private readonly options: SharedBudgetOptions;
  readonly #bucket: SharedBucket;
  /** The last known state of the shared bucket. */
  #seen: TokenBucket;
  #answer: BucketAnswer | undefined;
  /** When that state was requested. */
  #askedAt = -Infinity;
  #failingSince: number | undefined;
  #triedAt = -Infinity;
  /** This replica's own bucket, while it must not use the shared one. */
  #share: TokenBucket | undefined;
  /** Until then all replicas use their shares. */
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
    // A failure long ago may have ended soon after.
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
    // While one of ours has its turn, each other waiting replica has one, too.
    const theirs = believed.reduce((sum, waiting) => sum + Math.min(waiting, rights), 0);
    return this.#seen.msUntil(rights + theirs);
  }

  /** Whether Redis has not answered for so long that it does not answer the others either. */
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

  /** @returns the milliseconds to wait, limited so that the shared bucket is tried in time */
  #takeFromShare(atMostMs: number): number {
    this.#share ??= this.#newShare();
    return Math.min(this.#share.take(), Math.ceil(atMostMs));
  }

  /** Does not block anyone. */
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
    // If it ended long ago, the others have changed over, and what was sent before no longer matters.
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
