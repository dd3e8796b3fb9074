import type { RequestScope } from '../call/call.js';
import type { SharedLock } from './shared-lock.js';
import { TurnsByName } from './turns-by-name.js';

/** Tells a change that runs whether it still is the only one. */
export interface Exclusive {
  /** False when another replica may have begun, because this one could not keep its lock. */
  readonly held: boolean;
}

/**
 * Lets changes of one pool run one after another: a describe, a merge and an update of one must not be parted by those of
 * another, or the later one takes back what the earlier one changed.
 */
export class PoolLock {
  readonly #here = new TurnsByName();

  /** @param shared across the replicas, where they share Redis */
  constructor(private readonly shared?: SharedLock | undefined) {}

  /**
   * Runs a change of the pool when no other one runs.
   *
   * @param name the name of the pool's key
   * @throws the reason of the scope's signal, when it aborts before the turn has come; what the change throws
   */
  async exclusively<Result>(
    name: string,
    { signal }: Pick<RequestScope, 'signal'>,
    change: (exclusive: Exclusive) => Promise<Result>,
  ): Promise<Result> {
    const endTurn = await this.#here.take(name, signal);
    try {
      // One asker a replica: the others wait here, in order.
      const lock = await this.shared?.take(name, signal);
      try {
        return await change(lock ?? { held: true });
      } finally {
        await lock?.release();
      }
    } finally {
      endTurn();
    }
  }
}
