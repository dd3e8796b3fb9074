import { closestMatch } from 'leven';
import { partitions as table } from './partition-table.js';

/** The names of the partitions in the installed SDK. */
export type PartitionName = (typeof table)[number]['name'];

/** A partition of AWS. Partitions share no accounts and differ in ARNs and host names. */
export interface Partition {
  /** As in ARNs: `aws-us-gov`. */
  readonly name: PartitionName;
  /** The suffix of its host names. */
  readonly dnsSuffix: string;
  /** Matches the names of its Regions, including Regions newer than the table. */
  readonly regionPattern: RegExp;
  /** Its Regions in the installed SDK. */
  readonly regions: readonly string[];
}

/** Every partition in the installed SDK. */
export const partitions: readonly Partition[] = table.map(({ regionPattern, ...partition }) => ({
  ...partition,
  regionPattern: new RegExp(regionPattern),
}));

const listedRegions = partitions.flatMap(({ regions }) => regions);

/**
 * The partition of a Region: the one that lists it, or else the one whose pattern matches, as in the SDK.
 *
 * @returns undefined for an impossible name; the SDK would assign it to `aws`
 */
export function partitionOf(region: string): Partition | undefined {
  return (
    partitions.find(({ regions }) => regions.includes(region)) ??
    partitions.find(({ regionPattern }) => regionPattern.test(region))
  );
}

/**
 * The partition of a Region that was checked when it was configured.
 *
 * @throws RangeError for an impossible name
 */
export function partitionOfServed(region: string): Partition {
  const partition = partitionOf(region);
  if (partition) return partition;
  throw new RangeError(`Expected a Region of a partition that the AWS SDK knows, got ${region}`);
}

/** @returns undefined for a partition that is newer than the SDK */
export function partitionNamed(name: string): Partition | undefined {
  return partitions.find((partition) => partition.name === name);
}

/** Whether the installed SDK lists the Region. Others are misspelled, or newer than the SDK. */
export function isListedRegion(region: string): boolean {
  return listedRegions.includes(region);
}

/** Two wrong characters and a missing hyphen. With more, the nearest Region would be a guess. */
const MOST_MISSPELLED = 3;

/** @returns the Region that was probably meant; undefined if none is near */
export function nearestRegion(name: string): string | undefined {
  return closestMatch(name.toLowerCase(), listedRegions, { maxDistance: MOST_MISSPELLED });
}
