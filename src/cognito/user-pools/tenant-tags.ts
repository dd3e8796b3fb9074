import type { Refusal } from '../../errors/refusal.js';

export type Tags = Readonly<Record<string, string>>;

/** The tags that a caller must not change, with the caller's own values. */
export type BoundTags = ReadonlyMap<string, readonly string[]>;

export interface KeptTags {
  readonly tags: Tags;
  readonly refusals: readonly Refusal[];
}

/**
 * The tags of a pool created by a bound caller: the caller's own are added. If the caller has several values, the
 * input must name one of them.
 */
export function tagsOfNewPool(bound: BoundTags, given: Tags): KeptTags {
  const refusals: Refusal[] = [];
  const added: Record<string, string> = {};
  for (const [key, values] of bound) {
    const wanted = ownTag(given, key);
    const [only, ...others] = values;
    if (wanted !== undefined && values.includes(wanted)) continue;
    if (wanted !== undefined) refusals.push(reserved(key, 'must have one of your own values', wanted));
    else if (only === undefined || others.length > 0) refusals.push(missing(key, values));
    else added[key] = only;
  }
  return { tags: { ...given, ...added }, refusals };
}

/**
 * The tags of a pool after a change by a bound caller. The tags that bind the caller stay, even if all others are
 * replaced.
 *
 * @param present the tags of the pool
 * @param merged the requested tags
 */
export function tagsOfChangedPool(bound: BoundTags, present: Tags, merged: Tags): KeptTags {
  const refusals: Refusal[] = [];
  const kept: Record<string, string> = {};
  for (const key of bound.keys()) {
    const [was, wanted] = [ownTag(present, key), ownTag(merged, key)];
    if (was !== undefined) kept[key] = was;
    if (wanted !== undefined && wanted !== was) refusals.push(reserved(key, 'must not be changed', wanted));
  }
  return { tags: { ...merged, ...kept }, refusals };
}

/**
 * Refuses to remove tags that bind a caller, by key. (Replacing all tags keeps them instead.)
 *
 * @param keys to remove
 */
export function reservedTags(bound: BoundTags, present: Tags, keys: readonly string[]): Refusal[] {
  return keys
    .filter((key) => bound.has(key) && ownTag(present, key) !== undefined)
    .map((key) => ({
      code: 'RESERVED_TAG',
      message: `The tag ${JSON.stringify(key)} determines the owner of the pool and must not be removed.`,
      members: ['UserPoolTags', key],
    }));
}

function ownTag(tags: Tags, key: string): string | undefined {
  return Object.hasOwn(tags, key) ? tags[key] : undefined;
}

function reserved(key: string, rule: string, got: string): Refusal {
  const message = `The tag ${JSON.stringify(key)} determines the owner of the pool and ${rule}; got ${JSON.stringify(got.slice(0, 40))}.`;
  return { code: 'RESERVED_TAG', message, members: ['UserPoolTags', key, 'value'] };
}

function missing(key: string, values: readonly string[]): Refusal {
  const message = `The tag ${JSON.stringify(key)} determines the owner of the pool. ${values.length > 0 ? `Set it to one of your own values: ${values.map((each) => JSON.stringify(each)).join(', ')}.` : 'You have no value for it, so you cannot create a pool.'}`;
  return { code: 'RESERVED_TAG', message, members: ['UserPoolTags'] };
}
