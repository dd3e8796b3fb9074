import { LRUCache } from 'lru-cache';
import { isOperation, operations } from '../operations/operations.js';
import {
  defaultRate,
  operationsWithRates,
  quotaCategories,
  rateOfOperation,
  ratePerPool,
} from '../operations/quotas.js';
import { memberOf } from '../rules/wire.js';

/** A rate in requests per second, and the most requests that pass at once after a pause. */
export interface Rate {
  readonly ratePerSecond: number;
  readonly burst: number;
}

/** AWS's quotas of one category of operations, for an account in a Region. */
export interface Quota extends Rate {
  /** The additional limit per operation and pool. Missing if AWS has none. */
  readonly perPool?: Rate | undefined;
  /** Limits that replace it for some operations, on all pools together. */
  readonly perOperation?: Readonly<Record<string, Rate>>;
  /**
   * The rate at which other programs of the account succeed, evenly spread. They always get it, as programs that keep
   * retrying do, so only the rest is left. By default 0.
   */
  readonly usedByOthersPerSecond?: number;
}

/** By category, such as `UserPoolRead`. Categories without an entry are not limited. */
export type Quotas = Readonly<Record<string, Quota>>;

/** AWS's defaults. AWS publishes rates but not bursts; here a burst is one second's rate. */
export const defaultQuotas: Quotas = Object.fromEntries(
  quotaCategories.map((category) => {
    const ofPool = ratePerPool(category);
    return [
      category,
      {
        ...rate(defaultRate(category)),
        ...(ofPool !== undefined && { perPool: rate(ofPool) }),
        perOperation: ratesIn(category),
      },
    ];
  }),
);

/** An arriving request. */
export interface PacedRequest {
  readonly region: string;
  readonly operation: string;
  /** Its body, which may name a pool. */
  readonly body: string;
}

/** The maximum number of pools with buckets. A forgotten bucket starts full, as after a pause of a second. */
const MOST_POOLS = 10_000;

/** The quotas of an account in all its Regions. */
export class RequestQuotas {
  readonly #ofCategories = new Map<string, TokenBucket>();
  readonly #ofPools = new LRUCache<string, TokenBucket>({ max: MOST_POOLS });

  /** @throws RangeError for an unknown category: misspelled, it would limit nothing */
  constructor(private readonly quotas: Quotas) {
    const known: readonly string[] = Object.keys(defaultQuotas);
    const unknown = Object.keys(quotas).filter((category) => !known.includes(category));
    if (unknown.length > 0) {
      throw new RangeError(`Expected categories from ${known.join(', ')}, got ${unknown.join(', ')}`);
    }
  }

  /**
   * Takes the cost of a request. A refused request costs nothing, whichever limit refuses it.
   *
   * @param at its arrival in milliseconds of a monotonic clock
   * @returns whether its category, and for some operations the operation or its pool, allowed it
   */
  take(request: PacedRequest, at: number): boolean {
    const category = isOperation(request.operation) ? operations[request.operation].category : '';
    const quota = this.quotas[category];
    if (!quota) return true;
    const buckets = [
      bucketIn(this.#ofCategories, `${request.region}/${category}`, quota, at),
      ...this.#second(request, quota, at),
    ];
    // All are checked before any is used.
    if (!buckets.every((bucket) => bucket.has(at))) return false;
    for (const bucket of buckets) bucket.take();
    return true;
  }

  #second(
    { region, operation, body }: PacedRequest,
    { perPool, perOperation = {} }: Quota,
    at: number,
  ): TokenBucket[] {
    const { [operation]: ofOperation } = perOperation;
    if (ofOperation) return [bucketIn(this.#ofCategories, `${region}/${operation}`, ofOperation, at)];
    const pool = perPool && poolNamedIn(body);
    return perPool && pool !== undefined
      ? [bucketIn(this.#ofPools, `${region}/${operation}/${pool}`, perPool, at)]
      : [];
  }
}

/** The pool of a request. */
function poolNamedIn(body: string): string | undefined {
  const id = memberOf(parsed(body), 'UserPoolId');
  return typeof id === 'string' ? id : undefined;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // It names no pool. The error is reported later.
    return undefined;
  }
}

function bucketIn(
  buckets: Pick<Map<string, TokenBucket>, 'get' | 'set'> | LRUCache<string, TokenBucket>,
  key: string,
  quota: Quota,
  at: number,
): TokenBucket {
  const bucket = buckets.get(key) ?? new TokenBucket(quota, at);
  buckets.set(key, bucket);
  return bucket;
}

/** Operations of a category that have rates of their own. */
function ratesIn(category: string): Readonly<Record<string, Rate>> {
  const own = operationsWithRates.filter(
    (name) => isOperation(name) && operations[name].category === category,
  );
  return Object.fromEntries(own.map((name) => [name, rate(rateOfOperation(name) ?? 0)]));
}

function rate(ratePerSecond: number): Rate {
  return { ratePerSecond, burst: ratePerSecond };
}

/** A request in thousandths, so that whole rates over whole milliseconds need no rounding. */
const REQUEST = 1_000;

/** Starts full and is refilled continuously. */
class TokenBucket {
  readonly #capacity: number;
  #content: number;
  #filledAt: number;
  #othersNext: number;

  constructor(
    private readonly quota: Quota,
    at: number,
  ) {
    this.#capacity = quota.burst * REQUEST;
    this.#content = this.#capacity;
    this.#filledAt = at;
    this.#othersNext = at + this.#othersEvery;
  }

  /** Whether it has enough for a request. */
  has(at: number): boolean {
    // What others have used since is deducted now, at their own times, so no timer is needed.
    for (; this.#othersNext <= at; this.#othersNext += this.#othersEvery) {
      this.#fill(this.#othersNext);
      this.#content -= REQUEST;
    }
    this.#fill(at);
    return this.#content >= REQUEST;
  }

  take(): void {
    this.#content -= REQUEST;
  }

  /** Milliseconds between two requests of others. */
  get #othersEvery(): number {
    return 1_000 / (this.quota.usedByOthersPerSecond ?? 0);
  }

  #fill(at: number): void {
    const refilled = this.#content + (at - this.#filledAt) * this.quota.ratePerSecond;
    this.#content = Math.min(this.#capacity, refilled);
    this.#filledAt = at;
  }
}
