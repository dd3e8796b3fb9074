import type { WireStructure } from '../../src/rules/wire.js';
import {
  attributes,
  key,
  lambda,
  passwords,
  policy,
  recovery,
  sms,
  soundRequest,
  template,
} from './warning-settings.js';

export interface CreateCase {
  readonly what: string;
  readonly request: WireStructure;
  /** `CODE path` of each warning. */
  readonly expected: readonly string[];
}

type Creating = readonly [what: string, request: WireStructure, ...expected: string[]];

const creating: readonly Creating[] = [
  ['a name alone', {}],
  ['a sound input', soundRequest],

  ['an attribute', attributes({ Name: 'plan' })],
  [
    'an attribute called custom:plan',
    attributes({ Name: 'custom:plan' }),
    'ATTRIBUTE_NAME_PREFIXED Schema.0.Name',
  ],
  ['an attribute called dev:plan', attributes({ Name: 'dev:plan' }), 'ATTRIBUTE_NAME_PREFIXED Schema.0.Name'],
  [
    'an attribute called custom:email',
    attributes({ Name: 'custom:email' }),
    'ATTRIBUTE_NAME_PREFIXED Schema.0.Name',
  ],
  ['an attribute called customer', attributes({ Name: 'customer' }, { Name: 'devices' })],
  ['standard attributes', attributes({ Name: 'email' }, { Name: 'phone_number' })],
  ['an attribute called Email', attributes({ Name: 'Email' }), 'ATTRIBUTE_NAME_CONFUSABLE Schema.0.Name'],
  [
    'an attribute called phoneNumber',
    attributes({ Name: 'phoneNumber' }),
    'ATTRIBUTE_NAME_CONFUSABLE Schema.0.Name',
  ],
  [
    'attributes that differ in case',
    attributes({ Name: 'plan' }, { Name: 'Plan' }),
    'ATTRIBUTE_NAME_CONFUSABLE Schema.1.Name',
  ],
  ['attributes that differ', attributes({ Name: 'plan' }, { Name: 'plan2' })],

  ['a whole password policy', policy({})],
  ['a sign-in policy alone', { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] } } }],
  [
    'a password policy of a length',
    { Policies: { PasswordPolicy: { MinimumLength: 12 } } },
    `PASSWORD_POLICY_PARTIAL ${passwords}`,
  ],
  [
    'a password policy without one class',
    {
      Policies: { PasswordPolicy: { RequireUppercase: true, RequireLowercase: true, RequireNumbers: true } },
    },
    `PASSWORD_POLICY_PARTIAL ${passwords}`,
  ],

  ['passwords of 8 characters', policy({ MinimumLength: 8 })],
  [
    'passwords of 7 characters',
    policy({ MinimumLength: 7 }),
    `PROTECTION_WEAKENED ${passwords}.MinimumLength`,
  ],
  [
    'passwords without symbols',
    policy({ RequireSymbols: false }),
    `PROTECTION_WEAKENED ${passwords}.RequireSymbols`,
  ],
  [
    'passwords without anything',
    policy({
      RequireUppercase: false,
      RequireLowercase: false,
      RequireNumbers: false,
      RequireSymbols: false,
    }),
    `PROTECTION_WEAKENED ${passwords}.RequireUppercase`,
    `PROTECTION_WEAKENED ${passwords}.RequireLowercase`,
    `PROTECTION_WEAKENED ${passwords}.RequireNumbers`,
    `PROTECTION_WEAKENED ${passwords}.RequireSymbols`,
  ],
  ['temporary passwords for 7 days', policy({ TemporaryPasswordValidityDays: 7 })],
  [
    'temporary passwords for 8 days',
    policy({ TemporaryPasswordValidityDays: 8 }),
    `PROTECTION_WEAKENED ${passwords}.TemporaryPasswordValidityDays`,
  ],
  ['MFA that is off, as by default', { MfaConfiguration: 'OFF', DeletionProtection: 'INACTIVE' }],
  [
    'open registration',
    { DcrConfiguration: { EnableStatus: 'Enabled', OpenDcrEnabled: true } },
    'PROTECTION_WEAKENED DcrConfiguration.OpenDcrEnabled',
  ],
  ['closed registration', { DcrConfiguration: { EnableStatus: 'Enabled', OpenDcrEnabled: false } }],

  ['user names that are no e-mail addresses', { UsernameAttributes: ['phone_number'] }],
  [
    'e-mail addresses as user names',
    { UsernameAttributes: ['email'] },
    'USERNAMES_CASE_SENSITIVE UsernameConfiguration',
  ],
  [
    'e-mail addresses as aliases',
    { AliasAttributes: ['email'] },
    'USERNAMES_CASE_SENSITIVE UsernameConfiguration',
  ],
  [
    'e-mail addresses whose case is meant to count',
    { UsernameAttributes: ['email'], UsernameConfiguration: { CaseSensitive: true } },
  ],

  [
    'e-mail that is verified',
    { AutoVerifiedAttributes: ['email'] },
    'EMAIL_LIMIT EmailConfiguration.EmailSendingAccount',
  ],
  [
    'e-mail that Cognito is meant to send',
    { AutoVerifiedAttributes: ['email'], EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' } },
  ],
  [
    'e-mail that a function sends',
    {
      AutoVerifiedAttributes: ['email'],
      LambdaConfig: { CustomEmailSender: { LambdaVersion: 'V1_0', LambdaArn: lambda }, KMSKeyID: key },
    },
  ],

  [
    'invitations, and nothing about sign-up',
    { AdminCreateUserConfig: { InviteMessageTemplate: { EmailSubject: 'Welcome' } } },
    'SELF_SIGN_UP_OPEN AdminCreateUserConfig.AllowAdminCreateUserOnly',
  ],
  ['sign-up that is meant', { AdminCreateUserConfig: { AllowAdminCreateUserOnly: false } }],

  [
    'registration without a status',
    { DcrConfiguration: { AllowedScopes: ['aws.cognito.signin.user.admin'] } },
    'FEATURE_TURNED_ON DcrConfiguration.EnableStatus',
  ],
  ['registration that is off', { DcrConfiguration: { EnableStatus: 'Disabled' } }],
  [
    'devices that seem not to be remembered',
    { DeviceConfiguration: { ChallengeRequiredOnNewDevice: false, DeviceOnlyRememberedOnUserPrompt: false } },
    'FEATURE_TURNED_ON DeviceConfiguration',
  ],
  ['devices that are remembered', { DeviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: true } }],

  [
    'the older lifetime of temporary passwords',
    { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 3 } },
    'MEMBER_DEPRECATED AdminCreateUserConfig.UnusedAccountValidityDays',
  ],
  [
    'messages under their older names',
    {
      EmailVerificationMessage: 'Mail {####}',
      EmailVerificationSubject: 'Hi',
      SmsVerificationMessage: '{####}',
      ...sms,
    },
    'MEMBER_DEPRECATED SmsVerificationMessage',
    'MEMBER_DEPRECATED EmailVerificationMessage',
    'MEMBER_DEPRECATED EmailVerificationSubject',
  ],
  ['messages in the template', template({ EmailMessage: 'Mail {####}', EmailSubject: 'Hi' })],
  [
    'the older form of a trigger',
    { LambdaConfig: { PreTokenGeneration: lambda } },
    'MEMBER_DEPRECATED LambdaConfig.PreTokenGeneration',
  ],
  [
    'both forms of a trigger',
    {
      LambdaConfig: {
        PreTokenGeneration: lambda,
        PreTokenGenerationConfig: { LambdaVersion: 'V1_0', LambdaArn: lambda },
      },
    },
  ],
  [
    'an attribute for developers',
    attributes({ Name: 'plan' }, { Name: 'score', DeveloperOnlyAttribute: true }),
    'MEMBER_DEPRECATED Schema.1.DeveloperOnlyAttribute',
  ],

  [
    'two subjects for one message',
    { EmailVerificationSubject: 'One', ...template({ EmailSubject: 'Other' }) },
    'MEMBER_DEPRECATED EmailVerificationSubject',
    'VALUE_IGNORED EmailVerificationSubject',
  ],
  [
    'the same subject twice',
    { EmailVerificationSubject: 'One', ...template({ EmailSubject: 'One' }) },
    'MEMBER_DEPRECATED EmailVerificationSubject',
  ],
  [
    'temporary passwords for no day',
    policy({ TemporaryPasswordValidityDays: 0 }),
    `VALUE_IGNORED ${passwords}.TemporaryPasswordValidityDays`,
  ],
  [
    'what registered clients never get',
    {
      DcrConfiguration: {
        EnableStatus: 'Enabled',
        AuthenticatedGrantTypes: ['code', 'implicit'],
        AllowedScopes: ['openid', 'aws.cognito/dcr/register'],
      },
    },
    'VALUE_IGNORED DcrConfiguration.AuthenticatedGrantTypes',
    'VALUE_IGNORED DcrConfiguration.AllowedScopes',
  ],
  [
    'a link in a pool that sends codes',
    template({ EmailSubjectByLink: 'Your link' }),
    'VALUE_IGNORED VerificationMessageTemplate.EmailSubjectByLink',
  ],
  ['a link', template({ EmailSubjectByLink: 'Your link', DefaultEmailOption: 'CONFIRM_WITH_LINK' })],
  [
    'a text message without SMS',
    { SmsAuthenticationMessage: 'Code {####}', ...template({ SmsMessage: 'Code {####}' }) },
    'VALUE_IGNORED VerificationMessageTemplate.SmsMessage',
    'VALUE_IGNORED SmsAuthenticationMessage',
  ],
  ['a text message with SMS', { SmsAuthenticationMessage: 'Code {####}', ...sms }],
  ['a key without a sender', { LambdaConfig: { KMSKeyID: key } }, 'VALUE_IGNORED LambdaConfig.KMSKeyID'],
  [
    'bounds of another type',
    attributes({ Name: 'plan', NumberAttributeConstraints: { MinValue: '1' } }),
    'VALUE_IGNORED Schema.0.NumberAttributeConstraints',
  ],
  [
    'bounds of another type than that of a standard attribute',
    { Schema: [{ Name: 'updated_at', StringAttributeConstraints: { MaxLength: '9' } }] },
    'VALUE_IGNORED Schema.0.StringAttributeConstraints',
  ],
  ['bounds of the type', attributes({ Name: 'plan', StringAttributeConstraints: { MaxLength: '9' } })],
  [
    'recovery by the second factor alone',
    { MfaConfiguration: 'ON', ...sms, ...recovery('verified_phone_number') },
    'VALUE_IGNORED AccountRecoverySetting.RecoveryMechanisms',
  ],
  ['recovery by e-mail beside MFA', { MfaConfiguration: 'ON', ...sms, ...recovery('verified_email') }],
];

/** New pools, each warning with a neighbour that has none. */
export const createCases: readonly CreateCase[] = creating.map(([what, request, ...expected]) => ({
  what,
  request,
  expected,
}));
