import { describe, expect, it } from '@jest/globals';
import { createMappingPlan } from '../../../src/graphql/mapping-plan.js';
import { toPatch, toRequest } from '../../../src/mapping/input.js';

const plan = createMappingPlan();
const map = (input: object) => toRequest<unknown>(plan, 'CreateUserPoolInput', input);

describe('An input converted to a request', () => {
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

  it('keeps nulls of structures if it is a patch, and loses those inside lists', () => {
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

  it('has maps instead of lists of entries', () => {
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

  it('gets every duplicate key, reserved key and UNKNOWN reported at once, with its path', () => {
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

  it('never changes the prototype of the request, whatever its keys', () => {
    const { request } = map({ poolName: 'a', acrConfiguration: [{ key: '__proto__', acrValue: 'x' }] });
    const { AcrConfiguration } = request as { AcrConfiguration: object };
    expect(Object.getPrototypeOf(AcrConfiguration)).toBe(Object.prototype);
  });
});
