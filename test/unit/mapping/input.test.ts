import { describe, expect, it } from '@jest/globals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { readTypeDefinitions } from '../../../src/graphql/type-definitions.js';
import { bindings } from '../../../src/mapping/bindings.js';
import { enumValues } from '../../../src/mapping/enums.js';
import { toPatch, toRequest } from '../../../src/mapping/input.js';
import { planMapping } from '../../../src/mapping/plan.js';

const plan = planMapping(buildSubgraphSchema([{ typeDefs: readTypeDefinitions() }]), bindings, enumValues());
const map = (input: object) => toRequest<unknown>(plan, 'CreateUserPoolInput', input);

describe('An input on its way into a request', () => {
  it('loses its nulls at every depth, and nothing else', () => {
    const { request } = map({
      poolName: 'a',
      mfaConfiguration: null,
      deviceConfiguration: {},
      policies: { passwordPolicy: { requireNumbers: false, minimumLength: null } },
      userPoolTags: [],
    });
    expect(request).toEqual({
      PoolName: 'a',
      DeviceConfiguration: {},
      Policies: { PasswordPolicy: { RequireNumbers: false } },
      UserPoolTags: {},
    });
  });

  it('keeps the nulls of structures when it is a patch, and loses those inside lists', () => {
    const { request } = toPatch<unknown>(plan, 'UpdateUserPoolInput', {
      userPoolId: 'us-east-1_a',
      poolName: undefined,
      mfaConfiguration: null,
      policies: { passwordPolicy: { requireNumbers: false, minimumLength: null } },
      accountRecoverySetting: { recoveryMechanisms: [{ priority: 1, name: null }] },
      userPoolTags: null,
    });
    expect(request).toEqual({
      UserPoolId: 'us-east-1_a',
      MfaConfiguration: null,
      Policies: { PasswordPolicy: { RequireNumbers: false, MinimumLength: null } },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1 }] },
      UserPoolTags: null,
    });
  });

  it('becomes maps where it holds lists of entries', () => {
    const { request, problems } = map({
      poolName: 'a',
      userPoolTags: [
        { key: 'constructor', value: '1' },
        { key: 'Key', value: '2' },
      ],
      acrConfiguration: [{ key: 'Level1', acrValue: 'urn:one' }],
    });
    expect(problems).toEqual([]);
    expect(request).toEqual({
      PoolName: 'a',
      UserPoolTags: { constructor: '1', Key: '2' },
      AcrConfiguration: { Level1: { AcrValue: 'urn:one' } },
    });
  });

  it('tells every key given twice, every reserved key and every UNKNOWN at once, with its path', () => {
    const { problems } = map({
      poolName: 'a',
      mfaConfiguration: 'UNKNOWN',
      aliasAttributes: ['email', 'UNKNOWN'],
      schema: [{ attributeDataType: 'UNKNOWN' }],
      userPoolTags: [
        { key: 'team', value: '1' },
        { key: 'team', value: '1' },
      ],
      acrConfiguration: [{ key: '__proto__', acrValue: 'urn:one' }],
    });
    expect(problems.map(({ code, field }) => `${code} ${field.join('.')}`).sort()).toEqual([
      'DUPLICATE_KEY userPoolTags.1.key',
      'RESERVED_KEY acrConfiguration.0.key',
      'UNKNOWN_ENUM_VALUE aliasAttributes.1',
      'UNKNOWN_ENUM_VALUE mfaConfiguration',
      'UNKNOWN_ENUM_VALUE schema.0.attributeDataType',
    ]);
  });

  it('leaves the prototype of the request alone, whatever its keys', () => {
    const { request } = map({ poolName: 'a', acrConfiguration: [{ key: '__proto__', acrValue: 'x' }] });
    const { AcrConfiguration } = request as { AcrConfiguration: object };
    expect(Object.getPrototypeOf(AcrConfiguration)).toBe(Object.prototype);
  });
});
