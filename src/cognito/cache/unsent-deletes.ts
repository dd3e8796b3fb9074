import { LRUCache } from 'lru-cache';
import type { Clock } from '../../basics/clock.js';
import type { Forgotten } from './replica-bus.js';

export interface UnsentDeletesOptions {
  readonly clock: Clock;
  /** Milliseconds after which the values to delete have expired by themselves. */
  readonly maxAgeMs: number;
  /** Resolves to whether it succeeded. */
  readonly send: (name: string, how: Forgotten) => Promise<boolean>;
}

interface Delete extends Forgotten {
  readonly neededUntil: number;
}

/** Limits the memory during a long outage. The oldest entries go first, because they expire first. */
const MAX_DELETES = 20_000;

const RETRY_MS = 1_000;

/** Deletes that Redis has not confirmed. They are repeated until it does. */
export class UnsentDeletes {
  readonly #deletes = new LRUCache<string, Delete>({ max: MAX_DELETES });
  readonly #closing = new AbortController();
  #repeating = false;

  constructor(private readonly options: UnsentDeletesOptions) {}

  has(name: string): boolean {
    return this.#deletes.has(name);
  }

  /** Resolves when it was sent, or is queued for repetition. */
  async send(name: string, { removed }: Forgotten): Promise<void> {
    const { clock, maxAgeMs, send } = this.options;
    // A removal stays one, even if the thing is written before the removal is confirmed.
    const wasRemoved = this.#deletes.peek(name)?.removed ?? false;
    const asked = { neededUntil: clock.now() + maxAgeMs, removed: removed || wasRemoved };
    this.#deletes.set(name, asked);
    if (await send(name, asked)) this.#done(name, asked);
    else void this.#repeat();
  }

  close(): void {
    this.#closing.abort();
  }

  /** Unless the thing was written again meanwhile, which needs its own delete. */
  #done(name: string, asked: Delete): void {
    if (this.#deletes.peek(name) === asked) this.#deletes.delete(name);
  }

  async #repeat(): Promise<void> {
    if (this.#repeating) return;
    this.#repeating = true;
    while (this.#deletes.size > 0 && (await this.#pause())) await this.#sendAll();
    this.#repeating = false;
  }

  async #sendAll(): Promise<void> {
    const { clock, send } = this.options;
    // A copy, because confirmed entries are deleted; oldest first.
    for (const name of [...this.#deletes.rkeys()]) {
      const asked = this.#deletes.peek(name);
      if (!asked) continue;
      if (clock.now() < asked.neededUntil && !(await send(name, asked))) return;
      this.#done(name, asked);
    }
  }

  /** @returns false once closed */
  #pause(): Promise<boolean> {
    return this.options.clock.sleep(RETRY_MS, this.#closing.signal).then(
      () => true,
      () => false,
    );
  }
}
