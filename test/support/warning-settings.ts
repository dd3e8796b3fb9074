import type { WireStructure } from '../../src/rules/wire.js';

/** Settings that the tables of warnings are made of, in the members of CreateUserPool. */

export const lambda = 'arn:aws:lambda:us-east-1:123456789012:function:f';
export const key = 'arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555';
export const sms = {
  SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'id' },
};
export const allClasses = {
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
};
export const policy = (members: WireStructure): WireStructure => ({
  Policies: { PasswordPolicy: { MinimumLength: 8, ...allClasses, ...members } },
});
export const attributes = (...Schema: WireStructure[]): WireStructure => ({
  Schema: Schema.map((attribute) => ({ AttributeDataType: 'String', ...attribute })),
});
export const template = (members: WireStructure): WireStructure => ({ VerificationMessageTemplate: members });
export const recovery = (...names: string[]): WireStructure => ({
  AccountRecoverySetting: { RecoveryMechanisms: names.map((Name, index) => ({ Priority: index + 1, Name })) },
});
export const addOns = (mode: string, customAuthMode?: string): WireStructure => ({
  UserPoolTier: 'PLUS',
  UserPoolAddOns: {
    AdvancedSecurityMode: mode,
    ...(customAuthMode && { AdvancedSecurityAdditionalFlows: { CustomAuthMode: customAuthMode } }),
  },
});
export const passwords = 'Policies.PasswordPolicy';

/** An input for production, as one would write it. */
export const soundRequest: WireStructure = {
  UserPoolTier: 'PLUS',
  DeletionProtection: 'ACTIVE',
  UsernameAttributes: ['email'],
  UsernameConfiguration: { CaseSensitive: false },
  AutoVerifiedAttributes: ['email'],
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
  MfaConfiguration: 'OPTIONAL',
  SmsAuthenticationMessage: 'Your code is {####}',
  ...sms,
  ...recovery('verified_email', 'verified_phone_number'),
  ...policy({ MinimumLength: 14, PasswordHistorySize: 5, TemporaryPasswordValidityDays: 3 }),
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
  EmailConfiguration: {
    EmailSendingAccount: 'DEVELOPER',
    SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
  },
  VerificationMessageTemplate: {
    DefaultEmailOption: 'CONFIRM_WITH_CODE',
    EmailSubject: 'Your code',
    EmailMessage: 'Your code is {####}',
  },
  LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: lambda } },
  UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
  DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
  UserPoolTags: { environment: 'production' },
  Schema: [
    { Name: 'email', Required: true, Mutable: true },
    { Name: 'plan', AttributeDataType: 'String', StringAttributeConstraints: { MaxLength: '20' } },
    { Name: 'seats', AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '1' } },
  ],
};
