import type { WireStructure } from '../../src/rules/wire.js';
import {
  addOns,
  allClasses,
  key,
  passwords,
  policy,
  recovery,
  sms,
  soundRequest,
  template,
} from './warning-settings.js';

export interface UpdateCase {
  readonly what: string;
  /** By CreateUserPool. */
  readonly before: WireStructure;
  /** In the members of UpdateUserPool; null takes a setting back. */
  readonly patch: WireStructure;
  /** `CODE path` of each warning. */
  readonly expected: readonly string[];
}

type Updating = readonly [what: string, before: WireStructure, patch: WireStructure, ...expected: string[]];

/** Weaker and stronger, for every protection. */
const protections: readonly (readonly [path: string, stronger: WireStructure, weaker: WireStructure])[] = [
  ['DeletionProtection', { DeletionProtection: 'ACTIVE' }, { DeletionProtection: 'INACTIVE' }],
  ['MfaConfiguration', { MfaConfiguration: 'ON', ...sms }, { MfaConfiguration: 'OPTIONAL' }],
  ['MfaConfiguration', { MfaConfiguration: 'OPTIONAL', ...sms }, { MfaConfiguration: 'OFF' }],
  ['UserPoolAddOns.AdvancedSecurityMode', addOns('ENFORCED'), addOns('AUDIT')],
  ['UserPoolAddOns.AdvancedSecurityMode', addOns('AUDIT'), addOns('OFF')],
  [
    'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode',
    addOns('ENFORCED', 'ENFORCED'),
    addOns('ENFORCED', 'AUDIT'),
  ],
  [
    'KeyConfiguration.KeyType',
    { KeyConfiguration: { KeyType: 'CUSTOMER_MANAGED_KEY', KmsKeyArn: key } },
    { KeyConfiguration: { KeyType: 'AWS_OWNED_KEY' } },
  ],
  [`${passwords}.MinimumLength`, policy({ MinimumLength: 20 }), policy({ MinimumLength: 19 })],
  ...Object.keys(allClasses).map(
    (name) => [`${passwords}.${name}`, policy({}), policy({ [name]: false })] as const,
  ),
  [
    `${passwords}.PasswordHistorySize`,
    policy({ PasswordHistorySize: 5 }),
    policy({ PasswordHistorySize: 4 }),
  ],
  [
    `${passwords}.TemporaryPasswordValidityDays`,
    policy({ TemporaryPasswordValidityDays: 1 }),
    policy({ TemporaryPasswordValidityDays: 2 }),
  ],
  [
    'AdminCreateUserConfig.AllowAdminCreateUserOnly',
    { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } },
    { AdminCreateUserConfig: { AllowAdminCreateUserOnly: false } },
  ],
  [
    'DcrConfiguration.OpenDcrEnabled',
    { DcrConfiguration: { EnableStatus: 'Enabled', OpenDcrEnabled: false } },
    { DcrConfiguration: { EnableStatus: 'Enabled', OpenDcrEnabled: true } },
  ],
  [
    'AutoVerifiedAttributes',
    { AutoVerifiedAttributes: ['email', 'phone_number'], ...sms },
    { AutoVerifiedAttributes: ['email'] },
  ],
  [
    'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate',
    {
      AutoVerifiedAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    },
    { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] } },
  ],
  ['AccountRecoverySetting.RecoveryMechanisms', recovery('admin_only'), recovery('verified_email')],
];

const updating: readonly Updating[] = [
  ...protections.map(
    ([path, stronger, weaker]) =>
      [`a weaker ${path}`, stronger, weaker, `PROTECTION_WEAKENED ${path}`] as const,
  ),
  ...protections.map(
    ([path, stronger, weaker]) => [`a stronger ${path}`, { ...stronger, ...weaker }, stronger] as const,
  ),
  ['what the pool has already', soundRequest, { DeletionProtection: 'ACTIVE', PoolName: 'renamed' }],
  [
    'one class of characters more, which leaves the others',
    policy({}),
    { Policies: { PasswordPolicy: { MinimumLength: 9 } } },
  ],
  [
    'threat protection that is taken back',
    addOns('ENFORCED'),
    { UserPoolAddOns: null },
    'PROTECTION_WEAKENED UserPoolAddOns.AdvancedSecurityMode',
  ],
  [
    'a policy that is taken back',
    policy({ MinimumLength: 20, TemporaryPasswordValidityDays: 2 }),
    { Policies: null },
    `PROTECTION_WEAKENED ${passwords}.MinimumLength`,
    `PROTECTION_WEAKENED ${passwords}.TemporaryPasswordValidityDays`,
  ],
  [
    'e-mail that Cognito is to send again',
    {
      EmailConfiguration: {
        EmailSendingAccount: 'DEVELOPER',
        SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
      },
    },
    { EmailConfiguration: null },
    'EMAIL_LIMIT EmailConfiguration.EmailSendingAccount',
  ],
  [
    'devices that seem not to be remembered',
    {},
    { DeviceConfiguration: { ChallengeRequiredOnNewDevice: false } },
    'FEATURE_TURNED_ON DeviceConfiguration',
  ],
  [
    'devices that are remembered already',
    { DeviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: true } },
    { DeviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: false } },
  ],
  [
    'a message under its older name',
    {},
    { EmailVerificationSubject: 'Hi' },
    'MEMBER_DEPRECATED EmailVerificationSubject',
  ],
  [
    'another setting beside a message under its older name',
    { EmailVerificationSubject: 'Hi' },
    { PoolName: 'renamed' },
  ],
  [
    'a message under its older name that is taken back',
    { EmailVerificationSubject: 'Hi' },
    { EmailVerificationSubject: null },
  ],
  [
    'a link in a pool that sends codes',
    {},
    template({ EmailSubjectByLink: 'Your link' }),
    'VALUE_IGNORED VerificationMessageTemplate.EmailSubjectByLink',
  ],
  [
    'a link in a pool that sends links',
    template({ DefaultEmailOption: 'CONFIRM_WITH_LINK' }),
    template({ EmailSubjectByLink: 'Your link' }),
  ],
  ['a text message in a pool with SMS', sms, { SmsAuthenticationMessage: 'Code {####}' }],
  [
    'a text message in a pool without SMS',
    {},
    { SmsAuthenticationMessage: 'Code {####}' },
    'VALUE_IGNORED SmsAuthenticationMessage',
  ],
];

/** Updates, each warning with a neighbour that has none. */
export const updateCases: readonly UpdateCase[] = updating.map(([what, before, patch, ...expected]) => ({
  what,
  before,
  patch,
  expected,
}));
