import { UpdateUserPoolRequest$, UserPoolType$ } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from '@jest/globals';
import { NormalizedSchema } from '@smithy/core/schema';
import { settingsOfUserPool } from '../../../../src/cognito/user-pools/merge-user-pool.js';

const described = new Map(NormalizedSchema.of(UserPoolType$).structIterator());
const sent = new Map(NormalizedSchema.of(UpdateUserPoolRequest$).structIterator());

describe('What has to be sent to keep a pool as it is', () => {
  it('is all that is described, but for what cannot be set', () => {
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
    'has the same shape in both directions: %s',
    (name, member) => {
      const other = described.get(name);
      expect(other?.getName()).toEqual(member.getName());
      expect(other?.getSchema()).toEqual(member.getSchema());
    },
  );

  it('has the name under the name that the request has for it', () => {
    expect(settingsOfUserPool({ Id: 'us-east-1_a', Name: 'acme', MfaConfiguration: 'OFF' })).toEqual({
      PoolName: 'acme',
      MfaConfiguration: 'OFF',
    });
  });

  it('is without the older of two lifetimes of temporary passwords, which are refused together', () => {
    const AdminCreateUserConfig = { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 7 };
    const Policies = { PasswordPolicy: { MinimumLength: 8, TemporaryPasswordValidityDays: 7 } };
    expect(settingsOfUserPool({ AdminCreateUserConfig, Policies })).toEqual({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      Policies,
    });
    expect(settingsOfUserPool({ AdminCreateUserConfig })).toEqual({ AdminCreateUserConfig });
  });

  it('is without the structures that are described empty and refused so', () => {
    const pool = {
      SmsConfiguration: {},
      UserPoolAddOns: { AdvancedSecurityMode: undefined },
      LambdaConfig: {},
    };
    expect(settingsOfUserPool(pool)).toEqual({ LambdaConfig: {} });
  });
});
