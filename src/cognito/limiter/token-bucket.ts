import type { Quota } from '../../operations/quota-settings.js';

/** Where the right to send a request comes from: a bucket of this process, or one that several share. */
export interface Budget {
  /**
   * Takes the right to send one request.
   *
   * @param waiting how many requests wait for one, this one included: a budget that is shared tells it to the others
   * @returns 0 when it was taken, else the milliseconds after which asking again is worth it. Answers soon and does not
   * reject: everybody who waits is behind the one who asks.
   */
  take(waiting: number): number | Promise<number>;
  /**
   * A request has left for AWS, or never will.
   *
   * @param since when its right was taken
   */
  left(since: number): void;
  /** AWS has throttled all the same: somebody else draws on the quota. */
  slowDown(): void;
  /** The milliseconds until so many rights can have been taken, if AWS throttles nothing until then. */
  msUntil(rights: number): number;
  /** The rights that could be taken at once, roughly. */
  readonly remaining: number;
}

export interface TokenBucketOptions extends Quota {
  /** Milliseconds of a clock that does not go back. */
  readonly now: () => number;
  /** What is in it at the start. By default it is full. */
  readonly tokens?: number;
  /** Tokens a second at the start. By default the rate. */
  readonly pace?: number;
}

/**
 * How a bucket meets a throttle, found by simulation with the quota alone, with half and with nine tenths of it used by
 * somebody else. Slower to recover loses time when a throttle was a single one; faster, or a smaller step down, is
 * throttled more while the quota is shared.
 */
export const SLOWER = 0.7;
/** Requests that were on their way together tell of one and the same shortage. */
export const SLOW_DOWN_AT_MOST_EVERY_MS = 500;
/** Of the rate. */
export const SLOWEST = 0.1;
/** Of the rate, in each second without a throttle. */
export const RECOVERED_PER_SECOND = 0.1;

/** What passes beyond this until the bucket is looked at again: the process was busy, and sent nothing meanwhile. */
const LONGEST_IDLE_MS = 100;

/** A right that was taken, and keeps its place until its request has left. */
interface Held {
  /** When it was taken. */
  readonly since: number;
  /** When it gives its place up at last, of the time in which the process is not busy. */
  readonly until: number;
}

/** Sums of fractions miss a whole token by less than this. */
export const ROUNDING = 1e-9;

/**
 * Refilled continuously. Its pace falls when AWS throttles and then comes back by itself.
 *
 * A right that was taken keeps its place in the bucket until its request has left. While a busy process holds requests
 * back, the bucket of AWS is still full and gains nothing: what this one gained meanwhile would be throttled.
 */
export class TokenBucket implements Budget {
  #tokens: number;
  /** Tokens a second, at the moment up to which the bucket was filled. */
  #pace: number;
  #filledAt: number;
  #slowedAt = -Infinity;
  /** The rights whose requests have not left yet, the earliest first. */
  readonly #held: Held[] = [];
  /** Milliseconds, those left out in which the process was busy. */
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
    // Else its place has been given up already.
    if (this.#held[0] && this.#held[0].since <= since) this.#held.shift();
  }

  slowDown(): void {
    this.#fill();
    if (this.#filledAt - this.#slowedAt < SLOW_DOWN_AT_MOST_EVERY_MS) return;
    this.#slowedAt = this.#filledAt;
    this.#pace = Math.max(this.#pace * SLOWER, this.options.ratePerSecond * SLOWEST);
    // What was saved up here was spent by somebody else.
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

  /** The inverse of filling: milliseconds, rounded up, until so many tokens have come. */
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
   * So long a right keeps its place at most, of the time in which the process was not busy. At the full rate there is room
   * for one more then, so that the bucket keeps its rate however late AWS answers.
   */
  get #longestHoldMs(): number {
    const { ratePerSecond, burst } = this.options;
    return ((burst - 1) / ratePerSecond) * 1_000;
  }

  /** Tokens a second that the pace gains each second. */
  get #acceleration(): number {
    return this.options.ratePerSecond * RECOVERED_PER_SECOND;
  }

  get #recoverySeconds(): number {
    return (this.options.ratePerSecond - this.#pace) / this.#acceleration;
  }
}
