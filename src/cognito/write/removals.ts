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
  /** Only reads are sent. */
  readonly dryRun?: boolean;
  /** Finds obstacles, while nobody else changes the thing. */
  readonly obstacles?: (value: Described<R> & object) => Promise<readonly Refusal[]>;
}

/** Deletes things if nothing prevents it. Deletions cannot be undone. */
export class Removals {
  constructor(private readonly changes: Changes) {}

  /**
   * Deletes a thing with everything that belongs to it.
   *
   * @returns the thing as it was
   * @throws RefusedError with all obstacles, or if there is none that the caller may see
   * @throws ForbiddenError for a thing in a pool that the caller may see but not change
   * @throws UpstreamError OUTCOME_UNKNOWN if it may or may not exist now
   */
  async remove<R extends Removable>(
    key: ResourceKey<R>,
    { dryRun = false, obstacles }: RemovalOptions<R> = {},
  ): Promise<Described<R> & object> {
    const { noun, remove } = key.resource;
    await this.changes.expectChangeable(key);
    const look = async () => {
      // Not from the cache: its protection may have been turned on just now.
      const { value } = await this.changes.present(key);
      const refusals = (await obstacles?.(value)) ?? [];
      if (refusals.length > 0) throw new RefusedError(refusals);
      return value;
    };
    // As with updates, a dry run does not wait for its turn.
    if (dryRun) return look();
    return this.changes.exclusively(key, async () => {
      const value = await look();
      const done = { message: `deleted ${withArticle(noun)}`, removed: true };
      await this.changes.write(key, remove.operation, {}, done);
      return value;
    });
  }

  /**
   * Deletes a thing that no operation describes. Only Cognito knows whether it exists.
   *
   * @throws RefusedError if there is none, or Cognito refuses; ForbiddenError and UpstreamError as `remove`
   */
  async removeUnseen(key: ResourceKey<Removed>, { dryRun = false } = {}): Promise<void> {
    const { noun, remove } = key.resource;
    await this.changes.expectChangeable(key);
    if (dryRun) return;
    const done = { message: `deleted ${withArticle(noun)}`, removed: true };
    await this.changes.exclusively(key, () => this.changes.write(key, remove.operation, {}, done));
  }
}
