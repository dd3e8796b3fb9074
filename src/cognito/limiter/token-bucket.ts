import type { Quota } from '../../operations/quota-settings.js';

/** The source of rights to send: a bucket of this process, or one shared by several. */
export interface Budget {
  /**
   * Takes the right to send one request.
   *
   * @param waiting the number of waiting requests including this one; a shared budget reports it to the others
   * @returns 0 if taken, otherwise the milliseconds until the next attempt is worthwhile. Answers soon and does not
   *   reject, because all waiting calls are behind this one.
   */
  take(waiting: number): number | Promise<number>;
  /**
   * A request has left for AWS, or never will.
   *
   * @param since when its right was taken
   */
  left(since: number): void;
  /** AWS throttled despite the pacing: another program uses the quota. */
  slowDown(): void;
  /** Milliseconds until this many rights can have been taken, unless AWS throttles before. */
  msUntil(rights: number): number;
  /** The approximate number of rights that could be taken now. */
  readonly remaining: number;
}

export interface TokenBucketOptions extends Quota {
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** Tokens at the start. By default it is full. */
  readonly tokens?: number;
  /** Tokens per second at the start. By default the rate. */
  readonly pace?: number;
}

/**
 * How a bucket reacts to a throttle. Found by simulation with the quota alone, and with half and nine tenths of it
 * used by others. Slower recovery loses time after a single throttle; faster recovery, or a smaller step down, is
 * throttled more often while the quota is shared.
 */
export const SLOWER = 0.7;
/** Requests that were on their way together report the same shortage. */
export const SLOW_DOWN_AT_MOST_EVERY_MS = 500;
/** Of the rate. */
export const SLOWEST = 0.1;
/** Of the rate, per second without a throttle. */
export const RECOVERED_PER_SECOND = 0.1;

/** If more time passes between two looks at the bucket, the process was busy and sent nothing meanwhile. */
const LONGEST_IDLE_MS = 100;

/** A right that was taken, and keeps its place until its request has left. */
interface Held {
  /** When it was taken. */
  readonly since: number;
  /** When it gives up its place at the latest, not counting time in which the process is busy. */
  readonly until: number;
}

/** Sums of fractions miss a whole token by less than this. */
export const ROUNDING = 1e-9;

/**
 * Refilled continuously. The pace falls when AWS throttles, and recovers by itself.
 *
 * A right that was taken keeps its place in the bucket until its request has left. While a busy process holds
 * requests back, AWS's bucket is full and gains nothing, so tokens gained here meanwhile would be throttled.
 */
export class TokenBucket implements Budget {
  #tokens: number;
  /** Tokens per second, at the time up to which the bucket was filled. */
  #pace: number;
  #filledAt: number;
  #slowedAt = -Infinity;
  /** Rights whose requests have not left yet, earliest first. */
  readonly #held: Held[] = [];
  /** Milliseconds, without the time in which the process was busy. */
  #idleTime = 0;

  constructor(private readonly options: TokenBucketOptions) {
    this.#tokens = options.tokens ?? options.burst;
    this.#pace = options.pace ?? options.ratePerSecond;
    this.#filledAt = options.now();
  }

  get remaining(): number {
    this.#fill();
    return Math.floor(this.#tokens + ROUNDING);
  }

  take(): number {
    this.#fill();
    if (this.#tokens < 1 - ROUNDING) return Math.max(1, this.#msToGain(1 - this.#tokens));
    this.#tokens -= 1;
    this.#held.push({ since: this.#filledAt, until: this.#idleTime + this.#longestHoldMs });
    return 0;
  }

  left(since: number): void {
    this.#fill();
    // Otherwise it has already given up its place.
    if (this.#held[0] && this.#held[0].since <= since) this.#held.shift();
  }

  slowDown(): void {
    this.#fill();
    if (this.#filledAt - this.#slowedAt < SLOW_DOWN_AT_MOST_EVERY_MS) return;
    this.#slowedAt = this.#filledAt;
    this.#pace = Math.max(this.#pace * SLOWER, this.options.ratePerSecond * SLOWEST);
    // The tokens saved here were used by others.
    this.#tokens = 0;
  }

  msUntil(rights: number): number {
    this.#fill();
    return this.#msToGain(rights - this.#tokens);
  }

  #fill(): void {
    const now = this.options.now();
    const idleTime = this.#idleTime + Math.min(Math.max(0, now - this.#filledAt), LONGEST_IDLE_MS);
    for (let next = this.#held[0]; next && next.until <= idleTime; next = this.#held[0]) {
      this.#fillUntil(this.#filledAt + Math.max(0, next.until - this.#idleTime));
      this.#idleTime = Math.max(this.#idleTime, next.until);
      this.#held.shift();
    }
    this.#fillUntil(now);
    this.#idleTime = idleTime;
  }

  #fillUntil(moment: number): void {
    const seconds = Math.max(0, moment - this.#filledAt) / 1_000;
    const { ratePerSecond, burst } = this.options;
    const recovering = Math.min(seconds, this.#recoverySeconds);
    const reached = this.#pace + recovering * this.#acceleration;
    const gained = ((this.#pace + reached) / 2) * recovering + (seconds - recovering) * ratePerSecond;
    this.#tokens = Math.min(burst - this.#held.length, this.#tokens + gained);
    this.#pace = reached;
    this.#filledAt += seconds * 1_000;
  }

  /** The inverse of filling: milliseconds, rounded up, until this many tokens have arrived. */
  #msToGain(tokens: number): number {
    if (tokens <= ROUNDING) return 0;
    const { ratePerSecond } = this.options;
    const recovery = this.#recoverySeconds;
    const whileRecovering = ((this.#pace + ratePerSecond) / 2) * recovery;
    const seconds =
      tokens >= whileRecovering
        ? recovery + (tokens - whileRecovering) / ratePerSecond
        : // pace·t + acceleration·t²/2 = tokens, solved for t.
          (Math.sqrt(this.#pace ** 2 + 2 * this.#acceleration * tokens) - this.#pace) / this.#acceleration;
    return Math.ceil(seconds * 1_000 - ROUNDING);
  }

  /**
   * How long a right keeps its place at most, not counting time in which the process was busy. At the full rate there
   * is room for one more then, so the bucket keeps its rate however late AWS answers.
   */
  get #longestHoldMs(): number {
    const { ratePerSecond, burst } = this.options;
    return ((burst - 1) / ratePerSecond) * 1_000;
  }

  /** Tokens per second that the pace gains per second. */
  get #acceleration(): number {
    return this.options.ratePerSecond * RECOVERED_PER_SECOND;
  }

  get #recoverySeconds(): number {
    return (this.options.ratePerSecond - this.#pace) / this.#acceleration;
  }
}
