import { describe, expect, it } from '@jest/globals';
import {
  settingsAfterUpdate,
  updatedUserPool,
} from '../../../../src/embedded/operations/user-pool/updated-user-pool.js';
import type { WireStructure } from '../../../../src/rules/wire.js';
import { Wire } from '../wire.js';

const email = { AutoVerifiedAttributes: ['email'] };
const verifiedFirst = {
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
};
const lambda = 'arn:aws:lambda:us-east-1:123456789012:function:f';

/** Creates a pool, updates it and describes it. */
function updated(before: WireStructure, change: WireStructure, wire = new Wire()): WireStructure {
  const UserPoolId = wire.create(before).Id;
  expect(wire.ask('UpdateUserPool', { UserPoolId, ...change })).toMatchObject({ status: 200, body: {} });
  return wire.ask('DescribeUserPool', { UserPoolId }).body.UserPool as WireStructure;
}

describe('UpdateUserPool on the embedded backend', () => {
  it('resets a pool updated with nothing to a new one, except for what it keeps', () => {
    const everything = {
      DeletionProtection: 'ACTIVE',
      LambdaConfig: { PreSignUp: lambda },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'admin_only' }] },
      AdminCreateUserConfig: {
        AllowAdminCreateUserOnly: true,
        InviteMessageTemplate: { EmailSubject: 'Hi' },
      },
      EmailConfiguration: {
        EmailSendingAccount: 'DEVELOPER',
        SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
        From: 'a@example.com',
      },
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_LINK', SmsMessage: '{####}' },
      KeyConfiguration: { KeyType: 'CUSTOMER_MANAGED_KEY', KmsKeyArn: lambda },
      IssuerConfiguration: { Type: 'UPDATED' },
      AcrConfiguration: { high: { AcrValue: 'urn:high' } },
      UserPoolTags: { a: 'b' },
      ...email,
    };
    const [wire, other] = [new Wire(() => 'aaaaaaaaa'), new Wire(() => 'aaaaaaaaa')];
    expect(updated(everything, {}, wire)).toEqual({
      ...other.create(),
      LastModifiedDate: expect.any(Number),
    });
  });

  it('keeps some settings, each as a whole', () => {
    const kept = {
      MfaConfiguration: 'OPTIONAL',
      SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'id' },
      DcrConfiguration: { EnableStatus: 'Disabled', AllowedScopes: ['openid'] },
      UserPoolTier: 'PLUS',
      ...verifiedFirst,
    };
    expect(updated({ ...kept, ...email }, email)).toMatchObject(kept);
    const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::123456789012:role/other' };
    expect(updated({ ...kept, ...email }, { ...email, SmsConfiguration }).SmsConfiguration).toEqual(
      SmsConfiguration,
    );
  });

  it('keeps each of the two policies if only the other is given', () => {
    const PasswordPolicy = { MinimumLength: 20, RequireNumbers: true, PasswordHistorySize: 4 };
    const SignInPolicy = { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] };
    const before = { Policies: { PasswordPolicy, SignInPolicy } };
    const after = (change: WireStructure) => updated(before, change).Policies;

    expect(after({})).toMatchObject({ PasswordPolicy, SignInPolicy });
    expect(after({ Policies: {} })).toMatchObject({ PasswordPolicy, SignInPolicy });
    expect(after({ Policies: { SignInPolicy: {} } })).toMatchObject({ PasswordPolicy, SignInPolicy });
    const WebAuthn = { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] };
    expect(after({ Policies: { SignInPolicy: WebAuthn } })).toMatchObject({
      PasswordPolicy,
      SignInPolicy: WebAuthn,
    });
    expect(after({ Policies: { PasswordPolicy: { MinimumLength: 9 } } })).toEqual({
      PasswordPolicy: {
        MinimumLength: 9,
        RequireUppercase: false,
        RequireLowercase: false,
        RequireNumbers: false,
        RequireSymbols: false,
        TemporaryPasswordValidityDays: 7,
      },
      SignInPolicy,
    });
  });

  it('accepts an update of the add-ons alone on a PLUS pool', () => {
    const UserPoolAddOns = { AdvancedSecurityMode: 'ENFORCED' };
    expect(updated({ UserPoolTier: 'PLUS' }, { UserPoolAddOns })).toMatchObject({ UserPoolAddOns });
  });

  it('keeps an unknown member if it is given, and drops it if not', () => {
    const tomorrow = { TomorrowsMember: { Nested: [1] } };
    expect(updated({}, tomorrow)).toMatchObject(tomorrow);
    expect(updated(tomorrow, {})).not.toHaveProperty('TomorrowsMember');
    const nested = { DeviceConfiguration: { TomorrowsMember: 1 } };
    expect(updated(nested, { DeviceConfiguration: { ChallengeRequiredOnNewDevice: true } })).toMatchObject({
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: true },
    });
    expect(updated(nested, { DeviceConfiguration: {} }).DeviceConfiguration).toEqual({});
  });

  it('ignores values set at creation, and values that only the service decides', () => {
    const before = { AliasAttributes: ['email'], Schema: [{ Name: 'tenant', AttributeDataType: 'String' }] };
    const written = {
      Id: 'x',
      Name: 'x',
      Arn: 'x',
      Status: 'x',
      CreationDate: 1,
      LastModifiedDate: 1,
      Domain: 'x',
      CustomDomain: 'x',
      EstimatedNumberOfUsers: 9,
      SchemaAttributes: [],
      Schema: [],
      AliasAttributes: ['phone_number'],
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: true },
      SmsConfigurationFailure: 'x',
      EmailConfigurationFailure: 'x',
      UserPoolTags: { a: 'b' },
    };
    const [wire, other] = [new Wire(() => 'aaaaaaaaa'), new Wire(() => 'aaaaaaaaa')];
    expect(updated(before, written, wire)).toEqual({
      ...other.create(before),
      UserPoolTags: { a: 'b' },
      LastModifiedDate: expect.any(Number),
    });
  });

  it('keeps domains and users', () => {
    const wire = new Wire();
    const later = { EstimatedNumberOfUsers: 7 };
    const id = 'us-east-1_Example09';
    wire.cognito.insert('us-east-1', { PoolName: 'a' }, { id, createdAt: new Date(0), later });
    wire.ask('CreateUserPoolDomain', { UserPoolId: id, Domain: 'example' });
    wire.ask('UpdateUserPool', { UserPoolId: id, PoolName: 'b' });
    const { UserPool } = wire.ask('DescribeUserPool', { UserPoolId: id }).body;
    expect(UserPool).toMatchObject({ ...later, Domain: 'example', Id: id, Name: 'b', CreationDate: 0 });
  });

  it('turns registration on if DcrConfiguration omits EnableStatus', () => {
    const before = { DcrConfiguration: { EnableStatus: 'Disabled', AllowedScopes: ['openid'] } };
    expect(updated(before, { DcrConfiguration: { OpenDcrEnabled: false } }).DcrConfiguration).toEqual({
      EnableStatus: 'Enabled',
      OpenDcrEnabled: false,
    });
    expect(updated(before, { DcrConfiguration: { EnableStatus: 'Disabled' } }).DcrConfiguration).toEqual({
      EnableStatus: 'Disabled',
    });
  });

  it('treats null as absent', () => {
    const change = { PoolName: null, MfaConfiguration: null, Policies: { PasswordPolicy: null } };
    expect(updated({ Policies: { PasswordPolicy: { MinimumLength: 20 } } }, change)).toMatchObject({
      Name: 'pool',
      MfaConfiguration: 'OFF',
      Policies: { PasswordPolicy: { MinimumLength: 20 } },
    });
  });

  it('shows the function of PreTokenGenerationConfig also under the older trigger name', () => {
    const config = { PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: lambda } };
    expect(updated({}, { LambdaConfig: config }).LambdaConfig).toEqual({
      ...config,
      PreTokenGeneration: lambda,
    });
    expect(updated({}, { LambdaConfig: { PreTokenGeneration: lambda } }).LambdaConfig).toEqual({
      PreTokenGeneration: lambda,
    });
  });

  it('dates an update by the clock, and the next one in that millisecond a millisecond later', () => {
    const wire = new Wire();
    const { Id: UserPoolId } = wire.create();
    const date = (): unknown => {
      wire.ask('UpdateUserPool', { UserPoolId });
      return (wire.ask('DescribeUserPool', { UserPoolId }).body.UserPool as WireStructure).LastModifiedDate;
    };
    expect([date(), date()]).toEqual([1795428000.251, 1795428000.252]);
    wire.now = new Date('2026-11-23T11:00:00.100Z');
    expect(date()).toBe(1795431600.1);
    wire.now = new Date('2026-11-23T10:00:00.000Z');
    expect(date()).toBe(1795431600.101);
  });

  it.each([
    ['what is kept', { ...email, ...verifiedFirst }, {}, 'must exist in AutoVerifiedAttributes'],
    [
      'a tier that is kept',
      {},
      { UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } },
      'for the ESSENTIALS pricing tier',
    ],
    [
      'a lifetime that is kept',
      { Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 3 } } },
      { AdminCreateUserConfig: { UnusedAccountValidityDays: 4 } },
      'Please use TemporaryPasswordValidityDays',
    ],
  ])('refuses a pool that would break a rule with %s', (_what, before, change, words) => {
    const wire = new Wire();
    const { Id: UserPoolId } = wire.create(before);
    expect(wire.ask('UpdateUserPool', { UserPoolId, ...change }).body.message).toContain(words);
  });

  it('leaves MFA without SMS to AWS, because the factor may be another', () => {
    expect(updated({}, { MfaConfiguration: 'OPTIONAL' }).MfaConfiguration).toBe('OPTIONAL');
  });

  it('does not change its input', () => {
    const pool = Object.freeze({ Id: 'us-east-1_a', Name: 'a', CreationDate: 0, LastModifiedDate: 0 });
    const settings = settingsAfterUpdate(pool, Object.freeze({ PoolName: 'b' }));
    expect(updatedUserPool(pool, settings, () => new Date(5)).Name).toBe('b');
    expect(pool.Name).toBe('a');
  });
});

