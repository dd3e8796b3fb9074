import { readFileSync } from 'node:fs';
import type facts from '../../facts/quotas.json';
import { packageFile } from '../package.js';

/** Operations of one category share one request rate per account and Region. */
export type QuotaCategory = keyof typeof facts.ratePerAccountPerRegion;

// The file is part of this package.
const {
  ratePerAccountPerRegion: rates,
  ratePerAccountPerRegionOfOneOperation: ratesOfOperations,
  resources,
} = JSON.parse(readFileSync(packageFile('facts/quotas.json'), 'utf8')) as typeof facts;

/** Default maximums: pools and custom domains per account and Region, and things of each kind per pool. */
export const {
  userPoolsPerAccount,
  customAttributesPerUserPool,
  groupsPerUserPool,
  appClientsPerUserPool: clientsPerUserPool,
  identityProvidersPerUserPool,
  resourceServersPerUserPool,
  customDomainsPerAccount,
} = resources;

/** Every category, by its name in AWS's documentation. */
export const quotaCategories: readonly QuotaCategory[] = Object.keys(rates).filter(isCategory);

/** AWS's default rate per second for a category, per account and Region. */
export function defaultRate(category: QuotaCategory): number {
  return rates[category].rps;
}

/**
 * AWS's additional rate per second for each operation of a category on one pool; undefined if there is none. Not
 * adjustable.
 */
export function ratePerPool(category: QuotaCategory): number | undefined {
  const quota: { readonly rps: number; readonly perUserPoolPerOperation?: number } = rates[category];
  return quota.perUserPoolPerOperation;
}

/**
 * AWS's rate per second for one operation, per account and Region, in addition to its category's; undefined for most.
 * Not adjustable.
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
