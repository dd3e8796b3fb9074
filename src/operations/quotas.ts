import { readFileSync } from 'node:fs';
import type facts from '../../facts/quotas.json';
import { packageFile } from '../package.js';

/** What AWS counts together: the operations of one category share one request rate per account and Region. */
export type QuotaCategory = keyof typeof facts.ratePerAccountPerRegion;

// The type is that of the file, which comes with this package.
const {
  ratePerAccountPerRegion: rates,
  ratePerAccountPerRegionOfOneOperation: ratesOfOperations,
  resources,
} = JSON.parse(readFileSync(packageFile('facts/quotas.json'), 'utf8')) as typeof facts;

/** How many pools and custom domains an account may have in a Region, and how much of a kind a pool, unless AWS has raised the quota. */
export const {
  userPoolsPerAccount,
  customAttributesPerUserPool,
  groupsPerUserPool,
  appClientsPerUserPool: clientsPerUserPool,
  identityProvidersPerUserPool,
  resourceServersPerUserPool,
  customDomainsPerAccount,
} = resources;

/** Every category there is, by its name in AWS's documentation. */
export const quotaCategories: readonly QuotaCategory[] = Object.keys(rates).filter(isCategory);

/** Requests a second that AWS grants an account in a Region for a category, unless it has agreed on more. */
export function defaultRate(category: QuotaCategory): number {
  return rates[category].rps;
}

/**
 * Requests a second that AWS grants besides for each operation of a category on one pool; undefined where it has no such
 * limit. Not adjustable.
 */
export function ratePerPool(category: QuotaCategory): number | undefined {
  const quota: { readonly rps: number; readonly perUserPoolPerOperation?: number } = rates[category];
  return quota.perUserPoolPerOperation;
}

/**
 * Requests a second that AWS grants an account in a Region for one operation, besides what the category allows; undefined
 * for most. Not adjustable.
 */
export function rateOfOperation(operation: string): number | undefined {
  const known: Readonly<Record<string, number>> = ratesOfOperations;
  return Object.hasOwn(known, operation) ? known[operation] : undefined;
}

/** Every operation with such a rate. */
export const operationsWithRates: readonly string[] = Object.keys(ratesOfOperations);

function isCategory(name: string): name is QuotaCategory {
  return Object.hasOwn(rates, name);
}
