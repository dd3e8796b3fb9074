import { regionOfUserPoolId } from '../aws/user-pool-names.js';
import { BadUserInputError } from '../errors/gateway-error.js';
import { shown } from '../errors/shown.js';

/** Which pool, wherever it may be remembered: every loader, cache and limiter key is made from this one value. */
export interface UserPoolKey {
  /** The AWS account; a Region and an id alone would be shared by two deployments that share a cache. */
  readonly account: string;
  readonly region: string;
  readonly id: string;
}

/**
 * The one string that stands for a key.
 *
 * @throws TypeError for a part that is no string, or could reach into the next: a list of one would have the key of the
 * string in it, and the answer to the one would be given to the other
 */
export function cacheKey({ account, region, id }: UserPoolKey): string {
  const parts: readonly unknown[] = [account, region, id];
  if (!parts.every((part) => typeof part === 'string' && part !== '' && !part.includes('/'))) {
    throw new TypeError('Expected a key made of strings without a slash');
  }
  return parts.join('/');
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
