/** Gives the turn back; once. */
export type EndTurn = () => void;

/** One at a time for each name, in the order in which they asked, within this process. */
export class TurnsByName {
  /** Who waits behind the one whose turn it is. */
  readonly #waiting = new Map<string, Set<EndTurn>>();

  /**
   * Resolves when the turn has come.
   *
   * @throws the reason of the signal, when it aborts first; then the turn goes to the next
   */
  async take(name: string, signal: AbortSignal): Promise<EndTurn> {
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

  #endOf(name: string): EndTurn {
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
