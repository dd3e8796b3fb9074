import type { Remembered, Tier } from './cache/remembered.js';
import type { Call } from './call.js';

/** What reading and writing pools has cost one request. */
export class ReadStatistics {
  #calls = 0;
  #attempts = 0;
  #joined = 0;
  #stale = 0;
  #waitedMs = 0;
  readonly #tiers: Record<Tier, number> = { local: 0, shared: 0 };

  /** A pool was answered from memory. */
  remembered({ tier, stale }: Remembered): void {
    this.#tiers[tier] += 1;
    if (stale) this.#stale += 1;
  }

  /** A call was answered, its own or that of another request. */
  asked({ attempts, waitedMs }: Call, joined: boolean): void {
    this.#waitedMs = Math.max(this.#waitedMs, waitedMs);
    if (joined) this.#joined += 1;
    // Another replica was at it already, and its answer was taken.
    else if (attempts === 0) this.#tiers.shared += 1;
    else {
      this.#calls += 1;
      this.#attempts += attempts;
    }
  }

  /** Counts, and milliseconds. */
  cost() {
    return {
      calls: this.#calls,
      attempts: this.#attempts,
      joined: this.#joined,
      ...this.#tiers,
      stale: this.#stale,
      waitedMs: Math.round(this.#waitedMs),
    };
  }
}
