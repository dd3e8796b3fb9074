import { closestMatch } from 'leven';
import { partitions as table } from './partition-table.js';

/** The names of the partitions that the installed SDK knows. */
export type PartitionName = (typeof table)[number]['name'];

/** What differs between the parts of AWS that share no accounts: the second part of every ARN, and the host names. */
export interface Partition {
  /** As ARNs have it: `aws-us-gov`. */
  readonly name: PartitionName;
  /** What the host names of its services end with. */
  readonly dnsSuffix: string;
  /** Matches the names of its Regions, also of those that are newer than the table. */
  readonly regionPattern: RegExp;
  /** Its Regions, as far as the installed SDK knows them. */
  readonly regions: readonly string[];
}

/** Every partition that the installed SDK knows. */
export const partitions: readonly Partition[] = table.map(({ regionPattern, ...partition }) => ({
  ...partition,
  regionPattern: new RegExp(regionPattern),
}));

const listedRegions = partitions.flatMap(({ regions }) => regions);

/**
 * The partition of a Region: the one that lists it, else the one whose pattern it matches, as the SDK decides it.
 *
 * @returns undefined for a name that no partition can have; the SDK would take it for one of `aws`
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
 * @throws RangeError for a name that no partition can have
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

/** Whether the installed SDK lists the Region. One that it does not list is misspelled, or newer than the SDK. */
export function isListedRegion(region: string): boolean {
  return listedRegions.includes(region);
}

/** Two misspelled characters and a missing hyphen; with more, the nearest Region is a guess. */
const MOST_MISSPELLED = 3;

/** @returns the Region that was probably meant; undefined where none is near */
export function nearestRegion(name: string): string | undefined {
  return closestMatch(name.toLowerCase(), listedRegions, { maxDistance: MOST_MISSPELLED });
}
