import { LRUCache } from 'lru-cache';
import type { Clock } from '../../basics/clock.js';
import type { ResourceKey } from '../read/key.js';
import type { Forgotten } from './replica-bus.js';

/** So long after a write a thing is read through: what Cognito describes may still be what was before. */
export const READ_THROUGH_MS = 5_000;

/** Far more than the quotas on writes allow in that time. */
const MAX_WRITES = 10_000;

interface Write extends Forgotten {
  readonly until: number;
}

/** What was written moments ago. */
export class RecentWrites {
  readonly #writes = new LRUCache<string, Write>({ max: MAX_WRITES });

  constructor(private readonly clock: Pick<Clock, 'now'>) {}

  add(name: string, { removed }: Forgotten): void {
    const wasRemoved = this.#find(name)?.removed ?? false;
    this.#writes.set(name, {
      until: this.clock.now() + READ_THROUGH_MS,
      removed: removed || wasRemoved,
    });
  }

  /** Whether a thing was written, or was removed with what it belongs to. */
  has({ name, parent }: Pick<ResourceKey, 'name' | 'parent'>): boolean {
    if (this.#find(name)) return true;
    for (let each = parent; each; each = each.parent) if (this.#find(each.name)?.removed) return true;
    return false;
  }

  #find(name: string): Write | undefined {
    const write = this.#writes.get(name);
    return write && this.clock.now() < write.until ? write : undefined;
  }
}
