import { describe, expect, it } from '@jest/globals';
import type { Input } from './cases.js';
import type { ContractAccount } from './contract-account.js';

/** The part of the suite about what becomes of an input. The account is asked for when a test runs, not before. */
export function itCreatesAndDescribes(account: () => ContractAccount): void {
  describe('creating and describing', () => {
    it('gives a pool an id of its Region, an ARN with that id, its name and its dates', async () => {
      const region = await account().client.config.region();
      const pool = await account().create({ PoolName: 'A name + more, of @all =kinds.' });
      expect(pool.Id).toMatch(new RegExp(`^${region}_[0-9a-zA-Z]+$`));
      expect(pool.Arn).toMatch(new RegExp(`^arn:[\\w-]+:cognito-idp:${region}:\\d{12}:userpool/${pool.Id}$`));
      expect(pool.Name).toBe('A name + more, of @all =kinds.');
      expect(pool.CreationDate).toBeInstanceOf(Date);
      expect(pool.LastModifiedDate).toBeInstanceOf(Date);
      expect(pool.EstimatedNumberOfUsers).toBe(0);
    });

    it('describes what was created', async () => {
      const input: Input = {
        AliasAttributes: ['email'],
        AutoVerifiedAttributes: ['email'],
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
        DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
        UsernameConfiguration: { CaseSensitive: false },
        AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
        UserPoolTags: { environment: 'contract', 'cost center': '42', empty: '' },
        UserPoolTier: 'LITE',
      };
      const { Id } = await account().create(input);
      expect(await account().describe(Id)).toMatchObject(input);
    });

    it('lets two pools have one name', async () => {
      const [one, other] = [await account().create(), await account().create()];
      expect(one.Id).not.toBe(other.Id);
      expect(one.Name).toBe(other.Name);
    });

    it('fills in the defaults of the service where nothing is said', async () => {
      const { Id } = await account().create();
      expect(await account().describe(Id)).toMatchObject({
        Policies: {
          PasswordPolicy: {
            MinimumLength: 8,
            RequireLowercase: true,
            RequireNumbers: true,
            RequireSymbols: true,
            RequireUppercase: true,
            TemporaryPasswordValidityDays: 7,
          },
          SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
        },
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
        EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
        VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
        UserPoolTier: 'ESSENTIALS',
        IssuerConfiguration: { Type: 'ORIGINAL' },
        KeyConfiguration: { KeyType: 'AWS_OWNED_KEY' },
      });
    });

    it('requires nothing that a partial password policy leaves out', async () => {
      const { Id } = await account().create({
        Policies: { PasswordPolicy: { MinimumLength: 10, RequireNumbers: true } },
      });
      expect((await account().describe(Id)).Policies?.PasswordPolicy).toMatchObject({
        MinimumLength: 10,
        RequireLowercase: false,
        RequireNumbers: true,
        RequireSymbols: false,
        RequireUppercase: false,
      });
    });

    it('returns the standard attributes beside the custom ones, which it renames', async () => {
      const { Id } = await account().create({
        Schema: [
          { Name: 'email', Required: true, Mutable: true, AttributeDataType: 'String' },
          {
            Name: 'tenant',
            AttributeDataType: 'String',
            StringAttributeConstraints: { MinLength: '2', MaxLength: '40' },
            NumberAttributeConstraints: { MinValue: '1' },
          },
          { Name: 'score', AttributeDataType: 'Number', DeveloperOnlyAttribute: true },
        ],
      });
      const attributes = (await account().describe(Id)).SchemaAttributes ?? [];
      const named = (attribute: string) => attributes.find((candidate) => candidate.Name === attribute);
      expect(attributes.length).toBeGreaterThan(18);
      expect(named('email')).toMatchObject({ Required: true, AttributeDataType: 'String' });
      expect(named('sub')).toMatchObject({ Required: true, Mutable: false });
      expect(named('birthdate')?.StringAttributeConstraints).toEqual({ MinLength: '10', MaxLength: '10' });
      expect(named('custom:tenant')).toMatchObject({
        StringAttributeConstraints: { MinLength: '2', MaxLength: '40' },
      });
      expect(named('custom:tenant')).not.toHaveProperty('NumberAttributeConstraints');
      expect(named('dev:custom:score')).toMatchObject({ DeveloperOnlyAttribute: true });
    });

    it.each<readonly [string, Input]>([
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
    ])('shows the verification messages under both names when they are sent %s', async (_how, input) => {
      const { Id } = await account().create(input);
      expect(await account().describe(Id)).toMatchObject({
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
  });
}
