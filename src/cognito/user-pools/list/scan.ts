import { GatewayError, type ErrorCode } from '../../../errors/gateway-error.js';
import { asError } from '../../../errors/thrown.js';
import type { Access } from '../../read/access.js';
import type { Keys } from '../../read/keys.js';
import type { Reader } from '../../read/reader.js';
import type { ResourceLoader } from '../../read/resource-loader.js';
import { hasTags, needsRead, passesWithoutRead, type ListFilter } from './filter.js';
import { isOf, walkPage, type Candidate, type ListedUserPool } from './page-walk.js';
import { startOf, type Place } from './place.js';
import type { UserPoolPage, UserPoolPages } from './user-pool-pages.js';

export interface ScanOptions {
  readonly pages: Pick<UserPoolPages, 'read' | 'keep'>;
  /** Reads pools whose tags are needed. */
  readonly loader: Pick<ResourceLoader, 'get'>;
  readonly keys: Pick<Keys, 'userPool' | 'assertServed'>;
  readonly reader: Reader;
  /** In milliseconds, by the clock of the reader's deadline. */
  readonly now: () => number;
  /** What the caller may see. */
  readonly access: Pick<Access, 'decide' | 'sees'>;
  /** Maximum number of Cognito's pages to read. */
  readonly maxPages: number;
  /** In the order of the list. */
  readonly regions: readonly string[];
  readonly filter: ListFilter;
  /** The number of pools to find. */
  readonly first: number;
}

/**
 * The maximum number of pools that one request reads for a filter by tags; for a policy by tags, its page ends after
 * this number.
 */
const MAX_READS = 120;

/** A pool that was found, or that may match but could not be read. */
export interface Found extends Candidate {
  readonly failure?: Error;
}

export interface RegionFailure {
  readonly region: string;
  readonly code: (typeof regionFailureCodes)[number];
  readonly error: GatewayError;
}

/** With any other code the whole list has failed. */
const regionFailureCodes = [
  'THROTTLED',
  'UPSTREAM_DENIED',
  'UPSTREAM_UNAVAILABLE',
] as const satisfies readonly ErrorCode[];

export interface ScanResult {
  readonly found: readonly Found[];
  readonly failures: readonly RegionFailure[];
  /** The position that was reached. */
  readonly end: Place;
  /** Whether there may be more after it. */
  readonly more: boolean;
}

/**
 * Reads the lists of the Regions page by page, starting at a place, until it has found enough pools, reached its
 * limit, or finished. It reads nothing ahead of need.
 */
export class Scan {
  readonly #found: Found[] = [];
  readonly #failures: RegionFailure[] = [];
  #place: Place;
  #pagesSeen = 0;
  #reads = 0;
  #policyReads = 0;

  constructor(
    private readonly options: ScanOptions,
    start: Place,
  ) {
    this.#place = start;
  }

