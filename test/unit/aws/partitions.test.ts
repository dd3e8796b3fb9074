import { partition as partitionOfTheSdk } from '@aws-sdk/core/client';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isListedRegion, nearestRegion, partitionOf, partitions } from '../../../src/aws/partitions.js';

const regions = partitions.flatMap(({ name, regions }) => regions.map((region) => [region, name] as const));

describe('The table of partitions', () => {
  it('has every partition of 2026, and a Region of each', () => {
    expect(partitions.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...['aws', 'aws-cn', 'aws-us-gov', 'aws-eusc'],
        ...['aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f'],
      ]),
    );
    expect(partitions.filter((partition) => partition.regions.length === 0)).toEqual([]);
    expect(regions).toContainEqual(['eusc-de-east-1', 'aws-eusc']);
  });

  it.each(regions)('agrees with the SDK about %s', (region, name) => {
    const { dnsSuffix } = partitionOf(region) ?? {};
    expect({ name, dnsSuffix }).toEqual({
      name: partitionOfTheSdk(region).name,
      dnsSuffix: partitionOfTheSdk(region).dnsSuffix,
    });
    expect(isListedRegion(region)).toBe(true);
  });

  it.each(partitions.map(({ name, regionPattern }) => [name, regionPattern] as const))(
    'agrees with the SDK about future Regions of %s',
    (name, pattern) => {
      fc.assert(
        fc.property(fc.stringMatching(pattern), (region) => {
          expect(partitionOf(region)?.name).toBe(partitionOfTheSdk(region).name);
        }),
        { numRuns: 100 },
      );
      expect(regions.find(([region]) => pattern.test(region))?.[1]).toBe(name);
    },
  );

  it.each([
    '',
    'us',
    'us-east',
    'east-1',
    'us-east-1 ',
    'us-east-1.evil.example.com',
    'aws-global',
    'US-EAST-1',
  ])('has no partition for %j', (name) => {
    expect(partitionOf(name)).toBeUndefined();
    expect(isListedRegion(name)).toBe(false);
  });

  it.each([
    ['eu-wst-1', 'eu-west-1'],
    ['EU-WEST-1', 'eu-west-1'],
    ['euwest1', 'eu-west-1'],
    ['us-eats-1', 'us-east-1'],
    ['eusc-de-est-1', 'eusc-de-east-1'],
    ['frankfurt', undefined],
    ['', undefined],
  ])('finds for %j the nearest Region %s', (name, nearest) => {
    expect(nearestRegion(name)).toBe(nearest);
  });
});
