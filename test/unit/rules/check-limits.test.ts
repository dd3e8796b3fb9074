import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkLimits } from '../../../src/rules/check-limits.js';
import { constraintsOf, operationNames } from '../../../src/rules/constraints.js';

const create = (input: unknown) => checkLimits('CreateUserPool', { PoolName: 'pool', ...(input as object) });

describe('The limits of an input', () => {
  it('accept a valid input', () => {
    expect(
      create({ Schema: [{ Name: 'tenant' }], UserPoolTags: { a: 'b' }, MfaConfiguration: 'OFF' }),
    ).toEqual([]);
  });

  it('are all checked at once, in the order of the model', () => {
    const violations = checkLimits('CreateUserPool', {
      Schema: [{ Name: 'fine' }, { Name: '', AttributeDataType: 'Text' }],
      Policies: { PasswordPolicy: { MinimumLength: 3 } },
    });
    expect(violations).toEqual([
      { path: ['PoolName'], limit: { kind: 'required' }, value: undefined },
      {
        path: ['Policies', 'PasswordPolicy', 'MinimumLength'],
        limit: { kind: 'minValue', bound: 6 },
        value: 3,
      },
      { path: ['Schema', 1, 'Name'], limit: { kind: 'minLength', bound: 1 }, value: '' },
      {
        path: ['Schema', 1, 'Name'],
        limit: { kind: 'pattern', bound: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+' },
        value: '',
      },
      {
        path: ['Schema', 1, 'AttributeDataType'],
        limit: { kind: 'enum', bound: ['String', 'Number', 'DateTime', 'Boolean'] },
        value: 'Text',
      },
    ]);
  });

  it('require members of a structure only if the structure is given', () => {
    expect(create({})).toEqual([]);
    expect(create({ LambdaConfig: { CustomSMSSender: {} } })).toEqual([
      {
        path: ['LambdaConfig', 'CustomSMSSender', 'LambdaVersion'],
        limit: { kind: 'required' },
        value: undefined,
      },
      {
        path: ['LambdaConfig', 'CustomSMSSender', 'LambdaArn'],
        limit: { kind: 'required' },
        value: undefined,
      },
    ]);
  });

  it('treat null as absent', () => {
    expect(create({ Schema: null, Policies: { PasswordPolicy: null } })).toEqual([]);
    expect(create({ PoolName: null })).toEqual([
      { path: ['PoolName'], limit: { kind: 'required' }, value: null },
    ]);
  });

  it('refuse null in a list or a map', () => {
    expect(create({ Schema: [null], UserPoolTags: { a: null } })).toEqual([
      { path: ['UserPoolTags', 'a'], limit: { kind: 'required' }, value: null, entry: 'value' },
      { path: ['Schema', 0], limit: { kind: 'required' }, value: null },
    ]);
  });

  it('apply to keys and values of a map, whatever the keys', () => {
    const tags: unknown = JSON.parse(`{"__proto__": "${'v'.repeat(257)}", "": "v"}`);
    expect(create({ UserPoolTags: tags })).toEqual([
      {
        path: ['UserPoolTags', '__proto__'],
        limit: { kind: 'maxLength', bound: 256 },
        value: 'v'.repeat(257),
        entry: 'value',
      },
      { path: ['UserPoolTags', ''], limit: { kind: 'minLength', bound: 1 }, value: '', entry: 'key' },
    ]);
  });

  it('count the elements of a list', () => {
    expect(create({ Schema: [] })).toEqual([
      { path: ['Schema'], limit: { kind: 'minLength', bound: 1 }, value: [] },
    ]);
  });

  it('count a string leniently: its maximum in code points, its minimum in UTF-16 units', () => {
    const tag = (key: string) => create({ UserPoolTags: { [key]: 'v' } });
    expect(tag('😀'.repeat(128))).toEqual([]);
    expect(tag('😀'.repeat(129))).toHaveLength(1);
    expect(tag(`${'k'.repeat(127)}\ud83d`)).toEqual([]);
    const invite = (SMSMessage: string) =>
      create({ AdminCreateUserConfig: { InviteMessageTemplate: { SMSMessage } } });
    expect(invite('😀'.repeat(3))).toEqual([]);
    expect(invite('😀'.repeat(2))).toHaveLength(1);
  });

  it.each([
    ['a number for a string', { PoolName: 8 }, ['PoolName'], 'string'],
    [
      'a string for a number',
      { Policies: { PasswordPolicy: { MinimumLength: '8' } } },
      ['Policies', 'PasswordPolicy', 'MinimumLength'],
      'integer',
    ],
    [
      'a fraction',
      { Policies: { PasswordPolicy: { MinimumLength: 8.5 } } },
      ['Policies', 'PasswordPolicy', 'MinimumLength'],
      'integer',
    ],
    ['a list for a structure', { Policies: [] }, ['Policies'], 'structure'],
    ['a structure for a list', { Schema: {} }, ['Schema'], 'list'],
    ['a list for a map', { UserPoolTags: [] }, ['UserPoolTags'], 'map'],
    [
      'a string for a boolean',
      { UsernameConfiguration: { CaseSensitive: 'yes' } },
      ['UsernameConfiguration', 'CaseSensitive'],
      'boolean',
    ],
  ])('report %s', (_what, input, path, bound) => {
    expect(create(input)).toEqual([expect.objectContaining({ path, limit: { kind: 'type', bound } })]);
  });

  it('do not exist for unknown members', () => {
    expect(
      create({ DcrConfiguration: { Anything: [1] }, AcrConfiguration: 7, TomorrowsMember: null }),
    ).toEqual([]);
  });

  it('can be checked for any input', () => {
    const names = fc.constantFrom(
      'PoolName',
      'Schema',
      'Name',
      'UserPoolTags',
      'LambdaConfig',
      '__proto__',
      'MaxResults',
    );
    const { anything } = fc.letrec((tie) => ({
      anything: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>(null, undefined, 0, -1, 1e300, true, '', 'text'),
        fc.array(tie('anything'), { maxLength: 3 }),
        fc.dictionary(names, tie('anything')),
      ),
    }));
    fc.assert(
      fc.property(fc.constantFrom(...operationNames), anything, (operation, input) => {
        expect(Array.isArray(checkLimits(operation, input))).toBe(true);
      }),
    );
  });

  it('are not known for every operation', () => {
    expect(() => checkLimits('SignUp', {})).toThrow(
      /^No limits are known for SignUp; expected one of CreateUserPool,/,
    );
  });
});

describe('The facts about limits', () => {
  it.each(operationNames)('have the expected shape for %s', (operation) => {
    for (const [path, constraint] of constraintsOf(operation)) {
      expect(path).toMatch(/^\w+(\[\])?(\.\w+(\[\])?)*$/);
      expect(constraint).toMatchObject({
        type: expect.stringMatching(/^(string|integer|boolean|list|map|structure)$/),
        required: expect.any(Boolean),
      });
    }
  });
});
