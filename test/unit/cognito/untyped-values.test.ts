import { describe, expect, it } from '@jest/globals';
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
