import type { Refusal } from '../../errors/refusal.js';
import type { Access } from '../read/access.js';
import { tagsOfChangedPool } from './tenant-tags.js';
import type { UserPoolKey } from '../read/key.js';
import type { UserPoolSettings } from './sendable.js';

/**
 * Ensures that the caller can still change a pool after an update: tags that bind the caller stay, and the policy
 * must allow the new name.
 *
 * @param before the settings of the pool
 * @param merged the requested settings
 */
export function withinReach(
  access: Pick<Access, 'boundTags' | 'decide'>,
  { region, id: [id] }: UserPoolKey,
  before: UserPoolSettings,
  merged: UserPoolSettings,
): { readonly settings: UserPoolSettings; readonly refusals: readonly Refusal[] } {
  const { boundTags } = access;
  const { tags, refusals } = tagsOfChangedPool(
    boundTags,
    before.UserPoolTags ?? {},
    merged.UserPoolTags ?? {},
  );
  const settings = boundTags.size > 0 ? { ...merged, UserPoolTags: tags } : merged;
  if (access.decide('change', { region, id, name: merged.PoolName, tags }) === true)
    return { settings, refusals };
  const message =
    'The policy of this gateway would not allow you to change the pool under this name. Choose another name.';
  return { settings, refusals: [...refusals, { code: 'OUT_OF_REACH', message, members: ['PoolName'] }] };
}