  /**
   * Runs the scan, once.
   *
   * @throws InvalidCursorError if Cognito refuses the token of a place
   * @throws GatewayError the first failure, if no Region answered; or the reason of the scope's signal
   */
  async run(): Promise<ScanResult> {
    let more = false;
    for (const region of this.#regionsAhead()) {
      if (this.#place.region !== region) this.#place = startOf(region);
      more = await this.#throughRegion(region);
      if (more) break;
    }
    const [failure] = this.#failures;
    if (failure && this.#pagesSeen === 0) throw failure.error;
    return { found: this.#found, failures: this.#failures, end: this.#place, more };
  }

  /** @returns whether the scan ends in this Region, with more to read */
  async #throughRegion(region: string): Promise<boolean> {
    const reader = this.#readerFor(region);
    try {
      for (;;) {
        if (this.#enough || this.#farEnough) return true;
        const { inside, last } = await this.#throughPage(region, reader);
        if (inside) return true;
        if (last) return false;
      }
    } catch (error) {
      this.options.reader.scope.signal.throwIfAborted();
      const failure = failureOf(region, error);
      if (!failure) throw error;
      this.#failures.push(failure);
      return false;
    }
  }

  /** @returns whether the scan ends inside the page, and whether that is the last page of the Region */
  async #throughPage(region: string, reader: Reader): Promise<{ inside: boolean; last: boolean }> {
    const { pages } = this.options;
    const page = await pages.read(this.#place, reader);
    this.#pagesSeen += 1;
    // Visibility comes first: nothing else may depend on hidden pools, not even the content of a cursor.
    const visible = await this.#visibleOn(page, reader);
    const listed = ({ Id }: ListedUserPool) => visible.has(Id);
    const { candidates, end, last } = walkPage(page, this.#place, listed, this.#regionBehind(region));

    let ahead = candidates;
    while (ahead.length > 0) {
      if (this.#enough || this.#farEnoughToRead) {
        pages.keep(page);
        return { inside: true, last };
      }
      const batch = ahead.slice(0, this.#batchSize);
      this.#found.push(...(await this.#matching(batch)));
      this.#place = batch.at(-1)?.after ?? this.#place;
      ahead = ahead.slice(batch.length);
    }
    this.#place = end;
    return { inside: false, last };
  }

  /**
   * The ids of a page's pools that the caller may see, among those that pass the filter as far as the list can
   * decide. With a policy by tags each of them is read, for the whole page at once: the number of hidden pools
   * between two visible ones must not show.
   */
  async #visibleOn({ region, pools }: UserPoolPage, reader: Reader): Promise<ReadonlySet<string>> {
    const { access, keys, filter } = this.options;
    const decided = pools
      .filter(isOf(region))
      .filter((pool) => passesWithoutRead(filter, pool))
      .map(({ Id: id, Name: name }) => ({ id, sees: access.decide('see', { region, id, name }) }));
    const read = await Promise.all(
      decided
        .filter(({ sees }) => sees === undefined)
        .map(async ({ id }) => ({ id, sees: await access.sees(keys.userPool(id), reader) })),
    );
    this.#policyReads += read.length;
    return new Set([...decided, ...read].filter(({ sees }) => sees).map(({ id }) => id));
  }

  /** The pools of a batch that pass the rest of the filter. */
  async #matching(batch: readonly Candidate[]): Promise<Found[]> {
    if (!needsRead(this.options.filter)) return [...batch];
    this.#reads += batch.length;
    const found = await Promise.all(batch.map((candidate) => this.#tagged(candidate)));
    // Otherwise pools that were not read in time would look like failures of their own.
    this.options.reader.scope.signal.throwIfAborted();
    return found.filter((each) => each !== undefined);
  }

  async #tagged(candidate: Candidate): Promise<Found | undefined> {
    const { loader, keys, filter } = this.options;
    try {
      const pool = await loader.get(keys.userPool(candidate.pool.Id));
      return pool && hasTags(filter, pool) ? candidate : undefined;
    } catch (error) {
      return { ...candidate, failure: asError(error) };
    }
  }

  get #enough(): boolean {
    return this.#found.length >= this.options.first;
  }

  get #farEnough(): boolean {
    const { maxPages } = this.options;
    return this.#pagesSeen >= maxPages || this.#farEnoughToRead || this.#policyReads >= MAX_READS;
  }

  get #farEnoughToRead(): boolean {
    return this.#reads >= MAX_READS;
  }

  /** No more than are still needed, because each may cost a read. */
  get #batchSize(): number {
    const wanted = this.options.first - this.#found.length;
    return needsRead(this.options.filter) ? Math.min(wanted, MAX_READS - this.#reads) : wanted;
  }

  #regionsAhead(): readonly string[] {
    const { regions } = this.options;
    return regions.slice(regions.indexOf(this.#place.region));
  }

  #regionBehind(region: string): string | undefined {
    const { regions } = this.options;
    return regions[regions.indexOf(region) + 1];
  }

  /** A Region that hangs must not use the time of the Regions after it: each gets an equal part of what is left. */
  #readerFor(region: string): Reader {
    const { reader, regions } = this.options;
    const now = this.options.now();
    const part = (reader.scope.deadline - now) / (regions.length - regions.indexOf(region));
    const { id, callerName, background, signal, onCall } = reader.scope;
    return { ...reader, scope: { id, callerName, background, signal, onCall, deadline: now + part } };
  }
}

/** @returns undefined for errors that are not failures of one Region */
function failureOf(region: string, error: unknown): RegionFailure | undefined {
  if (!(error instanceof GatewayError)) return undefined;
  const code = regionFailureCodes.find((each) => each === error.code);
  return code && { region, code, error };
}
