import { operations, type OperationName } from './operations.js';
import { defaultRate, rateOfOperation, ratePerPool, type QuotaCategory } from './quotas.js';

/** What may be sent: so many requests a second, after a pause so many at one moment. */
export interface Quota {
  readonly ratePerSecond: number;
  readonly burst: number;
}

/** What AWS grants this account instead of its default. */
export interface QuotaOverride {
  /** The only Region it holds in; without it, all of them. */
  readonly region?: string;
  readonly category: QuotaCategory;
  readonly ratePerSecond: number;
  readonly burst?: number;
}

export interface QuotaSettings {
  /** How much of a quota the gateway takes for itself, above 0 and at most 1: other programs live on it too. */
  readonly share: number;
  readonly overrides: readonly QuotaOverride[];
}

/**
 * What the gateway may send: its share of what AWS grants.
 *
 * An override stands in for the default rate, and the one that names the Region goes before the one that does not. The
 * burst is one less than a second's rate, since the first requests pay for the connection and those after them catch up;
 * a burst that was set is taken as it is.
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

/** A limit that a call has to keep besides that of its category. */
export interface SecondQuota extends Quota {
  /** Whether each pool has it for itself; else all pools of the account in the Region together. */
  readonly perPool: boolean;
}

/**
 * What the gateway may send of one operation besides: its share of the second limit that AWS has, for some operations in a
 * Region, and in some categories for each operation on one pool. It cannot be raised, so that no override changes it.
 */
export function secondQuota(operation: OperationName, { share }: QuotaSettings): SecondQuota | undefined {
  const ofOperation = rateOfOperation(operation);
  const rate = ofOperation ?? ratePerPool(operations[operation].category);
  if (rate === undefined) return undefined;
  // A limit of all pools is never above that of one.
  return { ratePerSecond: rate * share, burst: burstOf(rate * share), perPool: ofOperation === undefined };
}

function burstOf(ratePerSecond: number): number {
  return Math.max(1, ratePerSecond - 1);
}

const OVERRIDE = /^(?:(?<region>[a-z\d-]+):)?(?<category>[A-Za-z]+)=(?<rate>[\d.]+)(?:\/(?<burst>[\d.]+))?$/;

/**
 * Parses a list such as `UserPoolRead=15,eu-west-1:UserPoolRead=30/29`: the rate per second and, after a slash, the burst.
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

/** Accepts only categories of operations that this gateway calls: any other quota would have no effect. */
function categoryOf(name: string): QuotaCategory {
  const used = new Set(Object.values(operations).map(({ category }) => category));
  for (const category of used) if (category === name) return category;
  throw new Error(`expected a quota category (${[...used].join(', ')}), got ${JSON.stringify(name)}`);
}
