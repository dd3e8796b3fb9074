import { operations, type OperationName } from './operations.js';
import { defaultRate, rateOfOperation, ratePerPool, type QuotaCategory } from './quotas.js';

/** The allowed rate in requests per second, and the number of requests at once after a pause. */
export interface Quota {
  readonly ratePerSecond: number;
  readonly burst: number;
}

/** An AWS quota of this account that replaces the default. */
export interface QuotaOverride {
  /** The only Region to which it applies; by default all. */
  readonly region?: string;
  readonly category: QuotaCategory;
  readonly ratePerSecond: number;
  readonly burst?: number;
}

export interface QuotaSettings {
  /** The share of each quota for the gateway, above 0 and at most 1. Other programs use the same quotas. */
  readonly share: number;
  readonly overrides: readonly QuotaOverride[];
}

/**
 * The rate that the gateway may use: its share of AWS's quota.
 *
 * An override replaces the default rate, and one that names the Region takes precedence. The default burst is one
 * less than a second's rate, because the first requests also open connections and those after them catch up. A
 * configured burst is used as it is.
 */
export function quotaFor(
  { category, region }: { readonly category: QuotaCategory; readonly region: string },
  { share, overrides }: QuotaSettings,
): Quota {
  const concerned = overrides.filter((override) => override.category === category);
  const override =
    concerned.find((candidate) => candidate.region === region) ??
    concerned.find((candidate) => candidate.region === undefined);
  const ratePerSecond = (override?.ratePerSecond ?? defaultRate(category)) * share;
  return { ratePerSecond, burst: override?.burst ?? burstOf(ratePerSecond) };
}

/** A second limit for calls, in addition to that of the category. */
export interface SecondQuota extends Quota {
  /** Whether it applies per pool; otherwise to all pools of the account in the Region together. */
  readonly perPool: boolean;
}

/**
 * The gateway's share of AWS's second limit, which exists for some operations per Region, and in some categories per
 * operation and pool. It cannot be raised, so overrides do not change it.
 */
export function secondQuota(operation: OperationName, { share }: QuotaSettings): SecondQuota | undefined {
  const ofOperation = rateOfOperation(operation);
  const rate = ofOperation ?? ratePerPool(operations[operation].category);
  if (rate === undefined) return undefined;
  // A limit of all pools is never above that of one pool.
  return { ratePerSecond: rate * share, burst: burstOf(rate * share), perPool: ofOperation === undefined };
}

function burstOf(ratePerSecond: number): number {
  return Math.max(1, ratePerSecond - 1);
}

const OVERRIDE = /^(?:(?<region>[a-z\d-]+):)?(?<category>[A-Za-z]+)=(?<rate>[\d.]+)(?:\/(?<burst>[\d.]+))?$/;

/**
 * Parses a list such as `UserPoolRead=15,eu-west-1:UserPoolRead=30/29`: the rate per second and, after a slash, the
 * burst.
 *
 * @throws Error that says what was expected and what came
 */
export function parseQuotas(text: string): QuotaOverride[] {
  const entries = text.split(',').map((entry) => entry.trim());
  const overrides = entries.filter((entry) => entry !== '').map(parseOverride);
  const places = overrides.map(({ region = 'every Region', category }) => `${category} in ${region}`);
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined) throw new Error(`expected one quota for ${twice}, got two`);
  return overrides;
}

function parseOverride(entry: string): QuotaOverride {
  const { region, category = '', rate, burst } = OVERRIDE.exec(entry)?.groups ?? {};
  if (rate === undefined) {
    throw new Error(
      `expected CATEGORY=RATE, REGION:CATEGORY=RATE or CATEGORY=RATE/BURST, got ${JSON.stringify(entry)}`,
    );
  }
  return {
    ...(region === undefined ? {} : { region }),
    category: categoryOf(category),
    ratePerSecond: amountOf(rate, 'a rate above 0', (amount) => amount > 0, entry),
    ...(burst === undefined
      ? {}
      : { burst: amountOf(burst, 'a burst of at least 1', (amount) => amount >= 1, entry) }),
  };
}

function amountOf(text: string, expected: string, fits: (amount: number) => boolean, entry: string): number {
  const amount = Number(text);
  // `1.2.3` becomes NaN, for which every comparison is false.
  if (!fits(amount)) throw new Error(`expected ${expected}, got ${text} in ${JSON.stringify(entry)}`);
  return amount;
}

/** Accepts only categories that this gateway uses. Other quotas would have no effect. */
function categoryOf(name: string): QuotaCategory {
  const used = new Set(Object.values(operations).map(({ category }) => category));
  for (const category of used) if (category === name) return category;
  throw new Error(`expected a quota category (${[...used].join(', ')}), got ${JSON.stringify(name)}`);
}
