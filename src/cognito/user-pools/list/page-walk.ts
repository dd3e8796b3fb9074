import type { UserPoolDescriptionType } from '@aws-sdk/client-cognito-identity-provider';
import { fingerprintOf, MOST_PASSED, startOf, type Place } from './place.js';
import type { UserPoolPage } from './user-pool-pages.js';

/** What a list tells of a pool; its id is always there. */
export type ListedUserPool = Readonly<UserPoolDescriptionType> & { readonly Id: string };

/** A pool of a page that is to be listed, and the place behind it. */
export interface Candidate {
  readonly pool: ListedUserPool;
  readonly after: Place;
}

export interface PageWalk {
  readonly candidates: readonly Candidate[];
  /** The place behind the whole page. */
  readonly end: Place;
  /** Whether it is the last page of its Region. */
  readonly last: boolean;
}

/**
 * What of a page lies behind a place. The page need not be the one that the place was in: asked for again, it lacks
 * pools that were deleted, and shows others that came, or that moved up from the page behind it. So what was passed is
 * told by its fingerprint and not by its position.
 *
 * @param listed whether a pool is to be listed, as far as that can be told without a read
 * @param nextRegion the Region to go on with, where there is one
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
    // Whoever goes on behind the last one has no more use for this page.
    candidates: within.map((candidate, index) =>
      index === within.length - 1 ? { ...candidate, after: end } : candidate,
    ),
    end,
    last: next === undefined,
  };

  function behindPage(): Place | undefined {
    if (next === undefined) return nextRegion === undefined ? undefined : startOf(nextRegion);
    const shown = new Set(pools.map(({ fingerprint }) => fingerprint));
    // What was passed and is missing may have been moved on to the next page by pools that came in before it.
    return { region, token: next, position: 0, passed: place.passed.filter((each) => !shown.has(each)) };
  }
}

/**
 * A pool with replicas is in the lists of several Regions. Its id begins with its primary Region, and there it is
 * listed.
 */
export function isOf(region: string) {
  return (pool: Readonly<UserPoolDescriptionType>): pool is ListedUserPool =>
    pool.Id?.startsWith(`${region}_`) ?? false;
}
