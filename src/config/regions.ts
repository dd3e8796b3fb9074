import { isListedRegion, nearestRegion, partitionOf } from '../aws/partitions.js';

/** Why a text is no Region: what was expected, and the nearest one. Undefined where a partition could have it. */
export function regionProblem(given: string): string | undefined {
  if (partitionOf(given)) return undefined;
  return `expected an AWS Region such as eu-west-1, got ${JSON.stringify(given)}${didYouMean(nearestRegion(given))}`;
}

/** What is odd about a Region that a partition could have, but that the installed SDK does not list. */
export function regionWarning(setting: string, region: string): string | undefined {
  if (isListedRegion(region)) return undefined;
  return `${setting}: the AWS SDK does not know the Region ${region}, which is misspelled or newer than the SDK${didYouMean(nearestRegion(region))}`;
}

export function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? '' : `; did you mean ${nearest}?`;
}
