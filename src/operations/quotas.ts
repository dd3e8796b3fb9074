import { readFileSync } from 'node:fs';
import type facts from '../../facts/quotas.json';

/** What AWS counts together: the operations of one category share one request rate per account and Region. */
export type QuotaCategory = keyof typeof facts.ratePerAccountPerRegion;

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

// The type is that of the file, which comes with this package.
const { ratePerAccountPerRegion: rates } = JSON.parse(
  readFileSync(new URL('../../facts/quotas.json', import.meta.url), 'utf8'),
) as typeof facts;

/** Every category there is, by its name in AWS's documentation. */
export const quotaCategories: readonly QuotaCategory[] = Object.keys(rates).filter(isCategory);

/** Requests a second that AWS grants an account in a Region for a category, unless it has agreed on more. */
export function defaultRate(category: QuotaCategory): number {
  return rates[category].rps;
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
  return { ratePerSecond, burst: override?.burst ?? Math.max(1, ratePerSecond - 1) };
}

const OVERRIDE = /^(?:(?<region>[a-z\d-]+):)?(?<category>[A-Za-z]+)=(?<rate>[\d.]+)(?:\/(?<burst>[\d.]+))?$/;

/**
 * Reads a list such as `UserPoolRead=15,eu-west-1:UserPoolRead=30/29`: the rate a second, and after a slash the burst.
 *
 * @throws Error that says what was expected and what came
 */
export function parseQuotas(text: string): QuotaOverride[] {
  const entries = text.split(',').map((entry) => entry.trim());
  const overrides = entries.filter((entry) => entry !== '').map(parseOverride);
  const places = overrides.map(({ region = 'every Region', category }) => `${category} in ${region}`);
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined) throw new Error(`Expected one quota for ${twice}, got two.`);
  return overrides;
}

function parseOverride(entry: string): QuotaOverride {
  const { region, category = '', rate, burst } = OVERRIDE.exec(entry)?.groups ?? {};
  if (rate === undefined) {
    throw new Error(
      `Expected quotas of the form CATEGORY=RATE, REGION:CATEGORY=RATE or CATEGORY=RATE/BURST, got ${JSON.stringify(entry)}.`,
    );
  }
  if (!isCategory(category)) {
    throw new Error(
      `Expected a quota category out of ${quotaCategories.join(', ')}, got ${JSON.stringify(category)}.`,
    );
  }
  return {
    ...(region === undefined ? {} : { region }),
    category,
    ratePerSecond: amountOf(rate, 'a rate above 0', (amount) => amount > 0, entry),
    ...(burst === undefined
      ? {}
      : { burst: amountOf(burst, 'a burst of at least 1', (amount) => amount >= 1, entry) }),
  };
}

function amountOf(text: string, expected: string, fits: (amount: number) => boolean, entry: string): number {
  const amount = Number(text);
  // `1.2.3` is no number, and what does not compare does not fit.
  if (!fits(amount)) throw new Error(`Expected ${expected}, got ${text} in ${JSON.stringify(entry)}.`);
  return amount;
}

function isCategory(name: string): name is QuotaCategory {
  return Object.hasOwn(rates, name);
}
