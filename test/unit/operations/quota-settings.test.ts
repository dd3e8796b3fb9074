import { describe, expect, it } from '@jest/globals';
import {
  parseQuotas,
  quotaFor,
  secondQuota,
  type QuotaOverride,
} from '../../../src/operations/quota-settings.js';

const read = { category: 'UserPoolRead', region: 'eu-west-1' } as const;

describe('The quota of the gateway', () => {
  const raised: QuotaOverride = { category: 'UserPoolRead', ratePerSecond: 30 };
  const raisedHere: QuotaOverride = { ...raised, region: 'eu-west-1', ratePerSecond: 40 };

  it.each<[string, number, readonly QuotaOverride[], { ratePerSecond: number; burst: number }]>([
    ['the rate of AWS and a burst one less', 1, [], { ratePerSecond: 15, burst: 14 }],
    ['its share of both', 0.8, [], { ratePerSecond: 12, burst: 11 }],
    ['a burst of at least one request', 0.1, [], { ratePerSecond: 1.5, burst: 1 }],
    ['a share of the rate that was set', 0.5, [raised], { ratePerSecond: 15, burst: 14 }],
    ['a burst that was set', 0.5, [{ ...raised, burst: 29 }], { ratePerSecond: 15, burst: 29 }],
    ['the rate set for the Region first', 1, [raised, raisedHere], { ratePerSecond: 40, burst: 39 }],
    ['no rate set for another Region', 1, [{ ...raised, region: 'x' }], { ratePerSecond: 15, burst: 14 }],
    [
      'no rate set for another category',
      1,
      [{ ...raised, category: 'UserList' }],
      { ratePerSecond: 15, burst: 14 },
    ],
  ])('is %s', (_what, share, overrides, expected) => {
    expect(quotaFor(read, { share, overrides })).toEqual(expected);
  });
});

describe('The second quota of an operation', () => {
  it.each([
    ['DescribeUserPoolClient', 1, { ratePerSecond: 5, burst: 4, perPool: true }],
    ['UpdateGroup', 0.8, { ratePerSecond: 4, burst: 3, perPool: true }],
    ['GetGroup', 0.1, { ratePerSecond: 0.5, burst: 1, perPool: true }],
    ['UpdateUserPoolDomain', 1, { ratePerSecond: 5, burst: 4, perPool: true }],
    // The smaller of the figures that AWS gives, for all pools together.
    ['TagResource', 1, { ratePerSecond: 5, burst: 4, perPool: false }],
    ['UntagResource', 0.5, { ratePerSecond: 2.5, burst: 1.5, perPool: false }],
    ['ListTagsForResource', 1, { ratePerSecond: 10, burst: 9, perPool: false }],
    ['DescribeUserPool', 1, undefined],
    ['UpdateUserPool', 1, undefined],
    ['ListUsers', 1, undefined],
  ] as const)('%s at a share of %d is %p', (operation, share, expected) => {
    expect(secondQuota(operation, { share, overrides: [] })).toEqual(expected);
  });
});

describe('Quota overrides', () => {
  it('have a rate, and optionally a Region and a burst', () => {
    expect(parseQuotas('UserPoolRead=15, eu-west-1:UserPoolRead=30.5/29')).toEqual([
      { category: 'UserPoolRead', ratePerSecond: 15 },
      { region: 'eu-west-1', category: 'UserPoolRead', ratePerSecond: 30.5, burst: 29 },
    ]);
    expect(parseQuotas('')).toEqual([]);
  });

  it.each([
    ['UserPoolRead', 'expected CATEGORY=RATE'],
    ['UserPoolRead=-1', 'expected CATEGORY=RATE'],
    ['UserRead=15', 'expected a quota category (UserPoolRead, '],
    ['UserPoolReads=15', 'expected a quota category (UserPoolRead, '],
    ['UserPoolRead=0', 'expected a rate above 0, got 0 in "UserPoolRead=0"'],
    ['UserPoolRead=1.2.3', 'expected a rate above 0, got 1.2.3 in'],
    ['UserPoolRead=15/0.5', 'expected a burst of at least 1, got 0.5 in'],
    ['UserPoolRead=1,UserPoolRead=2', 'expected one quota for UserPoolRead in every Region, got two'],
  ])('are refused: %s', (text, message) => {
    expect(() => parseQuotas(text)).toThrow(message);
  });
});
