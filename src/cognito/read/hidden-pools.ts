import { LRUCache } from 'lru-cache';
import { ABSENT_MS } from '../cache/local-tier.js';
import type { Clock } from '../../basics/clock.js';
import type { ResourceKey } from './key.js';

/** Somebody who tries ids cannot fill the memory. */
const MAX_HIDDEN = 10_000;

/**
 * What was found to be hidden from a caller a moment ago: pools, and what is in a pool and was found by its own name. It is
 * taken for absent just as long as what does not exist: an answer that came sooner or later would tell the two apart.
 */
export class HiddenPools {
  readonly #since = new LRUCache<string, number>({ max: MAX_HIDDEN });

  constructor(private readonly clock: Pick<Clock, 'now'>) {}

  /** @param caller a name that no other caller has */
  has(caller: string, key: ResourceKey): boolean {
    const since = this.#since.get(nameOf(caller, key));
    return since !== undefined && this.clock.now() - since < ABSENT_MS;
  }

  add(caller: string, key: ResourceKey): void {
    this.#since.set(nameOf(caller, key), this.clock.now());
  }
}

function nameOf(caller: string, key: ResourceKey): string {
  return `${key.name} ${caller}`;
}
