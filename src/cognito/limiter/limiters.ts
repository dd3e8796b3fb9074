import { LRUCache } from 'lru-cache';
import { quotaFor, secondQuota, type Quota, type QuotaSettings } from '../../operations/quota-settings.js';
import type { OperationName } from '../../operations/operations.js';
import type { QuotaCategory } from '../../operations/quotas.js';
import { Gate } from './gate.js';
import { Limiter, type LimiterOptions } from './limiter.js';
import { TokenBucket, type Budget } from './token-bucket.js';

/** What AWS keeps a count of its own for: a category in one account and Region. */
export interface QuotaKey {
  readonly account: string;
  readonly region: string;
  readonly category: QuotaCategory;
}

/** Whole requests, by Region and category. */
export type RemainingRequests = Readonly<Record<string, Readonly<Partial<Record<QuotaCategory, number>>>>>;

/** What it keeps a second count for: one operation, on one pool or on all. */
export interface GateKey extends Omit<QuotaKey, 'category'> {
  readonly operation: OperationName;
  /** The id of the pool, where the call names one. */
  readonly pool: string | undefined;
}

export interface LimitersOptions extends Pick<LimiterOptions, 'maxWaiting' | 'now' | 'sleep'> {
  readonly quotas: QuotaSettings;
  /** How many processes refresh on the same quota. By default this one alone. */
  readonly replicas?: number | undefined;
  /** Where the right to send comes from. By default a bucket of this process. */
  readonly budgetOf?: ((name: string, quota: Quota) => Budget) | undefined;
}

/** Far more pools than can be asked for within the time in which a gate becomes as good as new. */
const MAX_GATES = 10_000;

/** Refreshes nobody waits for must leave the greater part of the quota, and of what it has saved up, to those who do. */
const BACKGROUND_SHARE = 1 / 3;

/** One limiter for each account, Region and category, made when first asked for. */
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
   * Requests that could be sent at once, by Region and category. A category that nothing has asked for is left out, and so is
   * what is not limited.
   */
  remaining(): RemainingRequests {
    const remaining: Record<string, Partial<Record<QuotaCategory, number>>> = {};
    for (const { region, category, limiter } of this.#made.values())
      if (Number.isFinite(limiter.remaining)) (remaining[region] ??= {})[category] = limiter.remaining;
    return remaining;
  }

  /** The gate that a call has to pass besides; undefined where AWS has no second limit for it. */
  gateOf(key: GateKey): Gate | undefined {
    const second = secondQuota(key.operation, this.options.quotas);
    if (!second) return undefined;
    const { perPool, ...quota } = second;
    // A limit of each pool does not hold for a call that names none.
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

/** Each part encoded: an ARN has slashes, and a brace would tear the parts of a Redis key to different nodes. */
function nameOf(...parts: readonly string[]): string {
  return parts.map(encodeURIComponent).join('/');
}
