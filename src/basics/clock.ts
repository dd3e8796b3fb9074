import { setTimeout as delay } from 'node:timers/promises';

/** Time, handed in wherever it matters, so that tests own it. */
export interface Clock {
  /** Milliseconds since an arbitrary moment that never changes while the process runs. */
  readonly now: () => number;
  /**
   * Resolves after so many milliseconds.
   *
   * @throws the reason of the signal, when it aborts first
   */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export const systemClock: Clock = {
  // Never set back, unlike the time of day.
  now: () => performance.now(),
  sleep: async (ms, signal) => {
    // Nothing that only waits keeps the process from ending.
    await delay(ms, undefined, { ref: false, ...(signal && { signal }) }).catch((error: unknown) => {
      throw signal?.reason ?? error;
    });
  },
};
