import { LRUCache } from 'lru-cache';
import type { Clock } from '../../basics/clock.js';
import type { ResourceKey } from '../read/key.js';
import type { Forgotten } from './replica-bus.js';

/** How long reads bypass the cache after a write, because Cognito may still describe the earlier state. */
export const READ_THROUGH_MS = 5_000;

/** Far more than the quotas allow to write in that time. */
const MAX_WRITES = 10_000;

interface Write extends Forgotten {
  readonly until: number;
}

/** Recently written things. */
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

  /** Whether a thing was written, or removed together with its parent. */
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
