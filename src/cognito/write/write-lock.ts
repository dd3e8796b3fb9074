import type { RequestScope } from '../call/call.js';
import type { SharedLock } from './shared-lock.js';
import { NamedQueues } from './named-queues.js';

/** Tells a change that runs whether it still is the only one. */
export interface Exclusive {
  /** False when another replica may have begun, because this one could not keep its lock. */
  readonly held: boolean;
}

/**
 * Lets changes of one thing run one after another: describe, merge and update must not mix with those of another change,
 * or the later one takes back what the earlier one changed.
 */
export class WriteLock {
  readonly #here = new NamedQueues();

  /** @param shared across the replicas, where they share Redis */
  constructor(private readonly shared?: SharedLock | undefined) {}

  /**
   * Runs a change when no other one of that name runs.
   *
   * @param name as `lockName` has it
   * @throws the reason of the scope's signal, when it aborts before the turn has come; what the change throws
   */
  async exclusively<Result>(
    name: string,
    { signal }: Pick<RequestScope, 'signal'>,
    change: (exclusive: Exclusive) => Promise<Result>,
  ): Promise<Result> {
    const leave = await this.#here.take(name, signal);
    try {
      // One request a replica asks Redis: the others wait here, in order.
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
