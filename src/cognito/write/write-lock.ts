import type { RequestScope } from '../call/call.js';
import type { SharedLock } from './shared-lock.js';
import { NamedQueues } from './named-queues.js';

/** Tells a running change whether it still has exclusive access. */
export interface Exclusive {
  /** False if another replica may have started, because this one lost its lock. */
  readonly held: boolean;
}

/**
 * Runs changes of one thing one after another. Describe, merge and update of two changes must not mix, or the later
 * one would undo the earlier one.
 */
export class WriteLock {
  readonly #here = new NamedQueues();

  /** @param shared between replicas, if they share Redis */
  constructor(private readonly shared?: SharedLock | undefined) {}

  /**
   * Runs a change while no other change with that name runs.
   *
   * @param name from `lockName`
   * @throws the reason of the scope's signal if it aborts before the turn; what the change throws
   */
  async exclusively<Result>(
    name: string,
    { signal }: Pick<RequestScope, 'signal'>,
    change: (exclusive: Exclusive) => Promise<Result>,
  ): Promise<Result> {
    const leave = await this.#here.take(name, signal);
    try {
      // One request per replica asks Redis. The others wait here, in order.
      const lock = await this.shared?.take(name, signal);
      try {
        return await change(lock ?? { held: true });
      } finally {
        await lock?.release();
      }
    } finally {
      leave();
    }
  }
}
