import { nextTick } from 'node:process';

export interface SlicesOptions {
  /** In milliseconds, as `Clock` has it. */
  readonly now: () => number;
  /** Why nothing more is to be done: the request is past its deadline, or its client has hung up. */
  readonly scope: { readonly ended: Error | undefined };
}

interface Waiting {
  readonly go: () => void;
  readonly end: (reason: unknown) => void;
}

/** How long one request works before it lets the event loop turn, in milliseconds. */
const SLICE_MS = 5;

/**
 * The work of one request on many things, in slices between which the event loop turns: other requests are answered
 * meanwhile, timers fire, and a client that hangs up is noticed, upon which the rest is not done.
 */
export class Slices {
  readonly #waiting: Waiting[] = [];
  #running = false;
  #began = 0;

  constructor(private readonly options: SlicesOptions) {}

  /**
   * Waits until one more thing may be completed: everything that follows from the one before has happened then. Never
   * to be awaited before something is loaded, because that takes the batch of a loader apart.
   *
   * @throws why the scope has ended
   */
  next(): Promise<void> | undefined {
    this.#throwIfEnded();
    if (this.#running) return this.#wait();
    // The first one waits for nothing, and most requests have no other.
    this.#running = true;
    void this.#run();
    return undefined;
  }

  /**
   * What to wait for before the work on one thing goes on; undefined while its slice is not used up.
   *
   * @throws why the scope has ended
   */
  pause(): Promise<void> | undefined {
    if (!this.#running || this.#left() > 0) return undefined;
    this.#throwIfEnded();
    return this.#wait();
  }

  /**
   * Begins something for each item, one after the other: what follows from one has happened before the next begins.
   *
   * @returns what was begun, in order
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

/** Resolves once everything has happened that needs no turn of the event loop: Node runs all promises before this. */
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
