import { regionOfUserPoolId } from '../../aws/user-pool-names.js';
import { BadUserInputError } from '../../errors/gateway-error.js';
import { shown } from '../../errors/shown.js';
import { idMembers } from '../../resources/ids.js';
import type { Resource } from '../../resources/resource.js';
import { userPool } from '../../resources/user-pool.js';

/** Which thing, wherever it is remembered: the key of every loader, cache, joined call and lock is made from this one value. */
export interface ResourceKey<R extends Resource = Resource> {
  readonly resource: R;
  /** The AWS account; a Region and an id alone would be shared by two deployments that share a cache. */
  readonly account: string;
  readonly region: string;
  /** In the order of the resource's `id`; the first is that of the user pool. Of a found key, those that find it. */
  readonly id: readonly [string, ...string[]];
  /** What it belongs to; a user pool belongs to nothing, and of a found key it is not known. */
  readonly parent: ResourceKey | undefined;
  /**
   * The one string that stands for the key, made once. What belongs to something begins with its name and a slash, so that
   * `us-east-1_a` is not the beginning of a child of `us-east-1_ab`. What is found by its own ids has one name, whether it
   * is known what it belongs to or not.
   */
  readonly name: string;
}

export type UserPoolKey = ResourceKey<typeof userPool>;

/** The key of what is found by its own ids: what it belongs to is learned by describing it. */
export type FoundKey<R extends Resource = Resource> = ResourceKey<R> & { readonly parent: undefined };

/**
 * The key of a user pool, in the Region that its id names.
 *
 * @throws BadUserInputError when the id cannot be one, with the form that was expected
 */
export function userPoolKey(account: string, id: string): UserPoolKey {
  const region = regionOf(id);
  const name = nameOf(account, region, id);
  return { resource: userPool, account, region, id: [id], parent: undefined, name };
}

/**
 * The key of what belongs to something.
 *
 * @param own the ids that it has besides those of its parent, in the order of the resource's `id`
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
 * The key of what is found by its own ids, in a Region.
 *
 * @param own the ids that the declaration says find it
 */
export function foundKey<R extends Resource>(
  place: Pick<ResourceKey, 'account' | 'region'>,
  resource: R,
  ...own: readonly [string, ...string[]]
): FoundKey<R> {
  return { ...place, resource, id: own, parent: undefined, name: foundName(place, resource, own) };
}

/** Whether it is not known what something belongs to, although it belongs to something. */
export function isFoundKey<R extends Resource>(key: ResourceKey<R>): key is FoundKey<R> {
  return key.parent === undefined && key.resource.within !== undefined;
}

/** The key of the pool that something belongs to; of a pool, its own. */
export function poolKeyOf(key: ResourceKey): UserPoolKey {
  if (key.parent) return poolKeyOf(key.parent);
  if (isUserPoolKey(key)) return key;
  throw new TypeError(`The pool of ${key.name} is not known`);
}

/** Whether a key is that of a pool itself. */
export function isUserPoolKey(key: ResourceKey): key is UserPoolKey {
  return key.parent === undefined && key.resource.within === undefined;
}

/** The ids that something has besides those of what it belongs to. */
export function ownIds({ id, parent }: ResourceKey): readonly string[] {
  return id.slice(parent?.id.length ?? 0);
}

/** The members that name a thing in a request: `{ UserPoolId, GroupName }`. */
export function idsOf({ resource, id }: ResourceKey): Readonly<Record<string, string>> {
  return idMembers(resource, id);
}

/**
 * The Region that an id names: the part before the last underscore, which is the pool's primary Region.
 *
 * @throws BadUserInputError when the id cannot be one, with the form that was expected
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

/** No pool has an id that is a type. */
function foundName(
  { account, region }: Pick<ResourceKey, 'account' | 'region'>,
  { type }: Resource,
  own: readonly string[],
): string {
  return nameOf(account, region, type, ...own);
}

/**
 * Parts joined by slashes. Whatever else than letters, digits, `_`, `-` and `.` is in one is encoded, unit by unit: names of
 * groups and domains hold slashes, blanks and braces, which mean something here or in Redis.
 *
 * @throws TypeError for a part that is not a string, or empty: two different keys could look alike as text, as
 * `["us-east-1_a"]` and `"us-east-1_a"` do, and one caller would get, or spoil, the answer to another
 */
function nameOf(...parts: readonly string[]): string {
  for (const part of parts as readonly unknown[]) {
    if (typeof part !== 'string' || part === '') {
      throw new TypeError(`Expected the parts of a key to be non-empty strings, got ${shown(part)}`);
    }
  }
  return parts.map((part) => part.replace(/[^\w.-]/g, encoded)).join('/');
}

/** Not encodeURIComponent, which refuses half of a surrogate pair. */
function encoded(unit: string): string {
  return `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
