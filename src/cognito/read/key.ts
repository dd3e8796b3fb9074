import { regionOfUserPoolId } from '../../aws/user-pool-names.js';
import { BadUserInputError } from '../../errors/gateway-error.js';
import { shown } from '../../errors/shown.js';
import { idMembers } from '../../resources/ids.js';
import type { Resource } from '../../resources/resource.js';
import { userPool } from '../../resources/user-pool.js';

/** Identifies a thing everywhere: loaders, caches, joined calls and locks all derive their keys from it. */
export interface ResourceKey<R extends Resource = Resource> {
  readonly resource: R;
  /** The AWS account. With Region and id alone, two deployments with a shared cache would share entries. */
  readonly account: string;
  readonly region: string;
  /** In the order of the resource's `id`; the first is the id of the user pool. For a found key, the ids that find it. */
  readonly id: readonly [string, ...string[]];
  /** The parent; a user pool has none, and for a found key it is not known. */
  readonly parent: ResourceKey | undefined;
  /**
   * The key as a string. The name of a child begins with its parent's name and a slash, so that `us-east-1_a` is not
   * a prefix of a child of `us-east-1_ab`. A thing found by its own ids has the same name with or without a known
   * parent.
   */
  readonly name: string;
}

export type UserPoolKey = ResourceKey<typeof userPool>;

/** The key of a thing that is found by its own ids. Describing it tells its parent. */
export type FoundKey<R extends Resource = Resource> = ResourceKey<R> & { readonly parent: undefined };

/**
 * The key of a user pool, in the Region of its id.
 *
 * @throws BadUserInputError for an impossible id, with the expected form
 */
export function userPoolKey(account: string, id: string): UserPoolKey {
  const region = regionOf(id);
  // Only the account may need encoding: an id that has the form of one has no special characters.
  const name = `${nameOf(account)}/${region}/${id}`;
  return { resource: userPool, account, region, id: [id], parent: undefined, name };
}

/**
 * The key of a child.
 *
 * @param own its ids in addition to its parent's, in the order of the resource's `id`
 */
export function childKey<R extends Resource>(
  parent: ResourceKey,
  resource: R,
  ...own: readonly string[]
): ResourceKey<R> {
  const { account, region } = parent;
  const name = resource.read?.by
    ? foundName({ account, region }, resource, own)
    : `${parent.name}/${nameOf(resource.type, ...own)}`;
  return { resource, account, region, id: [...parent.id, ...own], parent, name };
}

/**
 * The key of a thing that is found by its own ids, in a Region.
 *
 * @param own the ids that find it, according to the declaration
 */
export function foundKey<R extends Resource>(
  place: Pick<ResourceKey, 'account' | 'region'>,
  resource: R,
  ...own: readonly [string, ...string[]]
): FoundKey<R> {
  return { ...place, resource, id: own, parent: undefined, name: foundName(place, resource, own) };
}

/** Whether the parent of a thing is unknown although it has one. */
export function isFoundKey<R extends Resource>(key: ResourceKey<R>): key is FoundKey<R> {
  return key.parent === undefined && key.resource.within !== undefined;
}

/** The key of the pool of a thing; for a pool, its own key. */
export function poolKeyOf(key: ResourceKey): UserPoolKey {
  if (key.parent) return poolKeyOf(key.parent);
  if (isUserPoolKey(key)) return key;
  throw new TypeError(`The pool of ${key.name} is not known`);
}

/** Whether a key is that of a pool itself. */
export function isUserPoolKey(key: ResourceKey): key is UserPoolKey {
  return key.parent === undefined && key.resource.within === undefined;
}

/** The ids of a thing in addition to its parent's. */
export function ownIds({ id, parent }: ResourceKey): readonly string[] {
  return id.slice(parent?.id.length ?? 0);
}

/** The members that name a thing in a request: `{ UserPoolId, GroupName }`. */
export function idsOf({ resource, id }: ResourceKey): Readonly<Record<string, string>> {
  return idMembers(resource, id);
}

/**
 * The Region in an id: the part before the last underscore, which is the pool's primary Region.
 *
 * @throws BadUserInputError for an impossible id, with the expected form
 */
export function regionOf(id: string): string {
  const region = regionOfUserPoolId(id);
  if (region === undefined) {
    throw new BadUserInputError(
      `Expected a user pool id of the form REGION_xxxxxxxxx (for example us-east-1_aBcDeFgHi), got ${shown(id)}.`,
    );
  }
  return region;
}

/** No pool's id is the name of a type. */
function foundName(
  { account, region }: Pick<ResourceKey, 'account' | 'region'>,
  { type }: Resource,
  own: readonly string[],
): string {
  return nameOf(account, region, type, ...own);
}

/**
 * Joins parts by slashes. All characters other than letters, digits, `_`, `-` and `.` are encoded, unit by unit:
 * names of groups and domains may contain slashes, spaces and braces, which have a meaning here or in Redis.
 *
 * @throws TypeError for a part that is empty or not a string: different values may have equal string forms, as
 *   `["us-east-1_a"]` and `"us-east-1_a"` do, and one caller would get, or spoil, another's answer
 */
function nameOf(...parts: readonly string[]): string {
  for (const part of parts as readonly unknown[]) {
    if (typeof part !== 'string' || part === '') {
      throw new TypeError(`Expected the parts of a key to be non-empty strings, got ${shown(part)}`);
    }
  }
  return parts.map((part) => (PLAIN.test(part) ? part : part.replace(/[^\w.-]/g, encoded))).join('/');
}

/** Tested first, because replacing takes several times as long, for each cached read. */
const PLAIN = /^[\w.-]+$/;

/** encodeURIComponent refuses lone surrogates. */
function encoded(unit: string): string {
  return `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
