import { describe, expect, it } from '@jest/globals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import fc from 'fast-check';
import { getNamedType, getNullableType, isInputObjectType, isListType, type GraphQLType } from 'graphql';
import { createMappingPlan } from '../../../src/graphql/mapping-plan.js';
import { readTypeDefinitions } from '../../../src/graphql/type-definitions.js';
import { fieldPathsOf } from '../../../src/mapping/field-paths.js';
import { readValidationMessage } from '../../../src/errors/validation-message.js';

const schema = buildSubgraphSchema([{ typeDefs: readTypeDefinitions() }]);
const plan = createMappingPlan();
const INPUTS = ['CreateUserPoolInput', 'UpdateUserPoolInput'] as const;

/** Two of everything that is a list, and every field; enough to point into. */
const filled: Readonly<Record<string, object>> = Object.fromEntries(
  INPUTS.map((name) => [name, valueOf(schema.getType(name) as GraphQLType, '0') as object]),
);

function valueOf(type: GraphQLType, key: string): unknown {
  const given = getNullableType(type);
  if (isListType(given)) return [valueOf(given.ofType, 'a.b'), valueOf(given.ofType, '7')];
  if (!isInputObjectType(given)) return 'x';
  return Object.fromEntries(
    Object.values(given.getFields()).map((field) => [
      field.name,
      field.name === 'key' ? key : valueOf(field.type, key),
    ]),
  );
}

/** Every path into an input type, lists at their second position. */
function pathsOf(type: GraphQLType): string[][] {
  const given = getNullableType(type);
  if (isListType(given)) return [['1'], ...pathsOf(given.ofType).map((path) => ['1', ...path])];
  if (!isInputObjectType(given)) return [];
  return Object.values(given.getFields()).flatMap(({ name, type: of }) => [
    [name],
    ...pathsOf(of).map((path) => [name, ...path]),
  ]);
}

function exists(path: readonly string[], type: GraphQLType, given: unknown): boolean {
  const [segment, ...rest] = path;
  if (segment === undefined) return true;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const inside = Array.isArray(given) ? given.length : Infinity;
    if (!/^\d+$/.test(segment) || Number(segment) >= inside) return false;
    return exists(rest, nullable.ofType, (given as unknown[] | undefined)?.[Number(segment)]);
  }
  if (!isInputObjectType(nullable)) return false;
  const field = nullable.getFields()[segment];
  return !!field && exists(rest, field.type, (given as Record<string, unknown> | undefined)?.[segment]);
}

/** As AWS writes a path of an input: `schema.2.member.name`; maps by their keys. */
function inAwsWords(path: readonly string[], input: object): string {
  let given: unknown = input;
  return path
    .map((segment) => {
      const inside = (given as Record<string, unknown>)[segment];
      const { key } = Array.isArray(given) ? (inside as { key?: string }) : {};
      given = inside;
      if (key !== undefined) return key;
      return /^\d+$/.test(segment) ? `${Number(segment) + 1}.member` : segment;
    })
    .join('.');
}

function fieldOf(typeName: string, input: object, path: string): string[] | null {
  const message = `1 validation error detected: Value at '${path}' failed to satisfy constraint: Member must not be null`;
  const [{ members = [] } = {}] = readValidationMessage(message);
  return fieldPathsOf(plan, typeName, input)(members);
}

