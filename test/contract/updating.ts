import { describe, expect, it } from '@jest/globals';
import type { UpdateUserPoolRequest, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { Input } from './cases.js';
import type { ContractAccount } from './contract-account.js';

type Change = Omit<UpdateUserPoolRequest, 'UserPoolId'>;

/**
 * The part of the suite about UpdateUserPool, which is no patch. That MfaConfiguration is kept shows only in an account
 * with a role that may send SMS, so it is left out here.
 */
export function itUpdates(account: () => ContractAccount): void {
  const updated = async (before: Input, change: Change) => {
    const { Id } = await account().create(before);
    await account().update(Id, change);
    return account().describe(Id);
  };
  const refusedAs = (name: string): unknown => expect.objectContaining({ name });

  describe('updating', () => {
    it('sets what is given', async () => {
      const change: Change = {
        PoolName: 'poolgraph-contract-renamed',
        AutoVerifiedAttributes: ['email'],
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
        DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
        AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
        UserPoolTags: { environment: 'contract' },
      };
      const { PoolName: Name, ...settings } = change;
      expect(await updated({ UserPoolTags: { before: 'the update' } }, change)).toMatchObject({
        ...settings,
        Name,
      });
    });

    it.each<readonly [keyof UserPoolType & keyof Change, Change]>([
      ['AutoVerifiedAttributes', { AutoVerifiedAttributes: ['email'] }],
      [
        'DeviceConfiguration',
        {
          DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
        },
      ],
      ['UserPoolTags', { UserPoolTags: { environment: 'contract' } }],
      ['SmsVerificationMessage', { SmsVerificationMessage: 'Text {####}' }],
      ['EmailVerificationMessage', { EmailVerificationMessage: 'Mail {####}' }],
      ['EmailVerificationSubject', { EmailVerificationSubject: 'Hello' }],
      ['SmsAuthenticationMessage', { SmsAuthenticationMessage: 'Sign in with {####}' }],
    ])('resets %s where it is left out', async (member, before) => {
      const { Id } = await account().create(before);
      expect((await account().describe(Id))[member]).toEqual(before[member]);
      await account().update(Id, { PoolName: 'poolgraph-contract' });
      expect((await account().describe(Id))[member]).not.toEqual(before[member]);
    });

    it('keeps the whole PasswordPolicy where it is left out', async () => {
      const PasswordPolicy = { MinimumLength: 12, RequireNumbers: true, TemporaryPasswordValidityDays: 3 };
      const pool = await updated({ Policies: { PasswordPolicy } }, { UserPoolTags: { a: 'b' } });
      expect(pool.Policies?.PasswordPolicy).toMatchObject({ ...PasswordPolicy, RequireSymbols: false });
    });

    it('replaces the PasswordPolicy by the one that is given, which requires what it says and no more', async () => {
      const pool = await updated(
        { Policies: { PasswordPolicy: { MinimumLength: 12, RequireNumbers: true, RequireSymbols: true } } },
        { Policies: { PasswordPolicy: { MinimumLength: 10, RequireSymbols: true } } },
      );
      expect(pool.Policies?.PasswordPolicy).toMatchObject({
        MinimumLength: 10,
        RequireLowercase: false,
        RequireNumbers: false,
        RequireSymbols: true,
        RequireUppercase: false,
      });
    });

    it.each<readonly [string, Change]>([
      ['beside a PasswordPolicy alone', { Policies: { PasswordPolicy: { MinimumLength: 10 } } }],
      ['where it is left out with the PasswordPolicy', {}],
    ])('keeps the SignInPolicy %s', async (_where, change) => {
      const SignInPolicy: NonNullable<Input['Policies']>['SignInPolicy'] = {
        AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'],
      };
      const pool = await updated({ Policies: { SignInPolicy } }, change);
      expect(pool.Policies?.SignInPolicy).toEqual(SignInPolicy);
    });

    it('keeps the PasswordPolicy beside a SignInPolicy alone', async () => {
      const PasswordPolicy = { MinimumLength: 12, RequireNumbers: true };
      const SignInPolicy: NonNullable<Input['Policies']>['SignInPolicy'] = {
        AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'],
      };
      const pool = await updated({ Policies: { PasswordPolicy } }, { Policies: { SignInPolicy } });
      expect(pool.Policies).toMatchObject({ PasswordPolicy, SignInPolicy });
    });

    it('keeps DcrConfiguration where it is left out', async () => {
      const settings: Input = { DcrConfiguration: { EnableStatus: 'Disabled', AllowedScopes: ['openid'] } };
      expect(await updated(settings, { UserPoolTags: { a: 'b' } })).toMatchObject(settings);
    });

    it('takes the add-ons alone for a pool in the tier PLUS', async () => {
      const UserPoolAddOns: Input['UserPoolAddOns'] = { AdvancedSecurityMode: 'AUDIT' };
      expect(await updated({ UserPoolTier: 'PLUS' }, { UserPoolAddOns })).toMatchObject({ UserPoolAddOns });
    });

    it('keeps UserAttributeUpdateSettings where they are left out', async () => {
      const settings: Input = {
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      };
      const AutoVerifiedAttributes: Input['AutoVerifiedAttributes'] = ['email'];
      const pool = await updated({ ...settings, AutoVerifiedAttributes }, { AutoVerifiedAttributes });
      expect(pool).toMatchObject(settings);
    });

    it('leaves alone what only creating a pool sets', async () => {
      const before = await account().create({
        AliasAttributes: ['email'],
        UsernameConfiguration: { CaseSensitive: false },
        Schema: [{ Name: 'tenant', AttributeDataType: 'String' }],
      });
      await account().update(before.Id, { UserPoolTags: { a: 'b' } });
      const { Id, Name, Arn, CreationDate, AliasAttributes, UsernameConfiguration } = before;
      const after = await account().describe(Id);
      expect(after).toMatchObject({ Id, Name, Arn, CreationDate, AliasAttributes, UsernameConfiguration });
      expect(after.SchemaAttributes).toEqual(before.SchemaAttributes);
    });

    it('moves LastModifiedDate forward each time', async () => {
      const { Id } = await account().create();
      const dates = [];
      for (let update = 0; update < 4; update += 1) {
        dates.push((await account().describe(Id)).LastModifiedDate?.getTime() ?? 0);
        await account().update(Id, {});
      }
      expect(dates).toEqual([...new Set(dates)].sort((one, other) => one - other));
    });

    it.each<readonly [string, Change]>([
      [
        'in the template',
        {
          VerificationMessageTemplate: {
            SmsMessage: 'Text {####}',
            EmailMessage: 'Mail {####}',
            EmailSubject: 'Hi',
          },
        },
      ],
      [
        'by their older names',
        {
          SmsVerificationMessage: 'Text {####}',
          EmailVerificationMessage: 'Mail {####}',
          EmailVerificationSubject: 'Hi',
        },
      ],
    ])('shows the verification messages under both names when they are sent %s', async (_how, change) => {
      expect(await updated({ SmsVerificationMessage: 'Before {####}' }, change)).toMatchObject({
        SmsVerificationMessage: 'Text {####}',
        EmailVerificationMessage: 'Mail {####}',
        EmailVerificationSubject: 'Hi',
        VerificationMessageTemplate: {
          SmsMessage: 'Text {####}',
          EmailMessage: 'Mail {####}',
          EmailSubject: 'Hi',
        },
      });
    });

    it('refuses passwords of 5 characters, and changes nothing', async () => {
      const { Id } = await account().create({ UserPoolTags: { environment: 'contract' } });
      const before = await account().describe(Id);
      const change: Change = { Policies: { PasswordPolicy: { MinimumLength: 5 } } };
      await expect(account().update(Id, change)).rejects.toThrow(refusedAs('InvalidParameterException'));
      expect(await account().describe(Id)).toEqual(before);
    });
  });
}
