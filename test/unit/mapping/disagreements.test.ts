import { describe, expect, it } from '@jest/globals';
import { CreateUserPoolRequest$, UserPoolType$ } from '@aws-sdk/client-cognito-identity-provider';
import { NormalizedSchema } from '@smithy/core/schema';
import { buildSchema } from 'graphql';
import { MappingError, planMapping } from '../../../src/mapping/plan.js';

const roots = {
  UserPool: NormalizedSchema.of(UserPoolType$),
  CreateUserPoolInput: NormalizedSchema.of(CreateUserPoolRequest$),
};
const enums = { UserPoolMfa: { OFF: 'OFF', ON: 'ON', UNKNOWN: 'UNKNOWN' } };

/** A schema that agrees, but for the parts given. */
function disagreementsOf(parts: {
  readonly pool?: string;
  readonly input?: string;
  readonly mfa?: string;
  readonly more?: string;
}): readonly string[] {
  const schema = buildSchema(`
    directive @derived on FIELD_DEFINITION
    scalar DateTime
    type Query { userPool: UserPool }
    type UserPool { id: ID!  mfaConfiguration: UserPoolMfa  ${parts.pool ?? ''} }
    input CreateUserPoolInput { poolName: String!  ${parts.input ?? ''} }
    enum UserPoolMfa { ${parts.mfa ?? 'OFF ON UNKNOWN'} }
    ${parts.more ?? ''}
  `);
  try {
    planMapping(schema, roots, enums);
    return [];
  } catch (error) {
    if (error instanceof MappingError) return error.disagreements;
    throw error;
  }
}

describe('A schema that disagrees with the SDK', () => {
  it('is accepted when it agrees', () => {
    expect(disagreementsOf({})).toEqual([]);
  });

  it('is accepted with a field marked as derived', () => {
    expect(disagreementsOf({ pool: 'consoleUrl: String @derived' })).toEqual([]);
  });

  it.each([
    [
      'a field that is no member',
      { pool: 'consoleUrl: String' },
      /^UserPool\.consoleUrl: UserPoolType has no such member/,
    ],
    [
      'a list for a leaf',
      { pool: 'arn: [String]' },
      /^UserPool\.arn: is \[String\], but the SDK has a string/,
    ],
    [
      'a leaf for a list',
      { pool: 'aliasAttributes: String' },
      /^UserPool\.aliasAttributes: is String, but the SDK has a list of string/,
    ],
    [
      'a string for a number',
      { pool: 'estimatedNumberOfUsers: String' },
      /^UserPool\.estimatedNumberOfUsers: is String, but the SDK has a number/,
    ],
    ['a number for a string', { pool: 'arn: Int' }, /^UserPool\.arn: is Int, but the SDK has a string/],
    [
      'a string for a timestamp',
      { pool: 'creationDate: String' },
      /^UserPool\.creationDate: is String, but the SDK has a timestamp/,
    ],
    [
      'a leaf for a structure',
      { pool: 'policies: String' },
      /^UserPool\.policies: is String, but the SDK has the structure UserPoolPolicyType/,
    ],
    [
      'a structure for a leaf',
      { pool: 'arn: UserPoolArn', more: 'type UserPoolArn { name: String }' },
      /^UserPool\.arn: is UserPoolArn, but the SDK has a string/,
    ],
    [
      'a leaf for a map',
      { pool: 'userPoolTags: String' },
      /^UserPool\.userPoolTags: is String, but the SDK has a map/,
    ],
    [
      'a map entry without a key',
      { pool: 'userPoolTags: [UserPoolTag]', more: 'type UserPoolTag { value: String }' },
      /^UserPoolTag: the entry of a map needs "key: String!"/,
    ],
    [
      'a map entry without a value',
      { pool: 'userPoolTags: [UserPoolTag]', more: 'type UserPoolTag { key: String! }' },
      /^UserPoolTag: the entry of a map of a string needs a field "value"/,
    ],
    [
      'one type for two structures',
      {
        pool: 'policies: Both  deviceConfiguration: Both',
        more: 'type Both { passwordPolicy: Nothing @derived } type Nothing { nothing: Int @derived }',
      },
      /^Both: stands for both UserPoolPolicyType and DeviceConfigurationType/,
    ],
    [
      'an enum that is paired with no constant',
      { pool: 'userPoolTier: Tier', more: 'enum Tier { LITE }' },
      /^UserPool\.userPoolTier: the enum Tier is not paired with a constant of the SDK/,
    ],
    [
      'an enum value that the SDK lacks',
      { mfa: 'OFF ON SOMETIMES UNKNOWN' },
      /^UserPoolMfa\.SOMETIMES: the SDK's constant has no such value/,
    ],
    ['an enum value that the schema lacks', { mfa: 'OFF UNKNOWN' }, /^UserPoolMfa: lacks ON/],
    ['an enum without UNKNOWN', { mfa: 'OFF ON' }, /^UserPoolMfa: needs the member UNKNOWN/],
    [
      'an input field that is no member',
      { input: 'nickname: String' },
      /^CreateUserPoolInput\.nickname: CreateUserPoolRequest has no such member/,
    ],
  ])('is refused for %s', (_what, parts, expected) => {
    const disagreements = disagreementsOf(parts);
    expect(disagreements).toHaveLength(1);
    expect(disagreements[0]).toMatch(expected);
  });

  it('gets all disagreements reported at once', () => {
    expect(
      disagreementsOf({ pool: 'arn: Int  nickname: String', input: 'schema: String', mfa: 'OFF ON' }),
    ).toHaveLength(4);
  });
});
