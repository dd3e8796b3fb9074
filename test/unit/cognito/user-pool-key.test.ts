import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cacheKey, type UserPoolKey } from '../../../src/cognito/user-pool-key.js';

/** Whatever JSON can hold, and what looks like an id as text. */
const untyped = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    ['us-east-1_a'],
    [['us-east-1_a']],
    new String('us-east-1_a'),
    { toString: () => 'us-east-1_a' },
    1n,
    Symbol('a'),
    undefined,
  ),
);

describe('The key of a pool', () => {
  it('is another for every other account, Region and id', () => {
    const part = fc.string({ minLength: 1, maxLength: 4 }).filter((text) => !text.includes('/'));
    const key = fc.record({ account: part, region: part, id: part });
    fc.assert(
      fc.property(key, key, (one, other) => {
        const same = one.account === other.account && one.region === other.region && one.id === other.id;
        expect(cacheKey(one) === cacheKey(other)).toBe(same);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused where a part is no string, or could reach into the next one', () => {
    const parts = fc.constantFrom<keyof UserPoolKey>('account', 'region', 'id');
    const values = fc.oneof(
      untyped.filter((value) => typeof value !== 'string'),
      fc.constantFrom('', 'a/b', '/'),
    );
    fc.assert(
      fc.property(parts, values, (part, value) => {
        const key = { account: 'default', region: 'us-east-1', id: 'us-east-1_a', [part]: value };
        expect(() => cacheKey(key)).toThrow(TypeError);
      }),
      { numRuns: 500 },
    );
  });
});
