import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { ConflictError } from '../../errors/gateway-error.js';
import { RefusedError } from '../../errors/refusal.js';
import type { WriteName } from '../../operations/operations.js';
import type { UserPoolKey } from '../read/key.js';
import type { Keys } from '../read/keys.js';
import type { Changes } from '../write/changes.js';
import { reservedTags, type Tags } from './tenant-tags.js';
import { settingsOfUserPool } from './merge-user-pool.js';
import { withinReach } from './within-reach.js';

/** Tags to add or change, or keys of tags to remove. Other tags stay. */
export type TagChange =
  | { readonly set: Tags; readonly remove?: undefined }
  | { readonly remove: readonly string[]; readonly set?: undefined };

export interface TagOutcome {
  readonly applied: boolean;
  /** The pool as described, and with the changed tags. */
  readonly before: UserPoolType;
  readonly after: UserPoolType;
}

interface Prepared extends Omit<TagOutcome, 'applied'> {
  /** What to send; undefined if nothing changes. */
  readonly call: { readonly operation: WriteName; readonly members: object } | undefined;
}

/** Changes the tags of pools, with the operations that keep other tags. */
export class UserPoolTags {
  constructor(
    private readonly changes: Changes,
    private readonly keys: Keys,
  ) {}

  /**
   * Changes tags of a pool: one describe, and one call if something changes. Tags that determine the owner of the
   * pool cannot be changed.
   *
   * @throws RefusedError with refusals of the gateway or of Cognito, and ForbiddenError; nothing was changed
   * @throws UpstreamError OUTCOME_UNKNOWN if the tags may or may not be changed
   */
  async change(id: string, change: TagChange, { dryRun }: { readonly dryRun: boolean }): Promise<TagOutcome> {
    const { changes } = this;
    const key = this.keys.toWrite((keys) => keys.userPool(id));
    await changes.expectChangeable(key);
    if (dryRun) return { ...(await this.#prepare(key, change)), applied: false };
    return changes.exclusively(key, async (exclusive) => {
      const { call, ...outcome } = await this.#prepare(key, change);
      if (!call) return { ...outcome, applied: false };
      // As late as possible: from here, only the wait for the turn remains.
      if (!exclusive.held)
        throw new ConflictError('Another replica started to change the user pool at the same time.');
      const { operation, members } = call;
      const ids = { ResourceArn: outcome.before.Arn };
      await changes.write(key, operation, members, { message: 'changed tags of a user pool', ids });
      return { ...outcome, applied: true };
    });
  }

  async #prepare(key: UserPoolKey, change: TagChange): Promise<Prepared> {
    const { access } = this.changes;
    const { value: before } = await this.changes.present(key);
    const present = before.UserPoolTags ?? {};
    const wanted = change.set ? { ...present, ...change.set } : without(present, change.remove);
    const settings = settingsOfUserPool(before);
    const reach = withinReach(access, key, settings, { ...settings, UserPoolTags: wanted });
    const reserved = change.remove ? reservedTags(access.boundTags, present, change.remove) : [];
    const refusals = [...reach.refusals, ...reserved];
    if (refusals.length > 0) throw new RefusedError(refusals);
    const after = { ...before, UserPoolTags: wanted };
    return {
      before,
      after,
      call: change.set ? toSet(present, change.set) : toRemove(present, change.remove),
    };
  }
}

function toSet(present: Tags, set: Tags): Prepared['call'] {
  const changed = Object.entries(set).filter(([key, value]) => tagIn(present, key) !== value);
  if (changed.length === 0) return undefined;
  return { operation: 'TagResource', members: { Tags: Object.fromEntries(changed) } };
}

function toRemove(present: Tags, remove: readonly string[]): Prepared['call'] {
  const TagKeys = remove.filter((key) => tagIn(present, key) !== undefined);
  return TagKeys.length === 0 ? undefined : { operation: 'UntagResource', members: { TagKeys } };
}

function without(tags: Tags, keys: readonly string[]): Tags {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !keys.includes(key)));
}

function tagIn(tags: Tags, key: string): string | undefined {
  return Object.hasOwn(tags, key) ? tags[key] : undefined;
}