describe.each(INPUTS)('A path of AWS into %s', (typeName) => {
  const type = getNamedType(schema.getType(typeName) as GraphQLType);
  const input = filled[typeName] ?? {};
  const paths = pathsOf(type);

  it('is found for every field of the input', () => {
    expect(paths.length).toBeGreaterThan(100);
    const found = paths.map((path) => fieldOf(typeName, input, inAwsWords(path, input)));
    expect(found).toEqual(paths);
  });

  it('is found in the form of newer services too, with positions from zero', () => {
    const withoutMaps = paths.filter((path) => !/^(userPoolTags|acrConfiguration)$/.test(path[0] ?? ''));
    const found = withoutMaps.map((path) => fieldOf(typeName, input, `/${path.join('/')}`));
    expect(found).toEqual(withoutMaps);
  });

  it('is null or exists in the input, whatever AWS sends', () => {
    const words = [...new Set([...paths.flat(), 'member', 'key', 'value', '0', '1', '2', '7', 'a.b', ''])];
    const segment = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(...words).map((word) => word.slice(0, -1)),
      fc.constantFrom(...words).map((word) => word.toUpperCase()),
      fc.string({ maxLength: 12 }),
      fc.constantFrom('__proto__', 'constructor', 'length', 'toString', '-1', '01', '1e1'),
    );
    const inputs = fc.constantFrom<object>(input, {}, { schema: [], userPoolTags: [] }, { schema: [null] });
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 6 }), inputs, (members, given) => {
        const path = fieldPathsOf(plan, typeName, given)(members);
        expect(path === null || (path.length > 0 && exists(path, type, given))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('A path of AWS that is not one of its members', () => {
  it.each([
    // Seen in the answers to CreateUserPool: hashicorp/terraform-provider-aws#49207.
    [
      'adminCreateUserConfig.inviteMessageTemplate.sMSMessage',
      'adminCreateUserConfig.inviteMessageTemplate.smsMessage',
    ],
    // As the service names the template in its refusals.
    [
      'adminCreateUserConfig.inviteMessage.sMSMessage',
      'adminCreateUserConfig.inviteMessageTemplate.smsMessage',
    ],
    [
      'adminCreateUserConfig.inviteMessage.emailMessage',
      'adminCreateUserConfig.inviteMessageTemplate.emailMessage',
    ],
    [
      'adminCreateUserConfig.inviteMessage.emailSubject',
      'adminCreateUserConfig.inviteMessageTemplate.emailSubject',
    ],
    ['adminCreateUserConfig.inviteMessage', 'adminCreateUserConfig.inviteMessageTemplate'],
    ['inviteMessageTemplate.smsMessage', 'adminCreateUserConfig.inviteMessageTemplate.smsMessage'],
    ['lambdaConfig.kMSKeyID', 'lambdaConfig.kmsKeyId'],
    ['passwordPolicy.minimumLength', 'policies.passwordPolicy.minimumLength'],
    ['snsCallerArn', 'smsConfiguration.snsCallerArn'],
    ['name', 'poolName'],
    ['tags', 'userPoolTags'],
  ])('%s is %s', (path, field) => {
    expect(fieldOf('CreateUserPoolInput', {}, path)).toEqual(field.split('.'));
  });

  it.each([
    ['is of no input', 'somethingNew.inside'],
    ['ends outside of a setting that there is', 'policies.passwordPolicy.minimumEntropy'],
    ['goes on below a value', 'poolName.length'],
    ['could mean two fields', 'emailMessage'],
    ['could abbreviate two fields', 'smsVerif'],
    ['names a position that was not given', 'schema.3.member.name'],
    ['names a key that was not given', 'userPoolTags.other'],
    ['is empty', ''],
  ])('is null if it %s', (_what, path) => {
    const input = filled.CreateUserPoolInput ?? {};
    expect(fieldOf('CreateUserPoolInput', input, path)).toBeNull();
  });

  it('gives a map entry its position: of the last one with its key, which is the one sent', () => {
    const path = fieldPathsOf(plan, 'CreateUserPoolInput', {
      userPoolTags: [
        { key: 'stage', value: 'a' },
        { key: '7', value: 'b' },
        { key: 'stage', value: 'c' },
        { key: 'cost.center', value: 'd' },
      ],
      acrConfiguration: [{ key: 'Level1', acrValue: 'urn:one' }],
    });
    expect(path(['UserPoolTags', 'stage', 'key'])).toEqual(['userPoolTags', '2', 'key']);
    expect(path(['UserPoolTags', '7', 'value'])).toEqual(['userPoolTags', '1', 'value']);
    expect(path(['userPoolTags', 'cost', 'center', 'value'])).toEqual(['userPoolTags', '3', 'value']);
    expect(path(['UserPoolTags', 'other', 'value'])).toBeNull();
    expect(path(['AcrConfiguration', 'Level1', 'AcrValue'])).toEqual(['acrConfiguration', '0', 'acrValue']);
    expect(path(['userPoolTags'])).toEqual(['userPoolTags']);
  });
});
