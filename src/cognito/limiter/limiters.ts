import { LRUCache } from 'lru-cache';
import { quotaFor, secondQuota, type Quota, type QuotaSettings } from '../../operations/quota-settings.js';
import type { OperationName } from '../../operations/operations.js';
import type { QuotaCategory } from '../../operations/quotas.js';
import { Gate } from './gate.js';
import { Limiter, type LimiterOptions } from './limiter.js';
import { TokenBucket, type Budget } from './token-bucket.js';

/** What AWS counts separately: a category in an account and Region. */
export interface QuotaKey {
  readonly account: string;
  readonly region: string;
  readonly category: QuotaCategory;
}

/** Complete requests, by Region and category. */
export type RemainingRequests = Readonly<Record<string, Readonly<Partial<Record<QuotaCategory, number>>>>>;

/** What AWS counts in addition: one operation, on one pool or on all. */
export interface GateKey extends Omit<QuotaKey, 'category'> {
  readonly operation: OperationName;
  /** The id of the pool, if the call names one. */
  readonly pool: string | undefined;
}

export interface LimitersOptions extends Pick<LimiterOptions, 'maxWaiting' | 'now' | 'sleep'> {
  readonly quotas: QuotaSettings;
  /** The number of processes that refresh on the same quota. By default only this one. */
  readonly replicas?: number | undefined;
  /** The budget of a limit. By default a bucket of this process. */
  readonly budgetOf?: ((name: string, quota: Quota) => Budget) | undefined;
}

/** Far more pools than can be requested before a gate has recovered completely. */
const MAX_GATES = 10_000;

/** Refreshes that nobody waits for must leave most of the quota, and of its saved-up part, to others. */
const BACKGROUND_SHARE = 1 / 3;

/** A limiter for each account, Region and category, created on first use. */
export class Limiters {
  readonly #made = new Map<string, QuotaKey & { readonly limiter: Limiter }>();
  readonly #gates = new LRUCache<string, Gate>({ max: MAX_GATES });

  constructor(private readonly options: LimitersOptions) {}

  of(key: QuotaKey): Limiter {
    const name = nameOf(key.account, key.region, key.category);
    const made = this.#made.get(name);
    if (made) return made.limiter;
    const limiter = this.#make(name, key);
    this.#made.set(name, { ...key, limiter });
    return limiter;
  }

  /**
   * The number of requests that could be sent now, by Region and category. Unused and unlimited categories are left
   * out.
   */
  remaining(): RemainingRequests {
    const remaining: Record<string, Partial<Record<QuotaCategory, number>>> = {};
    for (const { region, category, limiter } of this.#made.values())
      if (Number.isFinite(limiter.remaining)) (remaining[region] ??= {})[category] = limiter.remaining;
    return remaining;
  }

  /** The gate that a call must pass; undefined if AWS has no second limit for it. */
  gateOf(key: GateKey): Gate | undefined {
    const second = secondQuota(key.operation, this.options.quotas);
    if (!second) return undefined;
    const { perPool, ...quota } = second;
    // A limit per pool does not apply to a call without a pool.
    if (perPool && key.pool === undefined) return undefined;
    const name = nameOf(key.account, key.region, key.operation, ...(perPool ? [key.pool ?? ''] : []));
    const gate =
      this.#gates.get(name) ??
      new Gate(perPool ? key.pool : undefined, this.#budget(name, quota), this.options.now);
    this.#gates.set(name, gate);
    return gate;
  }

  #budget(name: string, quota: Quota): Budget {
    const { budgetOf, now } = this.options;
    return budgetOf?.(name, quota) ?? new TokenBucket({ ...quota, now });
  }

  #make(name: string, key: QuotaKey): Limiter {
    const { quotas, replicas = 1, maxWaiting, now, sleep } = this.options;
    const quota = quotaFor(key, quotas);
    return new Limiter({
      budget: this.#budget(name, quota),
      backgroundBudget: new TokenBucket({
        ratePerSecond: (quota.ratePerSecond * BACKGROUND_SHARE) / replicas,
        burst: Math.max(1, (quota.burst * BACKGROUND_SHARE) / replicas),
        now,
      }),
      maxWaiting,
      now,
      sleep,
    });
  }
}

/** Each part is encoded: an ARN has slashes, and a brace would send the parts of a Redis key to different nodes. */
function nameOf(...parts: readonly string[]): string {
  return parts.map(encodeURIComponent).join('/');
}