describe('The older lifetime of temporary passwords on the embedded backend', () => {
  const administrationOf = ({ AdminCreateUserConfig }: WireStructure) => AdminCreateUserConfig;
  const seven = { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 };

  it('is described as 7 days next to the newer one, whatever the request omits', () => {
    expect(administrationOf(new Wire().create())).toEqual(seven);
    const policy = { Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 3 } } };
    expect(administrationOf(new Wire().create(policy))).toEqual(seven);
    const only = { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } };
    expect(administrationOf(new Wire().create(only))).toEqual({ ...seven, AllowAdminCreateUserOnly: true });
    expect(administrationOf(updated({}, only))).toEqual({ ...seven, AllowAdminCreateUserOnly: true });
    expect(administrationOf(updated(only, {}))).toEqual(seven);
  });
});

describe('The lifetime of temporary passwords on the embedded backend', () => {
  const unused = { AdminCreateUserConfig: { UnusedAccountValidityDays: 30 } };
  const policyOf = ({ Policies }: WireStructure) => (Policies as WireStructure).PasswordPolicy;

  it('is one of two settings, so the older one has no default next to it', () => {
    expect(policyOf(new Wire().create(unused))).not.toHaveProperty('TemporaryPasswordValidityDays');
    const minimum = { Policies: { PasswordPolicy: { MinimumLength: 9 } } };
    expect(policyOf(updated({}, { ...unused, ...minimum }))).not.toHaveProperty(
      'TemporaryPasswordValidityDays',
    );
  });

  it('is 7 days if the older one is not set, or is 0', () => {
    const zero = { AdminCreateUserConfig: { UnusedAccountValidityDays: 0 } };
    expect(policyOf(new Wire().create(zero))).toMatchObject({ TemporaryPasswordValidityDays: 7 });
    expect(policyOf(updated(unused, {}))).toMatchObject({ TemporaryPasswordValidityDays: 7 });
  });
});
