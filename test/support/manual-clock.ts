interface Timer {
  readonly at: number;
  readonly end: () => void;
}

/** A clock that stands still until it is told to go on. */
export class ManualClock {
  #now: number;
  readonly #timers = new Set<Timer>();

  constructor(start = 0) {
    this.#now = start;
  }

  /** How many sleep; 0 when nothing is left running. */
  get sleeping(): number {
    return this.#timers.size;
  }

  readonly now = (): number => this.#now;

  /** Rejects with the signal's reason when that is aborted, as Node's own promise of a time-out does. */
  readonly sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const abort = (): void => {
        this.#timers.delete(timer);
        reject(signal?.reason as Error);
      };
      const timer: Timer = {
        at: this.#now + Math.max(0, ms),
        end: () => {
          this.#timers.delete(timer);
          signal?.removeEventListener('abort', abort);
          resolve();
        },
      };
      this.#timers.add(timer);
      signal?.addEventListener('abort', abort, { once: true });
    });

  /** Goes on by so many milliseconds: whatever falls due on the way happens in order, each with all its consequences. */
  async advance(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settle();
    for (let next = this.#next(); next && next.at <= until; next = this.#next()) await this.#goTo(next);
    this.#now = until;
  }

  /** Goes on until a promise is settled. */
  async runUntil<Value>(promise: Promise<Value>): Promise<Value> {
    const progress = { settled: false };
    const end = (): void => {
      progress.settled = true;
    };
    promise.then(end, end);
    await settle();
    while (!progress.settled) {
      const next = this.#next();
      if (!next) throw new Error('Expected a timer that could settle the promise, got none');
      await this.#goTo(next);
    }
    return promise;
  }

  #next(): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers) if (!first || timer.at < first.at) first = timer;
    return first;
  }

  async #goTo(timer: Timer): Promise<void> {
    this.#now = timer.at;
    timer.end();
    await settle();
  }
}

/** All promises that can go on have gone on before the event loop turns. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
