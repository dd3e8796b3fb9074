import { describe, expect, it } from '@jest/globals';
import { userPool } from '../../../../src/resources/user-pool.js';
import { unknownSettings } from '../../../../src/cognito/write/unknown-settings.js';

describe('Settings of a pool that the SDK does not know', () => {
  it('are found at every depth, in lists and in maps', () => {
    expect(
      unknownSettings(userPool, {
        Name: 'acme',
        PasskeyConfiguration: { Enabled: true },
        Policies: { PasswordPolicy: { MinimumLength: 8, Entropy: 3 }, LockoutPolicy: {} },
        AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email', After: 3 }] },
        AcrConfiguration: { Level1: { AcrValue: 'urn:one', Weight: 1 } },
        UserPoolTags: { anything: 'goes' },
      }),
    ).toEqual([
      'PasskeyConfiguration',
      'Policies.PasswordPolicy.Entropy',
      'Policies.LockoutPolicy',
      'AccountRecoverySetting.RecoveryMechanisms[0].After',
      'AcrConfiguration.Level1.Weight',
    ]);
  });

  it('are not searched in what no update sends, nor in what is not set', () => {
    expect(
      unknownSettings(userPool, {
        SchemaAttributes: [{ Name: 'email', Searchable: true }],
        UsernameConfiguration: { CaseSensitive: false, Normalized: true },
        Policies: { LockoutPolicy: null },
        PasskeyConfiguration: null,
      }),
    ).toEqual([]);
  });
});
