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

/** So many requests a second, and the most that are let through at one moment, after a pause. */
export interface Rate {
  readonly ratePerSecond: number;
  readonly burst: number;
}

/** What AWS grants one account in one Region for one category of operations. */
export interface Quota extends Rate {
  /** What it grants besides for each operation of the category on one pool. Left out where it has no such limit. */
  readonly perPool?: Rate | undefined;
  /** What it grants instead for some operations, on all pools together. */
  readonly perOperation?: Readonly<Record<string, Rate>>;
  /**
   * Requests a second that other programs of the account have answered, evenly spread. They get them in any case, as
   * programs that try again and again do in the end, so that only the rest is left. By default there are none.
   */
  readonly usedByOthersPerSecond?: number;
}

/** By category, such as `UserPoolRead`. What is asked for in a category without an entry is not limited. */
export type Quotas = Readonly<Record<string, Quota>>;

/** What AWS grants unless it has agreed on more. It publishes the rates, not the bursts: here those are one second's. */
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

/** A request as it arrives. */
export interface PacedRequest {
  readonly region: string;
  readonly operation: string;
  /** Its text, in which a pool may be named. */
  readonly body: string;
}

/** So many pools have buckets of their own. One that is forgotten starts full again, as after a second's pause. */
const MOST_POOLS = 10_000;

/** The quotas of one account in all its Regions. */
export class RequestQuotas {
  readonly #ofCategories = new Map<string, TokenBucket>();
  readonly #ofPools = new LRUCache<string, TokenBucket>({ max: MOST_POOLS });

  /** @throws RangeError for a category that AWS does not have: misspelt, it would limit nothing */
  constructor(private readonly quotas: Quotas) {
    const known: readonly string[] = Object.keys(defaultQuotas);
    const unknown = Object.keys(quotas).filter((category) => !known.includes(category));
    if (unknown.length > 0) {
      throw new RangeError(`Expected categories out of ${known.join(', ')}, got ${unknown.join(', ')}`);
    }
  }

  /**
   * Takes what a request costs. One that is refused costs nothing, whichever limit refuses it.
   *
   * @param at when it arrived, in milliseconds since any moment, never going back
   * @returns whether its category, and for some the operation or the pool that it names, allowed it
   */
  take(request: PacedRequest, at: number): boolean {
    const category = isOperation(request.operation) ? operations[request.operation].category : '';
    const quota = this.quotas[category];
    if (!quota) return true;
    const buckets = [
      bucketIn(this.#ofCategories, `${request.region}/${category}`, quota, at),
      ...this.#second(request, quota, at),
    ];
    // All of them are asked before any is taken from.
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

/** The pool that a request is about. */
function poolNamedIn(body: string): string | undefined {
  const id = memberOf(parsed(body), 'UserPoolId');
  return typeof id === 'string' ? id : undefined;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // It names no pool. That it cannot be read is answered later.
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

/** Of the operations of a category that have a rate of their own. */
function ratesIn(category: string): Readonly<Record<string, Rate>> {
  const own = operationsWithRates.filter(
    (name) => isOperation(name) && operations[name].category === category,
  );
  return Object.fromEntries(own.map((name) => [name, rate(rateOfOperation(name) ?? 0)]));
}

function rate(ratePerSecond: number): Rate {
  return { ratePerSecond, burst: ratePerSecond };
}

/** A request in thousandths, so that whole rates over whole milliseconds are counted without rounding. */
const REQUEST = 1_000;

/** Starts full and is refilled all the time. */
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

  /** Whether it has what a request costs. */
  has(at: number): boolean {
    // What others have got since is made up for now, each at its own moment: this needs no timer.
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
