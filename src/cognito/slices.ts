import { nextTick } from 'node:process';

export interface SlicesOptions {
  /** In milliseconds, as `Clock` has it. */
  readonly now: () => number;
  /** Why to stop: the request is past its deadline, or its client has closed the connection. */
  readonly scope: { readonly ended: Error | undefined };
}

interface Waiting {
  readonly go: () => void;
  readonly end: (reason: unknown) => void;
}

/** Milliseconds for which a request works before it yields to the event loop. */
const SLICE_MS = 5;

/**
 * Splits a request's work on many things into slices. Between slices the event loop runs: other requests are
 * answered, timers fire, and a client that closes the connection is noticed, which ends the work.
 */
export class Slices {
  readonly #waiting: Waiting[] = [];
  #running = false;
  #began = 0;

  constructor(private readonly options: SlicesOptions) {}

  /**
   * Waits until the next thing may be completed. Everything that follows from the previous thing has happened by
   * then. Never await this before a load, because that would split the loader's batch.
   *
   * @throws why the scope has ended
   */
  next(): Promise<void> | undefined {
    this.#throwIfEnded();
    if (this.#running) return this.#wait();
    // The first one does not wait, and most requests have only one.
    this.#running = true;
    void this.#run();
    return undefined;
  }

  /**
   * What to wait for before the work on a thing continues; undefined while the slice is not used up.
   *
   * @throws why the scope has ended
   */
  pause(): Promise<void> | undefined {
    if (!this.#running || this.#left() > 0) return undefined;
    this.#throwIfEnded();
    return this.#wait();
  }

  /**
   * Starts something for each item, one after the other. Everything that follows from one item has happened before
   * the next starts.
   *
   * @returns what was started, in order
   * @throws why the scope has ended
   */
  async each<Item, Begun>(
    items: Iterable<Item>,
    begin: (item: Item) => Promise<Begun>,
  ): Promise<Promise<Begun>[]> {
    const { now } = this.options;
    const begun: Promise<Begun>[] = [];
    let since = now();
    for (const item of items) {
      begun.push(begin(item));
      await settled();
      if (now() - since < SLICE_MS) continue;
      await nextTurn();
      this.#throwIfEnded();
      since = now();
    }
    return begun;
  }

  async #run(): Promise<void> {
    const { now, scope } = this.options;
    this.#began = now();
    for (let next = 0; ; next += 1) {
      await settled();
      const waiting = this.#waiting[next];
      if (!waiting) break;
      if (this.#left() <= 0) {
        await nextTurn();
        this.#began = now();
      }
      const { ended } = scope;
      if (ended) waiting.end(ended);
      else waiting.go();
    }
    this.#waiting.length = 0;
    this.#running = false;
  }

  #throwIfEnded(): void {
    const { ended } = this.options.scope;
    if (ended) throw ended;
  }

  #left(): number {
    return this.#began + SLICE_MS - this.options.now();
  }

  #wait(): Promise<void> {
    return new Promise((go, end) => {
      this.#waiting.push({ go, end });
    });
  }
}

/**
 * Resolves once everything has happened that does not need the event loop: Node runs all promise callbacks before
 * this.
 */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    nextTick(resolve);
  });
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
