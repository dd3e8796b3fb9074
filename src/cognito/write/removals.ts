import type { Described, Resource } from '../../resources/resource.js';
import type { Readable } from '../../resources/shapes.js';
import { withArticle } from '../../resources/with-article.js';
import { RefusedError, type Refusal } from '../../errors/refusal.js';
import type { ResourceKey } from '../read/key.js';
import type { Changes } from './changes.js';

type Removed = Resource & { readonly remove: NonNullable<Resource['remove']> };

/** A kind that can be deleted. */
export type Removable = Readable & Removed;

export interface RemovalOptions<R extends Readable> {
  /** Nothing is sent but reads. */
  readonly dryRun?: boolean;
  /** What stands against it, looked for when nobody else changes the thing. */
  readonly obstacles?: (value: Described<R> & object) => Promise<readonly Refusal[]>;
}

/** Deletions, unless something stands against one: there is no way back. */
export class Removals {
  constructor(private readonly changes: Changes) {}

  /**
   * Deletes something with all that belongs to it.
   *
   * @returns the thing as it was
   * @throws RefusedError with everything that stands against it, or where there is none that the caller may see
   * @throws ForbiddenError for something in a pool that the caller may see and not change
   * @throws UpstreamError OUTCOME_UNKNOWN when it may or may not exist any more
   */
  async remove<R extends Removable>(
    key: ResourceKey<R>,
    { dryRun = false, obstacles }: RemovalOptions<R> = {},
  ): Promise<Described<R> & object> {
    const { noun, remove } = key.resource;
    await this.changes.expectChangeable(key);
    const look = async () => {
      // Not from memory: its protection may have been switched on a moment ago.
      const { value } = await this.changes.present(key);
      const refusals = (await obstacles?.(value)) ?? [];
      if (refusals.length > 0) throw new RefusedError(refusals);
      return value;
    };
    // As with an update, a dry run waits for nobody.
    if (dryRun) return look();
    return this.changes.exclusively(key, async () => {
      const value = await look();
      const done = { message: `deleted ${withArticle(noun)}`, removed: true };
      await this.changes.write(key, remove.operation, {}, done);
      return value;
    });
  }

  /**
   * Deletes something that no operation describes: whether it exists is Cognito's to say.
   *
   * @throws RefusedError where there is none, or Cognito keeps it; ForbiddenError and UpstreamError as `remove`
   */
  async removeUnseen(key: ResourceKey<Removed>, { dryRun = false } = {}): Promise<void> {
    const { noun, remove } = key.resource;
    await this.changes.expectChangeable(key);
    if (dryRun) return;
    const done = { message: `deleted ${withArticle(noun)}`, removed: true };
    await this.changes.exclusively(key, () => this.changes.write(key, remove.operation, {}, done));
  }
}
