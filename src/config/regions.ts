import { isListedRegion, nearestRegion, partitionOf } from '../aws/partitions.js';

/** Why a text is not a Region, with the nearest one. Undefined when an AWS partition could have it. */
export function regionProblem(given: string): string | undefined {
  if (partitionOf(given)) return undefined;
  return `expected an AWS Region such as eu-west-1, got ${JSON.stringify(given)}${didYouMean(nearestRegion(given))}`;
}

/** A warning about a Region that a partition could have but the installed SDK does not list. */
export function regionWarning(setting: string, region: string): string | undefined {
  if (isListedRegion(region)) return undefined;
  return `${setting}: the installed AWS SDK does not know the Region ${region}, which may be misspelled or newer than the SDK${didYouMean(nearestRegion(region))}`;
}

export function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? '' : `; did you mean ${nearest}?`;
}
