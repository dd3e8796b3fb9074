/**
 * Two inputs of createUserPool, as JSON variables, that between them set every setting there is. Two, because alias
 * attributes exclude username attributes, and each of the two lifetimes of temporary passwords excludes the other, as do the
 * two ways to send text messages.
 */

const lambda = (name: string) => `arn:aws:lambda:us-east-1:123456789012:function:${name}`;
const role = 'arn:aws:iam::123456789012:role/service-role/sms';

export const withUsernameAttributes = {
  poolName: 'Every setting, signing in by e-mail',
  usernameAttributes: ['EMAIL', 'PHONE_NUMBER'],
  policies: {
    passwordPolicy: {
      minimumLength: 12,
      requireUppercase: true,
      requireLowercase: false,
      requireNumbers: true,
      requireSymbols: false,
      passwordHistorySize: 5,
      temporaryPasswordValidityDays: 3,
    },
    signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] },
  },
  deletionProtection: 'INACTIVE',
  lambdaConfig: {
    preSignUp: lambda('pre-sign-up'),
    customMessage: lambda('custom-message'),
    postConfirmation: lambda('post-confirmation'),
    preAuthentication: lambda('pre-authentication'),
    postAuthentication: lambda('post-authentication'),
    defineAuthChallenge: lambda('define-auth-challenge'),
    createAuthChallenge: lambda('create-auth-challenge'),
    verifyAuthChallengeResponse: lambda('verify-auth-challenge-response'),
    preTokenGeneration: lambda('pre-token-generation'),
    userMigration: lambda('user-migration'),
    preTokenGenerationConfig: { lambdaVersion: 'V3_0', lambdaArn: lambda('pre-token-generation') },
    customSmsSender: { lambdaVersion: 'V1_0', lambdaArn: lambda('custom-sms-sender') },
    customEmailSender: { lambdaVersion: 'V1_0', lambdaArn: lambda('custom-email-sender') },
    kmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555',
    inboundFederation: { lambdaVersion: 'V1_0', lambdaArn: lambda('inbound-federation') },
  },
  autoVerifiedAttributes: ['EMAIL', 'PHONE_NUMBER'],
  verificationMessageTemplate: {
    smsMessage: 'Your code is {####}',
    emailMessage: 'Your code is {####}, and welcome.',
    emailSubject: 'Your code',
    emailMessageByLink: 'Follow {##this link##} to confirm.',
    emailSubjectByLink: 'Your link',
    defaultEmailOption: 'CONFIRM_WITH_LINK',
  },
  smsAuthenticationMessage: 'Sign in with {####}',
  mfaConfiguration: 'OPTIONAL',
  userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdate: ['EMAIL'] },
  deviceConfiguration: { challengeRequiredOnNewDevice: true, deviceOnlyRememberedOnUserPrompt: true },
  emailConfiguration: {
    sourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/no-reply@example.com',
    replyToEmailAddress: 'support@example.com',
    emailSendingAccount: 'DEVELOPER',
    from: 'Example <no-reply@example.com>',
    configurationSet: 'sign-in',
  },
  smsConfiguration: {
    snsCallerArn: role,
    externalId: 'external-id-of-sms',
    snsRegion: 'us-east-1',
  },
  userPoolTags: [
    { key: 'tenant', value: 'acme' },
    { key: 'stage', value: '' },
  ],
  adminCreateUserConfig: {
    allowAdminCreateUserOnly: true,
    inviteMessageTemplate: {
      smsMessage: 'User {username}, password {####}',
      emailMessage: 'Welcome {username}, your password is {####}',
      emailSubject: 'Welcome',
    },
  },
  schema: [
    {
      name: 'plan',
      attributeDataType: 'STRING',
      developerOnlyAttribute: false,
      mutable: true,
      required: false,
      stringAttributeConstraints: { minLength: '1', maxLength: '64' },
    },
    {
      name: 'seats',
      attributeDataType: 'NUMBER',
      developerOnlyAttribute: true,
      mutable: false,
      required: false,
      numberAttributeConstraints: { minValue: '1', maxValue: '5000' },
    },
  ],
  userPoolAddOns: {
    advancedSecurityMode: 'ENFORCED',
    advancedSecurityAdditionalFlows: { customAuthMode: 'AUDIT' },
  },
  dcrConfiguration: {
    enableStatus: 'ENABLED',
    openDcrEnabled: false,
    authenticatedGrantTypes: ['CLIENT_CREDENTIALS', 'CODE'],
    openDcrGrantTypes: ['CODE'],
    allowedScopes: ['openid', 'email'],
  },
  usernameConfiguration: { caseSensitive: false },
  accountRecoverySetting: {
    recoveryMechanisms: [
      { priority: 1, name: 'VERIFIED_EMAIL' },
      { priority: 2, name: 'VERIFIED_PHONE_NUMBER' },
    ],
  },
  userPoolTier: 'PLUS',
  keyConfiguration: {
    keyType: 'CUSTOMER_MANAGED_KEY',
    kmsKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/66666666-7777-8888-9999-000000000000',
  },
  issuerConfiguration: { type: 'UPDATED' },
  acrConfiguration: [
    { key: 'Level1', acrValue: 'urn:example:one' },
    { key: 'Level2', acrValue: 'urn:example:two' },
  ],
} as const;

export const withAliasAttributes = {
  poolName: 'Every other setting, signing in by alias',
  aliasAttributes: ['EMAIL', 'PREFERRED_USERNAME'],
  smsVerificationMessage: 'The code is {####}',
  emailVerificationMessage: 'The code is {####}.',
  emailVerificationSubject: 'The code',
  adminCreateUserConfig: { unusedAccountValidityDays: 10 },
  smsConfiguration: {
    eumsSms: {
      callerArn: role,
      externalId: 'external-id-of-eums',
      originationIdentity: '+15550100',
      configurationSetName: 'sms-events',
      inEntityId: 'entity-1',
      inTemplateId: 'template-1',
      region: 'us-east-1',
    },
  },
} as const;
