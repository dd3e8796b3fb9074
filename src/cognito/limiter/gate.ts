import type { Budget } from './token-bucket.js';

/**
 * AWS's second limit, of one operation and mostly on one pool. A call that waits for its category passes the gate
 * first. While the gate is closed, calls that need not pass it go ahead.
 */
export class Gate {
  /** The number of waiting calls that must pass. */
  waiting = 0;
  /** Taken from the budget, but not used by a call yet. */
  #hasRight = false;
  #opensAt = -Infinity;

  /**
   * @param pool the id of the pool; undefined if all pools share the limit
   * @param now milliseconds of a monotonic clock
   */
  constructor(
    readonly pool: string | undefined,
    private readonly budget: Budget,
    private readonly now: () => number,
  ) {}

  /** The approximate number of calls that could pass now. */
  get remaining(): number {
    return this.budget.remaining;
  }

  /** Milliseconds until the next attempt is worthwhile; 0 if it is now. */
  get closedForMs(): number {
    return this.#hasRight ? 0 : Math.max(0, this.#opensAt - this.now());
  }

  /** Whether a call may pass as soon as its category allows it. */
  get isOpen(): boolean {
    return this.#hasRight;
  }

  /** Opens the gate for one call if its budget allows it; otherwise it stays closed for a while. */
  open(): void | Promise<void> {
    if (this.#hasRight) return;
    const answer = this.budget.take(this.waiting);
    // Awaited only if necessary: a budget of this process answers synchronously.
    if (typeof answer === 'number') this.#heard(answer);
    else
      return answer.then((pause) => {
        this.#heard(pause);
      });
  }

  /** A call has passed. */
  pass(): void {
    this.#hasRight = false;
  }

  /** A call that passed at this time has left for AWS, or never will. */
  left(since: number): void {
    this.budget.left(since);
  }

  /** Milliseconds until this many calls can have passed. */
  msUntil(calls: number): number {
    return this.budget.msUntil(this.#hasRight ? calls - 1 : calls);
  }

  /**
   * AWS throttled a call that had passed.
   *
   * @returns whether this limit explains it: AWS does not say which of the two was exceeded, and this one had little
   *   left
   */
  slowDown(): boolean {
    if (this.budget.remaining > 0) return false;
    this.budget.slowDown();
    return true;
  }

  #heard(pause: number): void {
    if (pause === 0) this.#hasRight = true;
    else this.#opensAt = this.now() + pause;
  }
}
