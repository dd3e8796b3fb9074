import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { regionOfUserPoolId, userPoolIdInArn } from '../../../src/aws/user-pool-names.js';
import { cacheKey, regionOf, type UserPoolKey } from '../../../src/cognito/user-pool-key.js';

const id = 'us-east-1_Victim';
const arn = `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${id}`;
const key: UserPoolKey = { account: '123456789012', region: 'us-east-1', id };

/** What is made into the same text as a string, or has no type that is expected. */
const wrong = (text: string): readonly unknown[] => [
  ...[null, undefined, 5, true, {}, [], [text], [[text]]],
  ...[{ toString: () => text }, new String(text), Symbol.iterator],
];

describe('A value that came through an untyped scalar', () => {
  it.each(wrong(id))('is no id of a pool: %p', (value) => {
    expect(regionOfUserPoolId(value)).toBeUndefined();
    expect(() => regionOf(value as string)).toThrow(/^Expected a user pool id/);
  });

  it.each(wrong(arn))('is no ARN of a pool: %p', (value) => {
    expect(userPoolIdInArn(value)).toBeUndefined();
  });

  it.each(
    Object.keys(key).flatMap((part) => wrong(key[part as keyof UserPoolKey]).map((value) => [part, value])),
  )('makes no key of a cache as its %s: %p', (part, value) => {
    expect(() => cacheKey({ ...key, [String(part)]: value })).toThrow(TypeError);
  });

  it('is an id, an ARN and a key as a text', () => {
    expect([regionOfUserPoolId(id), userPoolIdInArn(arn), cacheKey(key)]).toEqual([
      'us-east-1',
      id,
      '123456789012/us-east-1/us-east-1_Victim',
    ]);
  });
});

describe('The key of a pool', () => {
  it('is another for every other account, Region and id', () => {
    const part = fc.string({ minLength: 1, maxLength: 4 }).filter((text) => !text.includes('/'));
    const keys = fc.record({ account: part, region: part, id: part });
    fc.assert(
      fc.property(keys, keys, (one, other) => {
        const same = one.account === other.account && one.region === other.region && one.id === other.id;
        expect(cacheKey(one) === cacheKey(other)).toBe(same);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['', '/', 'a/b'])('is refused where a part could reach into the next one: "%s"', (part) => {
    expect(() => cacheKey({ ...key, account: part })).toThrow(TypeError);
    expect(() => cacheKey({ ...key, region: part })).toThrow(TypeError);
  });
});
