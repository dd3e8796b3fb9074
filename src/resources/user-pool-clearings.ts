import type { Clearing } from './resource.js';

const sends = (value: unknown): Clearing => ({ sends: value });
const leftOut: Clearing = 'left out';
const refused: Clearing = 'refused';

const passwordPolicyOfANewPool = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
};
/** The order in which a new pool has its users get back in; no empty list is taken. */
const recoveryOfANewPool = [
  { Priority: 1, Name: 'verified_email' },
  { Priority: 2, Name: 'verified_phone_number' },
];
const signInPolicyOfANewPool = { AllowedFirstAuthFactors: ['PASSWORD'] };

/**
 * What null means, by the path of the member in UpdateUserPool. The defaults are those of a pool that is created without
 * the setting. docs/safe-updates.md has the sources.
 */
export const userPoolClearings = {
  PoolName: refused,
  UserPoolTier: sends('ESSENTIALS'),
  DeletionProtection: sends('INACTIVE'),
  UserPoolTags: sends({}),

  Policies: sends({ PasswordPolicy: passwordPolicyOfANewPool, SignInPolicy: signInPolicyOfANewPool }),
  'Policies.PasswordPolicy': sends(passwordPolicyOfANewPool),
  'Policies.PasswordPolicy.MinimumLength': sends(8),
  // What a password policy leaves out is not required, though a pool without any policy requires it.
  'Policies.PasswordPolicy.RequireUppercase': sends(false),
  'Policies.PasswordPolicy.RequireLowercase': sends(false),
  'Policies.PasswordPolicy.RequireNumbers': sends(false),
  'Policies.PasswordPolicy.RequireSymbols': sends(false),
  'Policies.PasswordPolicy.PasswordHistorySize': sends(0),
  // A policy that leaves it out has 7 days; sent, it would exclude the older lifetime.
  'Policies.PasswordPolicy.TemporaryPasswordValidityDays': leftOut,
  'Policies.SignInPolicy': sends(signInPolicyOfANewPool),
  'Policies.SignInPolicy.AllowedFirstAuthFactors': sends(['PASSWORD']),

  AutoVerifiedAttributes: sends([]),
  UserAttributeUpdateSettings: sends({ AttributesRequireVerificationBeforeUpdate: [] }),
  'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate': sends([]),
  MfaConfiguration: sends('OFF'),

  // Given at all, remembering is on, whatever it says.
  DeviceConfiguration: leftOut,
  'DeviceConfiguration.ChallengeRequiredOnNewDevice': sends(false),
  'DeviceConfiguration.DeviceOnlyRememberedOnUserPrompt': sends(false),
  AccountRecoverySetting: sends({ RecoveryMechanisms: recoveryOfANewPool }),
  'AccountRecoverySetting.RecoveryMechanisms': sends(recoveryOfANewPool),

  AdminCreateUserConfig: sends({ AllowAdminCreateUserOnly: false }),
  'AdminCreateUserConfig.AllowAdminCreateUserOnly': sends(false),
  'AdminCreateUserConfig.UnusedAccountValidityDays': sends(7),
  'AdminCreateUserConfig.InviteMessageTemplate': leftOut,
  'AdminCreateUserConfig.InviteMessageTemplate.SMSMessage': leftOut,
  'AdminCreateUserConfig.InviteMessageTemplate.EmailMessage': leftOut,
  'AdminCreateUserConfig.InviteMessageTemplate.EmailSubject': leftOut,

  VerificationMessageTemplate: sends({ DefaultEmailOption: 'CONFIRM_WITH_CODE' }),
  'VerificationMessageTemplate.SmsMessage': leftOut,
  'VerificationMessageTemplate.EmailMessage': leftOut,
  'VerificationMessageTemplate.EmailSubject': leftOut,
  'VerificationMessageTemplate.EmailMessageByLink': leftOut,
  'VerificationMessageTemplate.EmailSubjectByLink': leftOut,
  'VerificationMessageTemplate.DefaultEmailOption': sends('CONFIRM_WITH_CODE'),
  SmsVerificationMessage: leftOut,
  EmailVerificationMessage: leftOut,
  EmailVerificationSubject: leftOut,
  SmsAuthenticationMessage: leftOut,

  EmailConfiguration: sends({ EmailSendingAccount: 'COGNITO_DEFAULT' }),
  'EmailConfiguration.SourceArn': leftOut,
  'EmailConfiguration.ReplyToEmailAddress': leftOut,
  'EmailConfiguration.EmailSendingAccount': sends('COGNITO_DEFAULT'),
  'EmailConfiguration.From': leftOut,
  'EmailConfiguration.ConfigurationSet': leftOut,

  SmsConfiguration: refused,
  'SmsConfiguration.SnsCallerArn': leftOut,
  'SmsConfiguration.ExternalId': leftOut,
  'SmsConfiguration.SnsRegion': leftOut,
  'SmsConfiguration.EumsSms': leftOut,
  'SmsConfiguration.EumsSms.CallerArn': refused,
  'SmsConfiguration.EumsSms.ExternalId': leftOut,
  'SmsConfiguration.EumsSms.OriginationIdentity': leftOut,
  'SmsConfiguration.EumsSms.ConfigurationSetName': leftOut,
  'SmsConfiguration.EumsSms.InEntityId': leftOut,
  'SmsConfiguration.EumsSms.InTemplateId': leftOut,
  'SmsConfiguration.EumsSms.Region': leftOut,

  LambdaConfig: sends({}),
  'LambdaConfig.PreSignUp': leftOut,
  'LambdaConfig.CustomMessage': leftOut,
  'LambdaConfig.PostConfirmation': leftOut,
  'LambdaConfig.PreAuthentication': leftOut,
  'LambdaConfig.PostAuthentication': leftOut,
  'LambdaConfig.DefineAuthChallenge': leftOut,
  'LambdaConfig.CreateAuthChallenge': leftOut,
  'LambdaConfig.VerifyAuthChallengeResponse': leftOut,
  'LambdaConfig.PreTokenGeneration': leftOut,
  'LambdaConfig.UserMigration': leftOut,
  'LambdaConfig.PreTokenGenerationConfig': leftOut,
  'LambdaConfig.PreTokenGenerationConfig.LambdaVersion': refused,
  'LambdaConfig.PreTokenGenerationConfig.LambdaArn': refused,
  'LambdaConfig.CustomSMSSender': leftOut,
  'LambdaConfig.CustomSMSSender.LambdaVersion': refused,
  'LambdaConfig.CustomSMSSender.LambdaArn': refused,
  'LambdaConfig.CustomEmailSender': leftOut,
  'LambdaConfig.CustomEmailSender.LambdaVersion': refused,
  'LambdaConfig.CustomEmailSender.LambdaArn': refused,
  'LambdaConfig.KMSKeyID': leftOut,
  'LambdaConfig.InboundFederation': leftOut,
  'LambdaConfig.InboundFederation.LambdaVersion': refused,
  'LambdaConfig.InboundFederation.LambdaArn': refused,

  UserPoolAddOns: sends({ AdvancedSecurityMode: 'OFF' }),
  'UserPoolAddOns.AdvancedSecurityMode': sends('OFF'),
  'UserPoolAddOns.AdvancedSecurityAdditionalFlows': leftOut,
  'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode': leftOut,

  // A configuration without EnableStatus turns registration on.
  DcrConfiguration: sends({ EnableStatus: 'Disabled' }),
  'DcrConfiguration.EnableStatus': sends('Disabled'),
  'DcrConfiguration.OpenDcrEnabled': sends(false),
  'DcrConfiguration.AuthenticatedGrantTypes': leftOut,
  'DcrConfiguration.OpenDcrGrantTypes': leftOut,
  'DcrConfiguration.AllowedScopes': leftOut,
  AcrConfiguration: sends({}),

  KeyConfiguration: sends({ KeyType: 'AWS_OWNED_KEY' }),
  'KeyConfiguration.KeyType': sends('AWS_OWNED_KEY'),
  'KeyConfiguration.KmsKeyArn': leftOut,
  IssuerConfiguration: sends({ Type: 'ORIGINAL' }),
  'IssuerConfiguration.Type': sends('ORIGINAL'),
} as const satisfies Readonly<Record<string, Clearing>>;
