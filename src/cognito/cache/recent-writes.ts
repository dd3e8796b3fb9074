import { LRUCache } from 'lru-cache';
import type { Clock } from '../../basics/clock.js';

/** So long after a write a pool is read through: what Cognito describes may still be what was before. */
export const READ_THROUGH_MS = 5_000;

/** Far more than the quotas on writes allow in that time. */
const MAX_POOLS = 10_000;

/** The pools that were written moments ago. */
export class RecentWrites {
  readonly #until = new LRUCache<string, number>({ max: MAX_POOLS });

  constructor(private readonly clock: Pick<Clock, 'now'>) {}

  add(name: string): void {
    this.#until.set(name, this.clock.now() + READ_THROUGH_MS);
  }

  has(name: string): boolean {
    return this.clock.now() < (this.#until.get(name) ?? -Infinity);
  }
}
