import { UpdateUserPoolRequest$, UserPoolType$ } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from '@jest/globals';
import { NormalizedSchema } from '@smithy/core/schema';
import { settingsOfUserPool } from '../../../../src/cognito/user-pools/merge-user-pool.js';

const described = new Map(NormalizedSchema.of(UserPoolType$).structIterator());
const sent = new Map(NormalizedSchema.of(UpdateUserPoolRequest$).structIterator());

describe('The settings that leave a pool unchanged', () => {
  it('are everything described that can be set', () => {
    expect([...described.keys()].filter((name) => !sent.has(name)).sort()).toEqual([
      'AliasAttributes',
      'Arn',
      'CreationDate',
      'CustomDomain',
      'Domain',
      'EmailConfigurationFailure',
      'EstimatedNumberOfUsers',
      'Id',
      'LastModifiedDate',
      'Name',
      'SchemaAttributes',
      'SmsConfigurationFailure',
      'Status',
      'UsernameAttributes',
      'UsernameConfiguration',
    ]);
    expect([...sent.keys()].filter((name) => !described.has(name))).toEqual(['UserPoolId', 'PoolName']);
  });

  it.each([...sent].filter(([name]) => described.has(name)))(
    'have the same shape in both directions: %s',
    (name, member) => {
      const other = described.get(name);
      expect(other?.getName()).toEqual(member.getName());
      expect(other?.getSchema()).toEqual(member.getSchema());
    },
  );

  it("have the pool's name under the name that the request uses", () => {
    expect(settingsOfUserPool({ Id: 'us-east-1_a', Name: 'acme', MfaConfiguration: 'OFF' })).toEqual({
      PoolName: 'acme',
      MfaConfiguration: 'OFF',
    });
  });

  it('omit the older of two lifetimes of temporary passwords, because both together are refused', () => {
    const AdminCreateUserConfig = { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 7 };
    const Policies = { PasswordPolicy: { MinimumLength: 8, TemporaryPasswordValidityDays: 7 } };
    expect(settingsOfUserPool({ AdminCreateUserConfig, Policies })).toEqual({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      Policies,
    });
    expect(settingsOfUserPool({ AdminCreateUserConfig })).toEqual({ AdminCreateUserConfig });
  });

  it('omit structures that are described as empty but refused when sent', () => {
    const pool = {
      SmsConfiguration: {},
      UserPoolAddOns: { AdvancedSecurityMode: undefined },
      LambdaConfig: {},
    };
    expect(settingsOfUserPool(pool)).toEqual({ LambdaConfig: {} });
  });
});
