import { setTimeout as delay } from 'node:timers/promises';

/** Time is injected, so that tests control it. */
export interface Clock {
  /** Milliseconds since an arbitrary fixed moment; monotonic. */
  readonly now: () => number;
  /**
   * Resolves after the given milliseconds.
   *
   * @throws the signal's reason, if it aborts first
   */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export const systemClock: Clock = {
  // Monotonic, unlike the time of day.
  now: () => performance.now(),
  sleep: async (ms, signal) => {
    // A pending sleep does not keep the process alive.
    await delay(ms, undefined, { ref: false, ...(signal && { signal }) }).catch((error: unknown) => {
      throw signal?.reason ?? error;
    });
  },
};
