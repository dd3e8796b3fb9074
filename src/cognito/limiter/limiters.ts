import { quotaFor, type Quota, type QuotaSettings } from '../../operations/quota-settings.js';
import type { QuotaCategory } from '../../operations/quotas.js';
import { Limiter, type LimiterOptions } from './limiter.js';
import { TokenBucket, type Budget } from './token-bucket.js';

/** What AWS keeps a count of its own for. */
export interface QuotaKey {
  readonly account: string;
  readonly region: string;
  readonly category: QuotaCategory;
}

export interface LimitersOptions extends Pick<LimiterOptions, 'maxWaiting' | 'now' | 'sleep'> {
  readonly quotas: QuotaSettings;
  /** How many processes refresh on the same quota. By default this one alone. */
  readonly replicas?: number | undefined;
  /** Where the right to send comes from. By default a bucket of this process. */
  readonly budgetOf?: ((key: QuotaKey, quota: Quota) => Budget) | undefined;
}

/** Refreshes nobody waits for must leave the greater part of the quota, and of what it has saved up, to those who do. */
const BACKGROUND_SHARE = 1 / 3;

/** One limiter for each account, Region and category, made when first asked for. */
export class Limiters {
  readonly #made = new Map<string, Limiter>();

  constructor(private readonly options: LimitersOptions) {}

  of(key: QuotaKey): Limiter {
    const name = `${key.account}/${key.region}/${key.category}`;
    const limiter = this.#made.get(name) ?? this.#make(key);
    this.#made.set(name, limiter);
    return limiter;
  }

  #make(key: QuotaKey): Limiter {
    const { quotas, replicas = 1, budgetOf, maxWaiting, now, sleep } = this.options;
    const quota = quotaFor(key, quotas);
    return new Limiter({
      budget: budgetOf?.(key, quota) ?? new TokenBucket({ ...quota, now }),
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
