import { BadUserInputError } from '../errors/gateway-error.js';

/** Which pool, wherever it may be remembered: every loader, cache and limiter key is made from this one value. */
export interface UserPoolKey {
  /** The AWS account; a Region and an id alone would be shared by two deployments that share a cache. */
  readonly account: string;
  readonly region: string;
  readonly id: string;
}

/** From the service model: UserPoolIdType, 1 to 55 characters. */
const USER_POOL_ID = /^(?<region>[\w-]+)_[0-9a-zA-Z]+$/;
const USER_POOL_ID_MAX_LENGTH = 55;

/**
 * The one string that stands for a key.
 *
 * @throws TypeError for a part that is not a string, or holds a slash: two different keys could look alike as text, as
 * `["us-east-1_a"]` and `"us-east-1_a"` do, and one caller would get, or spoil, the answer to another
 */
export function cacheKey({ account, region, id }: UserPoolKey): string {
  for (const part of [account, region, id] as readonly unknown[]) {
    if (typeof part !== 'string' || part === '' || part.includes('/')) {
      throw new TypeError(`Expected the parts of a key to be strings without a slash, got ${quote(part)}`);
    }
  }
  return `${account}/${region}/${id}`;
}

/**
 * The Region that an id names: the part before the last underscore, which is the pool's primary Region.
 *
 * @throws BadUserInputError when the id cannot be one, with the form that was expected
 */
export function regionOf(id: string): string {
  // Also at run time: a pattern takes `["us-east-1_a"]` for the string in it.
  const fits = typeof id === 'string' && id.length <= USER_POOL_ID_MAX_LENGTH;
  const region = fits ? USER_POOL_ID.exec(id)?.groups?.region : undefined;
  if (region === undefined) {
    throw new BadUserInputError(
      `Expected a user pool id of the form REGION_xxxxxxxxx (for example us-east-1_aBcDeFgHi), got ${quote(id)}.`,
    );
  }
  return region;
}

/** Long enough to recognise what was given, short enough for an error message. */
function quote(given: unknown): string {
  const most = 80;
  if (typeof given !== 'string') return Array.isArray(given) ? 'a list' : `a value of type ${typeof given}`;
  return JSON.stringify(given.length > most ? `${given.slice(0, most)}…` : given);
}
