import { BadUserInputError } from '../../../errors/gateway-error.js';
import { decodeCursor, encodeCursor, type Query } from './cursor.js';
import type { ListFilter } from './filter.js';
import type { ListedUserPool } from './page-walk.js';
import { startOf } from './place.js';
import { Scan, type RegionFailure, type ScanOptions } from './scan.js';

export interface UserPoolListOptions extends Omit<ScanOptions, 'maxPages' | 'regions' | 'filter' | 'first'> {
  /** The Regions served, in the order of the list. */
  readonly regions: Query['regions'];
  /** Maximum number of Cognito's pages per request. */
  readonly scanPages: number;
}

export interface ListRequest {
  /** Maximum number of pools, 1 to 100. */
  readonly first: number;
  /** A cursor of a list with the same Regions and filter. */
  readonly after?: string | null | undefined;
  /** By default all that are served. */
  readonly regions?: readonly string[] | null | undefined;
  readonly filter?: ListFilter | null | undefined;
}

export interface ListedUserPools {
  readonly edges: readonly ListedUserPoolEdge[];
  readonly regionFailures: readonly RegionFailure[];
  /** The position up to which the list was read. */
  readonly endCursor: string;
  readonly hasNextPage: boolean;
}

export interface ListedUserPoolEdge {
  readonly pool: ListedUserPool;
  /** The place after it. */
  readonly cursor: string;
  /** Why it could not be read, if the filter needed that. */
  readonly failure?: Error;
}

const MAX_FIRST = 100;

/** The lists of user pools for one request. */
export class UserPoolList {
  constructor(private readonly options: UserPoolListOptions) {}

  /**
   * Reads one page of a list.
   *
   * @throws BadUserInputError without a call, for an invalid `first` or invalid Regions
   * @throws InvalidCursorError if `after` is not, or no longer, a cursor of this list
   * @throws GatewayError if no Region answered, or not in time
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
