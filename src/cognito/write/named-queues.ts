/** Leaves the queue, once. The next one continues. */
export type Leave = () => void;

/** One at a time for each name, in order of arrival, within this process. */
export class NamedQueues {
  /** Those behind the one at the front. */
  readonly #waiting = new Map<string, Set<Leave>>();

  /**
   * Resolves at the front of the queue.
   *
   * @throws the reason of the signal if it aborts first; the next one moves up
   */
  async take(name: string, signal: AbortSignal): Promise<Leave> {
    signal.throwIfAborted();
    const waiting = this.#waiting.get(name);
    if (!waiting) {
      this.#waiting.set(name, new Set());
      return this.#endOf(name);
    }
    await new Promise<void>((resolve, reject) => {
      const begin = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        waiting.delete(begin);
        reject(signal.reason as Error);
      };
      waiting.add(begin);
      signal.addEventListener('abort', leave, { once: true });
    });
    return this.#endOf(name);
  }

  #endOf(name: string): Leave {
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      const waiting = this.#waiting.get(name);
      const [next] = waiting ?? [];
      if (next) {
        waiting?.delete(next);
        next();
      } else this.#waiting.delete(name);
    };
  }
}
