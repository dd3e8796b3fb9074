import type { Budget } from './token-bucket.js';

/**
 * The second limit, of one operation, mostly on one pool. A call that waits for its category passes the gate first; while the
 * gate is closed, calls that need not pass it go ahead.
 */
export class Gate {
  /** How many calls wait that have to pass. */
  waiting = 0;
  /** Taken from the budget, and not used by a call yet. */
  #hasRight = false;
  #opensAt = -Infinity;

  /**
   * @param pool the id of the pool; undefined where the limit is one of all pools together
   * @param now milliseconds of a clock that does not go back
   */
  constructor(
    readonly pool: string | undefined,
    private readonly budget: Budget,
    private readonly now: () => number,
  ) {}

  /** How many calls could pass at once, roughly. */
  get remaining(): number {
    return this.budget.remaining;
  }

  /** The milliseconds after which asking again is worth it; 0 when it may be asked. */
  get closedForMs(): number {
    return this.#hasRight ? 0 : Math.max(0, this.#opensAt - this.now());
  }

  /** Whether a call may pass as soon as its category lets it. */
  get isOpen(): boolean {
    return this.#hasRight;
  }

  /** Opens the gate for one call, if its budget allows it; else it stays closed for a while. */
  open(): void | Promise<void> {
    if (this.#hasRight) return;
    const answer = this.budget.take(this.waiting);
    // Not awaited without need: a budget of this process answers at once.
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

  /** A call that passed at that moment has left for AWS, or never will. */
  left(since: number): void {
    this.budget.left(since);
  }

  /** The milliseconds until so many calls can have passed. */
  msUntil(calls: number): number {
    return this.budget.msUntil(this.#hasRight ? calls - 1 : calls);
  }

  /**
   * AWS has throttled a call that had passed.
   *
   * @returns whether this limit explains it: AWS does not say which of the two was exceeded, and this one had little left
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
