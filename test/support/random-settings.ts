import fc from 'fast-check';

type Json = Readonly<Record<string, unknown>>;

/** Some of these, each as its arbitrary has it. */
const some = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Json> =>
  fc.record(fields, { requiredKeys: [] });
const whole = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Json> =>
  fc.record(fields);

const arn = (service: string) =>
  fc.constantFrom('one', 'two').map((name) => `arn:aws:${service}:us-east-1:123456789012:function:${name}`);
const text = fc.constantFrom('The code is {####}', 'Use {####}', 'Code: {####}');
const subject = fc.constantFrom('Welcome', 'Your code');
const verified = fc.subarray(['EMAIL', 'PHONE_NUMBER']);
const sender = whole({ lambdaVersion: fc.constant('V1_0'), lambdaArn: arn('lambda') });

/** Settings that a pool can be created with and that it can be changed to, in the words of both inputs. */
const settings: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  deletionProtection: fc.constantFrom('ACTIVE', 'INACTIVE'),
  userPoolTags: fc
    .dictionary(fc.constantFrom('tenant', 'stage', 'owner'), fc.constantFrom('a', 'b', ''))
    .map((tags) => Object.entries(tags).map(([key, value]) => ({ key, value }))),
  policies: some({
    passwordPolicy: some({
      minimumLength: fc.integer({ min: 6, max: 99 }),
      requireUppercase: fc.boolean(),
      requireLowercase: fc.boolean(),
      requireNumbers: fc.boolean(),
      requireSymbols: fc.boolean(),
      passwordHistorySize: fc.integer({ min: 0, max: 24 }),
      temporaryPasswordValidityDays: fc.integer({ min: 0, max: 365 }),
    }),
    signInPolicy: some({
      allowedFirstAuthFactors: fc.subarray(['EMAIL_OTP', 'WEB_AUTHN']).map((more) => ['PASSWORD', ...more]),
    }),
  }),
  autoVerifiedAttributes: verified,
  userAttributeUpdateSettings: some({ attributesRequireVerificationBeforeUpdate: verified }),
  deviceConfiguration: some({
    challengeRequiredOnNewDevice: fc.boolean(),
    deviceOnlyRememberedOnUserPrompt: fc.boolean(),
  }),
  accountRecoverySetting: fc.constantFrom(
    { recoveryMechanisms: [{ priority: 1, name: 'VERIFIED_EMAIL' }] },
    {
      recoveryMechanisms: [
        { priority: 1, name: 'VERIFIED_PHONE_NUMBER' },
        { priority: 2, name: 'VERIFIED_EMAIL' },
      ],
    },
  ),
  adminCreateUserConfig: some({
    allowAdminCreateUserOnly: fc.boolean(),
    inviteMessageTemplate: some({
      smsMessage: fc.constant('{username} {####}'),
      emailMessage: fc.constant('{username}: {####}'),
      emailSubject: subject,
    }),
  }),
  verificationMessageTemplate: some({
    smsMessage: text,
    emailMessage: text,
    emailSubject: subject,
    emailMessageByLink: fc.constant('Follow {##this##}'),
    emailSubjectByLink: subject,
    defaultEmailOption: fc.constantFrom('CONFIRM_WITH_CODE', 'CONFIRM_WITH_LINK'),
  }),
  smsAuthenticationMessage: text,
  emailConfiguration: fc.oneof(
    some({
      replyToEmailAddress: fc.constant('support@example.com'),
      emailSendingAccount: fc.constant('COGNITO_DEFAULT'),
      configurationSet: fc.constant('sign-in'),
    }),
    whole({
      emailSendingAccount: fc.constant('DEVELOPER'),
      sourceArn: arn('ses'),
      from: fc.constantFrom('no-reply@example.com', 'hello@example.com'),
    }),
  ),
  // With the key that senders need.
  lambdaConfig: some({
    preSignUp: arn('lambda'),
    customMessage: arn('lambda'),
    postConfirmation: arn('lambda'),
    userMigration: arn('lambda'),
    customSmsSender: sender,
    inboundFederation: sender,
  }).chain((triggers) => arn('kms').map((kmsKeyId) => ({ ...triggers, kmsKeyId }))),
  userPoolAddOns: whole({ advancedSecurityMode: fc.constantFrom('OFF', 'AUDIT', 'ENFORCED') }),
  dcrConfiguration: some({
    enableStatus: fc.constantFrom('ENABLED', 'DISABLED'),
    openDcrEnabled: fc.boolean(),
    allowedScopes: fc.subarray(['openid', 'email', 'phone'], { minLength: 1 }),
  }),
  acrConfiguration: fc
    .dictionary(fc.constantFrom('Level1', 'Level2'), fc.constantFrom('urn:one', 'urn:two'), { minKeys: 1 })
    .map((levels) => Object.entries(levels).map(([key, acrValue]) => ({ key, acrValue }))),
  keyConfiguration: fc.constantFrom({ keyType: 'AWS_OWNED_KEY' }),
  issuerConfiguration: whole({ type: fc.constantFrom('ORIGINAL', 'UPDATED') }),
};

/** An input of createUserPool. In the tier with all features, and with SMS, so that most combinations are accepted. */
export const randomPool = some(settings).map((given) => ({
  poolName: 'a pool',
  userPoolTier: 'PLUS',
  smsConfiguration: { snsCallerArn: 'arn:aws:iam::123456789012:role/sms', externalId: 'external' },
  ...given,
}));

/** What a patch may take back with null as well as change. */
const takenBack = fc.constantFrom(
  ...['deletionProtection', 'userPoolTags', 'policies', 'autoVerifiedAttributes', 'deviceConfiguration'],
  ...['accountRecoverySetting', 'adminCreateUserConfig', 'verificationMessageTemplate', 'lambdaConfig'],
  ...[
    'smsAuthenticationMessage',
    'emailConfiguration',
    'userPoolAddOns',
    'dcrConfiguration',
    'acrConfiguration',
  ],
);

/** The settings of an input of updateUserPool: a few changed, some of them taken back. */
export const randomPatch = fc
  .tuple(
    some({
      ...settings,
      poolName: fc.constantFrom('another name', 'a third name'),
      mfaConfiguration: fc.constantFrom('OFF', 'OPTIONAL'),
      smsConfiguration: some({ snsRegion: fc.constant('us-east-1'), externalId: fc.constantFrom('a', 'b') }),
    }),
    fc.subarray(Object.keys(settings), { maxLength: 3 }),
    fc.option(takenBack, { nil: undefined }),
  )
  .map(([given, kept, back]): Json => {
    const names = ['poolName', 'mfaConfiguration', 'smsConfiguration', ...kept];
    const patch = Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)));
    return back === undefined ? patch : { ...patch, [back]: null };
  });
