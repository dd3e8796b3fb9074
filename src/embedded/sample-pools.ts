import type { CreateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { regionalArn, roleArn } from '../aws/user-pool-names.js';
import type { LaterMembers } from './embedded-cognito.js';

export interface SamplePool {
  readonly idSuffix: string;
  readonly createdAt: string;
  readonly later: LaterMembers;
  /** The ARNs in it are of the pool's Region. */
  readonly input: (region: string) => CreateUserPoolRequest;
}

/** The account in the samples' ARNs. */
export const sampleAccount = '123456789012';
const arn = (region: string, service: string, resource: string) =>
  regionalArn(region, service, sampleAccount, resource);
const lambda = (region: string, name: string) => arn(region, 'lambda', `function:${name}`);

/** Five typical pools, each with other features. */
export const samplePools: readonly SamplePool[] = [
  {
    idSuffix: 'Example01',
    createdAt: '2024-03-11T09:24:10.512Z',
    later: { EstimatedNumberOfUsers: 48_213 },
    input: (region) => ({
      PoolName: 'shop-customers',
      DeletionProtection: 'ACTIVE',
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AutoVerifiedAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      VerificationMessageTemplate: {
        EmailSubject: 'Your code for the Example Shop',
        EmailMessage: 'Welcome to the Example Shop! Your code is {####}.',
      },
      EmailConfiguration: {
        EmailSendingAccount: 'DEVELOPER',
        SourceArn: arn(region, 'ses', 'identity/shop.example.com'),
        From: 'Example Shop <hello@shop.example.com>',
        ReplyToEmailAddress: 'support@shop.example.com',
      },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
      Schema: [
        { Name: 'email', Required: true, Mutable: true },
        {
          Name: 'loyalty_tier',
          AttributeDataType: 'String',
          StringAttributeConstraints: { MinLength: '1', MaxLength: '16' },
        },
        {
          Name: 'points',
          AttributeDataType: 'Number',
          NumberAttributeConstraints: { MinValue: '0', MaxValue: '1000000' },
        },
      ],
      UserPoolTags: { environment: 'production', tenant: 'shop', 'cost-center': '4711' },
    }),
  },
  {
    idSuffix: 'Example02',
    createdAt: '2022-11-02T14:05:44.031Z',
    later: { EstimatedNumberOfUsers: 1_874 },
    input: (region) => ({
      PoolName: 'workforce',
      DeletionProtection: 'ACTIVE',
      AliasAttributes: ['email', 'preferred_username'],
      AutoVerifiedAttributes: ['email', 'phone_number'],
      MfaConfiguration: 'OPTIONAL',
      SmsConfiguration: {
        SnsCallerArn: roleArn(region, sampleAccount, 'cognito-sms-sender'),
        ExternalId: 'workforce-sms',
        SnsRegion: region,
      },
      SmsAuthenticationMessage: 'Example Corp sign-in code: {####}',
      SmsVerificationMessage: 'Example Corp: {####} confirms your number.',
      Policies: {
        PasswordPolicy: {
          MinimumLength: 14,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          PasswordHistorySize: 12,
          TemporaryPasswordValidityDays: 2,
        },
      },
      AdminCreateUserConfig: {
        AllowAdminCreateUserOnly: true,
        InviteMessageTemplate: {
          EmailSubject: 'Your Example Corp account',
          EmailMessage: 'Hello {username}, sign in with {####} and choose a password of your own.',
          SMSMessage: 'Hello {username}, your first password is {####}',
        },
      },
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
      Schema: [
        {
          Name: 'employee_id',
          AttributeDataType: 'String',
          Mutable: false,
          StringAttributeConstraints: { MinLength: '6', MaxLength: '6' },
        },
        { Name: 'start_date', AttributeDataType: 'DateTime' },
      ],
      UserPoolTags: { environment: 'production', tenant: 'workforce' },
    }),
  },
  {
    idSuffix: 'Example03',
    createdAt: '2023-06-27T07:58:03.9Z',
    later: { EstimatedNumberOfUsers: 312 },
    input: (region) => ({
      PoolName: 'partner-portal',
      UserPoolTier: 'LITE',
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      LambdaConfig: {
        PreSignUp: lambda(region, 'partner-pre-sign-up'),
        PostConfirmation: lambda(region, 'partner-post-confirmation'),
        PreTokenGeneration: lambda(region, 'partner-pre-token-generation'),
        PreTokenGenerationConfig: {
          LambdaVersion: 'V1_0',
          LambdaArn: lambda(region, 'partner-pre-token-generation'),
        },
        UserMigration: lambda(region, 'partner-user-migration'),
      },
      VerificationMessageTemplate: {
        DefaultEmailOption: 'CONFIRM_WITH_LINK',
        EmailSubjectByLink: 'Confirm your partner account',
        EmailMessageByLink: 'Please {##confirm your address##} to enter the partner portal.',
      },
      Schema: [
        { Name: 'partner_id', AttributeDataType: 'String', Mutable: false },
        { Name: 'risk_score', AttributeDataType: 'Number', DeveloperOnlyAttribute: true },
      ],
      UserPoolTags: { environment: 'production', tenant: 'partners' },
    }),
  },
  {
    idSuffix: 'Example04',
    createdAt: '2025-01-20T16:41:27.64Z',
    later: { EstimatedNumberOfUsers: 9_450 },
    input: (region) => ({
      PoolName: 'banking-staging',
      UserPoolTier: 'PLUS',
      UserPoolAddOns: {
        AdvancedSecurityMode: 'ENFORCED',
        AdvancedSecurityAdditionalFlows: { CustomAuthMode: 'AUDIT' },
      },
      UsernameAttributes: ['email', 'phone_number'],
      AutoVerifiedAttributes: ['email'],
      KeyConfiguration: {
        KeyType: 'CUSTOMER_MANAGED_KEY',
        KmsKeyArn: arn(region, 'kms', 'key/1234abcd-12ab-34cd-56ef-1234567890ab'),
      },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'admin_only' }] },
      UserPoolTags: { environment: 'staging', tenant: 'banking' },
    }),
  },
  {
    idSuffix: 'Example05',
    createdAt: '2025-09-08T11:12:13.014Z',
    later: { EstimatedNumberOfUsers: 27 },
    input: () => ({
      PoolName: 'passwordless-lab',
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      // No pool is known to have been created without PASSWORD. Users need not have one all the same.
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] } },
      UserPoolTags: { environment: 'development', tenant: 'lab' },
    }),
  },
];
