import { BadUserInputError } from '../../../errors/gateway-error.js';
import { decodeCursor, encodeCursor, type Query } from './cursor.js';
import type { ListFilter } from './filter.js';
import type { ListedUserPool } from './page-walk.js';
import { startOf } from './place.js';
import { Scan, type RegionFailure, type ScanOptions } from './scan.js';

export interface UserPoolListOptions extends Omit<ScanOptions, 'maxPages' | 'regions' | 'filter' | 'first'> {
  /** The Regions served, in the order in which they are listed. */
  readonly regions: Query['regions'];
  /** How many pages of Cognito's one request looks through. */
  readonly scanPages: number;
}

export interface ListRequest {
  /** How many pools at most, 1 to 100. */
  readonly first: number;
  /** A cursor of a list of the same Regions and filter. */
  readonly after?: string | null | undefined;
  /** Without them, all that are served. */
  readonly regions?: readonly string[] | null | undefined;
  readonly filter?: ListFilter | null | undefined;
}

export interface ListedUserPools {
  readonly edges: readonly ListedUserPoolEdge[];
  readonly regionFailures: readonly RegionFailure[];
  /** How far the list was looked through. */
  readonly endCursor: string;
  readonly hasNextPage: boolean;
}

export interface ListedUserPoolEdge {
  readonly pool: ListedUserPool;
  /** The place behind it. */
  readonly cursor: string;
  /** Why it could not be read, where the filter needed that. */
  readonly failure?: Error;
}

const MAX_FIRST = 100;

/** The lists of user pools of one request. */
export class UserPoolList {
  constructor(private readonly options: UserPoolListOptions) {}

  /**
   * One page of a list.
   *
   * @throws BadUserInputError without a call, for a `first` or Regions that cannot be
   * @throws InvalidCursorError when `after` is no cursor of this list, or no longer
   * @throws GatewayError when no Region answered, or not in time
   */
  async page({ first, after, regions, filter }: ListRequest): Promise<ListedUserPools> {
    if (first < 1 || first > MAX_FIRST) {
      throw new BadUserInputError(`first must be from 1 to ${MAX_FIRST}; got ${first}.`);
    }
    const query: Query = { regions: this.#regionsOf(regions), filter: filter ?? {} };
    const start = typeof after === 'string' ? decodeCursor(after, query) : startOf(query.regions[0]);

    const { pages, loader, access, reader, keys, now, scanPages: maxPages } = this.options;
    const scan = new Scan({ pages, loader, access, reader, keys, now, ...query, first, maxPages }, start);
    const { found, failures, end, more } = await scan.run();
    return {
      edges: found.map(({ after: place, ...edge }) => ({ ...edge, cursor: encodeCursor(place, query) })),
      regionFailures: failures,
      endCursor: encodeCursor(end, query),
      hasNextPage: more,
    };
  }

  #regionsOf(given: ListRequest['regions']): Query['regions'] {
    const { regions, keys } = this.options;
    if (!given) return regions;
    for (const region of given) keys.assertServed(region);
    const [first, ...others] = regions.filter((region) => given.includes(region));
    if (first !== undefined) return [first, ...others];
    throw new BadUserInputError(
      'regions is empty. Name at least one Region, or leave regions out to list all.',
    );
  }
}
