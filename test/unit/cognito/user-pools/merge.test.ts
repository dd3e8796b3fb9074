import { describe, expect, it } from '@jest/globals';
import { mergeUserPool } from '../../../../src/cognito/user-pools/merge-user-pool.js';
import type { UserPoolSettings } from '../../../../src/cognito/user-pools/sendable.js';

const arn = (name: string) => `arn:aws:lambda:us-east-1:123456789012:function:${name}`;

const settings: UserPoolSettings = {
  PoolName: 'acme',
  Policies: {
    PasswordPolicy: { MinimumLength: 8, RequireNumbers: true, TemporaryPasswordValidityDays: 7 },
    SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
  },
  AutoVerifiedAttributes: ['email'],
  UserPoolTags: { tenant: 'acme', stage: 'test' },
  MfaConfiguration: 'OPTIONAL',
  SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'secret' },
  LambdaConfig: {
    PreSignUp: arn('a'),
    PreTokenGeneration: arn('b'),
    PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: arn('b') },
  },
  VerificationMessageTemplate: {
    EmailMessage: 'The code is {####}',
    DefaultEmailOption: 'CONFIRM_WITH_CODE',
  },
  EmailVerificationMessage: 'The code is {####}',
  DeviceConfiguration: { ChallengeRequiredOnNewDevice: true },
};

describe('A patch of a pool', () => {
  it('changes nothing if it is empty', () => {
    expect(mergeUserPool(settings, {})).toEqual({ settings, asGiven: settings, refusals: [] });
  });

  it('merges structures member by member', () => {
    const merged = mergeUserPool(settings, { Policies: { PasswordPolicy: { MinimumLength: 12 } } }).settings;
    expect(merged).toEqual({
      ...settings,
      Policies: {
        ...settings.Policies,
        PasswordPolicy: { MinimumLength: 12, RequireNumbers: true, TemporaryPasswordValidityDays: 7 },
      },
    });
  });

  it('replaces lists and maps as a whole', () => {
    const merged = mergeUserPool(settings, {
      AutoVerifiedAttributes: ['phone_number'],
      UserPoolTags: { tenant: 'b' },
    });
    expect(merged.settings).toEqual({
      ...settings,
      AutoVerifiedAttributes: ['phone_number'],
      UserPoolTags: { tenant: 'b' },
    });
  });

  it('creates a missing structure', () => {
    const merged = mergeUserPool(settings, { UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } }).settings;
    expect(merged).toEqual({ ...settings, UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } });
  });

  it('changes nothing with an empty structure', () => {
    const patch = {
      DcrConfiguration: {},
      UserPoolAddOns: { AdvancedSecurityAdditionalFlows: {} },
      Policies: {},
    };
    expect(mergeUserPool(settings, patch)).toMatchObject({ settings, refusals: [] });
  });

  it('keeps the id of the pool out of its settings', () => {
    expect(mergeUserPool(settings, { UserPoolId: 'us-east-1_a' }).settings).toEqual(settings);
  });
});

describe('Null in a patch of a pool', () => {
  it('sends the default of a new pool if an omission could keep the old value', () => {
    const { MfaConfiguration, AutoVerifiedAttributes } = mergeUserPool(settings, {
      MfaConfiguration: null,
      AutoVerifiedAttributes: null,
    }).settings;
    expect({ MfaConfiguration, AutoVerifiedAttributes }).toEqual({
      MfaConfiguration: 'OFF',
      AutoVerifiedAttributes: [],
    });
  });

  it('omits what Cognito resets when omitted', () => {
    const merged = mergeUserPool(settings, {
      DeviceConfiguration: null,
      LambdaConfig: { PreSignUp: null },
    }).settings;
    expect(merged).not.toHaveProperty('DeviceConfiguration');
    expect(merged.LambdaConfig).not.toHaveProperty('PreSignUp');
  });

  it('is no change for an unset setting', () => {
    const patch = { DcrConfiguration: null, AcrConfiguration: null, IssuerConfiguration: { Type: null } };
    const { settings: merged, refusals } = mergeUserPool({ PoolName: 'acme' }, patch);
    expect(merged).toEqual({ PoolName: 'acme' });
    expect(refusals).toEqual([]);
  });

  it.each([
    [{ PoolName: null }, ['PoolName']],
    [{ SmsConfiguration: null }, ['SmsConfiguration']],
    [{ SmsConfiguration: { SnsCallerArn: null, ExternalId: null } }, ['SmsConfiguration']],
    [
      { LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: null } } },
      ['LambdaConfig', 'PreTokenGenerationConfig', 'LambdaArn'],
    ],
  ])('is refused in %j', (patch, members) => {
    expect(mergeUserPool(settings, patch).refusals).toEqual([
      { code: 'NOT_CLEARABLE', message: expect.stringContaining('cannot be reset with null'), members },
    ]);
  });

  it('is refused at once for all settings that cannot be reset', () => {
    expect(mergeUserPool(settings, { PoolName: null, SmsConfiguration: null }).refusals).toHaveLength(2);
  });
});

