import { isOperation, operations } from '../operations/operations.js';
import { defaultRate, quotaCategories } from '../operations/quotas.js';

/** What AWS grants one account in one Region for one category of operations. */
export interface Quota {
  readonly ratePerSecond: number;
  /** The most requests that are let through at one moment, after a pause. */
  readonly burst: number;
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
  quotaCategories.map((category) => [
    category,
    { ratePerSecond: defaultRate(category), burst: defaultRate(category) },
  ]),
);

/** The quotas of one account in all its Regions. */
export class RequestQuotas {
  readonly #buckets = new Map<string, TokenBucket>();

  /** @throws RangeError for a category that AWS does not have: misspelt, it would limit nothing */
  constructor(private readonly quotas: Quotas) {
    const known: readonly string[] = Object.keys(defaultQuotas);
    const unknown = Object.keys(quotas).filter((category) => !known.includes(category));
    if (unknown.length > 0) {
      throw new RangeError(`Expected categories out of ${known.join(', ')}, got ${unknown.join(', ')}`);
    }
  }

  /**
   * Takes what a request costs. One that is refused costs nothing.
   *
   * @param at when it arrived, in milliseconds since any moment, never going back
   * @returns whether the quota allowed it
   */
  take(region: string, operation: string, at: number): boolean {
    const category = isOperation(operation) ? operations[operation].category : '';
    const quota = this.quotas[category];
    if (!quota) return true;
    const key = `${region}/${category}`;
    const bucket = this.#buckets.get(key) ?? new TokenBucket(quota, at);
    this.#buckets.set(key, bucket);
    return bucket.take(at);
  }
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

  take(at: number): boolean {
    // What others have got since is made up for now, each at its own moment: this needs no timer.
    for (; this.#othersNext <= at; this.#othersNext += this.#othersEvery) {
      this.#fill(this.#othersNext);
      this.#content -= REQUEST;
    }
    this.#fill(at);
    if (this.#content < REQUEST) return false;
    this.#content -= REQUEST;
    return true;
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
