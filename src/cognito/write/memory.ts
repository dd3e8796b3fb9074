import type { DescribedResources } from '../read/described-resources.js';
import type { ResourceKey } from '../read/key.js';
import type { ResourceLoader } from '../read/resource-loader.js';
import { changedBy } from './changed-by.js';

/** The list of the things of a kind in a parent; without one, in a Region. A key names the list that shows the thing. */
export type ListName = Pick<ResourceKey, 'resource' | 'parent' | 'region'>;

/** Something that knows lists, and forgets them. */
interface KnownLists {
  forget(list: ListName): void;
}

export interface MemoryOptions {
  readonly loader: Pick<ResourceLoader, 'clear'>;
  readonly lists: readonly KnownLists[];
  readonly described: Pick<DescribedResources, 'forget'>;
}

/** All that is remembered anywhere of what a request writes. */
export class Memory {
  constructor(private readonly options: MemoryOptions) {}

  /**
   * Forgets what was written, or may have been, with the lists that show it and what it changes besides: everywhere, before
   * it resolves.
   *
   * @param removed whether it is gone, or may be, with all that belongs to it
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

  /** Forgets the list of a kind alone, where the name of what was written to it is not known. */
  forgetList(list: ListName): void {
    for (const lists of this.options.lists) lists.forget(list);
  }
}
