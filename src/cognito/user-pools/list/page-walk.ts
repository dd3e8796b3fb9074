import type { UserPoolDescriptionType } from '@aws-sdk/client-cognito-identity-provider';
import { fingerprintOf, MOST_PASSED, startOf, type Place } from './place.js';
import type { UserPoolPage } from './user-pool-pages.js';

/** A pool in a list; its id is always there. */
export type ListedUserPool = Readonly<UserPoolDescriptionType> & { readonly Id: string };

/** A pool to list, and the place after it. */
export interface Candidate {
  readonly pool: ListedUserPool;
  readonly after: Place;
}

export interface PageWalk {
  readonly candidates: readonly Candidate[];
  /** The place after the whole page. */
  readonly end: Place;
  /** Whether it is the last page of its Region. */
  readonly last: boolean;
}

/**
 * The pools of a page after a place. The page may have changed since the place was made: read again, it lacks deleted
 * pools and shows others that were created or moved up from the next page. So passed pools are recognized by
 * fingerprints and not by position.
 *
 * @param listed whether to list a pool, as far as that can be decided without a read
 * @param nextRegion the Region to continue with, if any
 */
export function walkPage(
  page: UserPoolPage,
  place: Place,
  listed: (pool: ListedUserPool) => boolean,
  nextRegion: string | undefined,
): PageWalk {
  const { region, token, next } = page;
  const passed = new Set(place.passed);
  const pools = page.pools
    .filter(isOf(region))
    .map((pool) => ({ pool, fingerprint: fingerprintOf(pool.Id) }));
  const ahead = pools.filter(({ pool, fingerprint }) => !passed.has(fingerprint) && listed(pool));

  const within = ahead.map(({ pool }, index) => ({
    pool,
    after: {
      region,
      token,
      position: place.position + index + 1,
      passed: [...place.passed, ...ahead.slice(0, index + 1).map(({ fingerprint }) => fingerprint)].slice(
        -MOST_PASSED,
      ),
    },
  }));
  const end = behindPage() ?? within.at(-1)?.after ?? place;
  return {
    // A listing that continues after the last pool does not need this page.
    candidates: within.map((candidate, index) =>
      index === within.length - 1 ? { ...candidate, after: end } : candidate,
    ),
    end,
    last: next === undefined,
  };

  function behindPage(): Place | undefined {
    if (next === undefined) return nextRegion === undefined ? undefined : startOf(nextRegion);
    const shown = new Set(pools.map(({ fingerprint }) => fingerprint));
    // A passed pool that is missing may have been pushed to the next page by new pools.
    return { region, token: next, position: 0, passed: place.passed.filter((each) => !shown.has(each)) };
  }
}

/**
 * A pool with replicas is in the lists of several Regions. It is listed in its primary Region, with which its id
 * begins.
 */
export function isOf(region: string) {
  return (pool: Readonly<UserPoolDescriptionType>): pool is ListedUserPool =>
    pool.Id?.startsWith(`${region}_`) ?? false;
}
