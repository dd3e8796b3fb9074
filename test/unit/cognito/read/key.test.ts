import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { userPoolIdInArn } from '../../../../src/aws/user-pool-names.js';
import { childKey, regionOf, userPoolKey } from '../../../../src/cognito/read/key.js';
import type { Resource } from '../../../../src/resources/resource.js';
import { userPool } from '../../../../src/resources/user-pool.js';

const ID = 'us-east-1_a';
const group: Resource = {
  type: 'Group',
  noun: 'group',
  within: userPool,
  id: ['UserPoolId', 'GroupName'],
  secrets: [],
};
const client: Resource = { ...group, type: 'Client' };

/** Whatever JSON can hold, and what looks like an id as text. */
const untyped = fc
  .oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(
      [ID],
      [[ID]],
      new String(ID),
      { toString: () => ID },
      1n,
      Symbol('a'),
      undefined,
    ),
  )
  .filter((value) => typeof value !== 'string');

/** What names can hold: slashes, blanks, braces, percent signs, astral characters and halves of them. */
const text = fc
  .array(fc.constantFrom('a', '/', '%', '}', '{', '#', ' ', '.', '\ud83d', '\ude00', 'é', '0'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((units) => units.join(''));

describe('The key of a thing', () => {
  it('differs for every other account, pool, kind and name', () => {
    const key = fc.record({
      account: text,
      pool: fc.constantFrom('us-east-1_a', 'us-east-1_ab', 'eu-west-1_a'),
      resource: fc.constantFrom(group, client),
      own: text,
    });
    fc.assert(
      fc.property(key, key, (one, other) => {
        const [oneName, otherName] = [one, other].map(
          ({ account, pool, resource, own }) => childKey(userPoolKey(account, pool), resource, own).name,
        );
        const same =
          one.account === other.account &&
          one.pool === other.pool &&
          one.resource === other.resource &&
          one.own === other.own;
        expect(oneName === otherName).toBe(same);
      }),
      { numRuns: 2_000 },
    );
  });

  it("begins with its parent's key and a slash, and with no other key", () => {
    fc.assert(
      fc.property(text, (own) => {
        const child = childKey(userPoolKey('default', 'us-east-1_ab'), group, own);
        expect(child.name.startsWith('default/us-east-1/us-east-1_ab/')).toBe(true);
        expect(child.name.startsWith(`${userPoolKey('default', 'us-east-1_a').name}/`)).toBe(false);
        expect(child.name).toMatch(/^[\w./%-]+$/);
        expect(child.id).toEqual(['us-east-1_ab', own]);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused if a part is not a string', () => {
    fc.assert(
      fc.property(untyped, (value) => {
        expect(() => userPoolKey(value as string, ID)).toThrow(TypeError);
        expect(() => childKey(userPoolKey('default', ID), group, value as string)).toThrow(TypeError);
      }),
      { numRuns: 500 },
    );
    expect(() => userPoolKey('', ID)).toThrow(TypeError);
  });
});

describe('An ARN of a pool', () => {
  it('names no pool if it is not a string', () => {
    fc.assert(
      fc.property(untyped, (value) => {
        expect(userPoolIdInArn(value)).toBeUndefined();
        expect(
          userPoolIdInArn([`arn:aws:cognito-idp:us-east-1:123456789012:userpool/${ID}`]),
        ).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

describe('An id of a pool', () => {
  it('is refused if it is not a string, with a clear message', () => {
    fc.assert(
      fc.property(untyped, (value) => {
        expect(() => regionOf(value as string)).toThrow(
          /^Expected a user pool id of the form .{1,90}, got .{1,82}\.$/s,
        );
      }),
      { numRuns: 500 },
    );
  });
});
