import type { DescribedResources } from '../read/described-resources.js';
import type { ResourceKey } from '../read/key.js';
import type { ResourceLoader } from '../read/resource-loader.js';
import { changedBy } from './changed-by.js';

/**
 * The list of a kind's things in a parent, or in a Region without a parent. A key stands for the list that contains
 * the thing.
 */
export type ListName = Pick<ResourceKey, 'resource' | 'parent' | 'region'>;

/** Caches that contain lists. */
interface KnownLists {
  forget(list: ListName): void;
}

export interface MemoryOptions {
  readonly loader: Pick<ResourceLoader, 'clear'>;
  readonly lists: readonly KnownLists[];
  readonly described: Pick<DescribedResources, 'forget'>;
}

/** All caches that may contain what a request writes. */
export class Memory {
  constructor(private readonly options: MemoryOptions) {}

  /**
   * Drops what was or may have been written, the lists that contain it, and what it changes as well. Everywhere,
   * before it resolves.
   *
   * @param removed whether it and everything that belongs to it is gone, or may be
   */
  async forget(written: ResourceKey, { removed = false } = {}): Promise<void> {
    const { loader, lists, described } = this.options;
    const keys = [written, ...changedBy(written)];
    for (const key of keys) {
      loader.clear(key);
      for (const known of lists) known.forget(key);
    }
    await Promise.all(keys.map((key) => described.forget(key, { removed: removed && key === written })));
  }

  /** Drops only the list of a kind, if the name of what was written to it is not known. */
  forgetList(list: ListName): void {
    for (const lists of this.options.lists) lists.forget(list);
  }
}