describe('The two lifetimes of temporary passwords', () => {
  const withOlder: UserPoolSettings = { AdminCreateUserConfig: { UnusedAccountValidityDays: 10 } };

  it('are never both sent for a patch with the newer one', () => {
    const patch = { Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 3 } } };
    expect(mergeUserPool(withOlder, patch).settings).toEqual({
      AdminCreateUserConfig: {},
      Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 3 } },
    });
  });

  it('are both checked for a patch with the older one, so that it is refused', () => {
    const patch = { AdminCreateUserConfig: { UnusedAccountValidityDays: 10 } };
    expect(mergeUserPool(settings, patch).settings).toMatchObject(patch);
  });

  it('leave the older one when the newer one is reset', () => {
    const patch = {
      AdminCreateUserConfig: { UnusedAccountValidityDays: 10 },
      Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: null } },
    };
    const { AdminCreateUserConfig, Policies } = mergeUserPool(settings, patch).settings;
    expect(AdminCreateUserConfig).toEqual({ UnusedAccountValidityDays: 10 });
    expect(Policies?.PasswordPolicy).toEqual({ MinimumLength: 8, RequireNumbers: true });
  });
});

describe('A setting with two names', () => {
  const message = 'Use {####} here';
  it.each([
    ['the template', { VerificationMessageTemplate: { EmailMessage: message } }],
    ['the older member', { EmailVerificationMessage: message }],
  ])('is sent under both when %s is changed', (_which, patch) => {
    const { VerificationMessageTemplate, EmailVerificationMessage } = mergeUserPool(settings, patch).settings;
    expect([VerificationMessageTemplate?.EmailMessage, EmailVerificationMessage]).toEqual([message, message]);
  });

  it.each([
    ['the template', { VerificationMessageTemplate: null }],
    ['the template’s member', { VerificationMessageTemplate: { EmailMessage: null } }],
    ['the older member', { EmailVerificationMessage: null }],
  ])('is reset under both when %s is', (_which, patch) => {
    const { VerificationMessageTemplate, EmailVerificationMessage } = mergeUserPool(settings, patch).settings;
    expect([VerificationMessageTemplate?.EmailMessage, EmailVerificationMessage]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is sent as given if both are given', () => {
    const patch = {
      VerificationMessageTemplate: { EmailMessage: message },
      EmailVerificationMessage: 'Other {####}',
    };
    expect(mergeUserPool(settings, patch).settings).toMatchObject(patch);
  });

  it.each([
    ['older', { PreTokenGeneration: arn('c') }],
    ['newer', { PreTokenGenerationConfig: { LambdaArn: arn('c') } }],
  ])('keeps the ARN of the trigger equal when the %s form is changed', (_which, LambdaConfig) => {
    const merged = mergeUserPool(settings, { LambdaConfig }).settings.LambdaConfig;
    expect(merged?.PreTokenGeneration).toBe(arn('c'));
    expect(merged?.PreTokenGenerationConfig).toEqual({ LambdaVersion: 'V2_0', LambdaArn: arn('c') });
  });

  it.each([
    ['older', { PreTokenGeneration: null }],
    ['newer', { PreTokenGenerationConfig: null }],
  ])('is reset in both forms of the trigger when the %s one is', (_which, LambdaConfig) => {
    expect(mergeUserPool(settings, { LambdaConfig }).settings.LambdaConfig).toEqual({ PreSignUp: arn('a') });
  });

  it('adds no newer form to a trigger that only has the older one', () => {
    const only: UserPoolSettings = { LambdaConfig: { PreTokenGeneration: arn('b') } };
    expect(mergeUserPool(only, { LambdaConfig: { PreTokenGeneration: arn('c') } }).settings).toEqual({
      LambdaConfig: { PreTokenGeneration: arn('c') },
    });
  });
});

describe('Registration of app clients', () => {
  it('stays off when it is configured without being turned on', () => {
    expect(mergeUserPool({}, { DcrConfiguration: { AllowedScopes: ['openid'] } }).settings).toEqual({
      DcrConfiguration: { AllowedScopes: ['openid'], EnableStatus: 'Disabled' },
    });
  });

  it('stays on when another part of it is changed', () => {
    const on: UserPoolSettings = { DcrConfiguration: { EnableStatus: 'Enabled' } };
    expect(mergeUserPool(on, { DcrConfiguration: { OpenDcrEnabled: false } }).settings).toEqual({
      DcrConfiguration: { EnableStatus: 'Enabled', OpenDcrEnabled: false },
    });
  });
});
