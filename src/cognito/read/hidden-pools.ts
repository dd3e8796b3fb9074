import { LRUCache } from 'lru-cache';
import { ABSENT_MS } from '../cache/local-tier.js';
import type { Clock } from '../../basics/clock.js';
import type { ResourceKey } from './key.js';

/** Guessing ids cannot fill the memory. */
const MAX_HIDDEN = 10_000;

/**
 * Pools, and things in pools found by their own names, that were recently found hidden from a caller. They count as
 * absent for as long as things that do not exist: otherwise the time until a new answer would tell them apart.
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
