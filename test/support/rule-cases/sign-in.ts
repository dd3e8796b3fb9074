import { needsRole, refused, sms, type Neighbours } from './neighbour.js';

const factors = ['Policies', 'SignInPolicy', 'AllowedFirstAuthFactors'];
const first = (...AllowedFirstAuthFactors: string[]) => ({
  Policies: { SignInPolicy: { AllowedFirstAuthFactors } },
});
const verified = ['UserAttributeUpdateSettings', 'AttributesRequireVerificationBeforeUpdate'];
const verification = (before: readonly string[], AutoVerifiedAttributes: readonly string[]) => ({
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: before },
  AutoVerifiedAttributes,
  ...sms,
});
const recovery = (...options: readonly (readonly [Priority: number, Name: string])[]) => ({
  AccountRecoverySetting: { RecoveryMechanisms: options.map(([Priority, Name]) => ({ Priority, Name })) },
});
const mechanisms = ['AccountRecoverySetting', 'RecoveryMechanisms'];
const DUPLICATE = 'Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.';
const NO_PASSWORD = 'Password should be configured as one of the allowed first auth factors.';
const NOT_ALONE =
  'Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.';
const UNVERIFIED =
  'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes';
const CODES =
  'Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled';
const names = (...given: readonly [level: number, AcrValue: string][]) => ({
  AcrConfiguration: Object.fromEntries(given.map(([level, AcrValue]) => [`Level${level}`, { AcrValue }])),
});

/** How users sign in and get back in, of creating and of updating. */
export const ofSignIn: Neighbours = {
  'password-is-a-first-factor': [
    { what: 'a password as the only first factor', request: first('PASSWORD') },
    { what: 'a password behind other first factors', request: first('EMAIL_OTP', 'WEB_AUTHN', 'PASSWORD') },
    {
      what: 'first factors without a password',
      request: first('EMAIL_OTP'),
      ...refused(factors, NO_PASSWORD),
    },
    {
      what: 'passkeys and codes without a password',
      request: first('WEB_AUTHN', 'EMAIL_OTP'),
      ...refused(factors, NO_PASSWORD),
    },
  ],
  'verified-before-update-are-auto-verified': [
    {
      what: 'verification before update of what is verified',
      request: verification(['email'], ['phone_number', 'email']),
      ...needsRole,
    },
    { what: 'verification before update of nothing', request: verification([], []), ...needsRole },
    {
      what: 'verification before update of one attribute too many',
      request: verification(['email', 'phone_number'], ['email']),
      ...needsRole,
      ...refused(verified, UNVERIFIED),
    },
  ],
  'recovery-mechanisms-differ': [
    { what: 'one way to recover', request: recovery([2, 'verified_email']) },
    {
      what: 'two ways to recover in an order',
      request: recovery([2, 'verified_email'], [1, 'verified_phone_number']),
    },
    {
      what: 'two ways to recover of one priority',
      request: recovery([1, 'verified_email'], [1, 'verified_phone_number']),
      ...refused(mechanisms, DUPLICATE),
    },
    {
      what: 'one way to recover given twice',
      request: recovery([1, 'verified_email'], [2, 'verified_email']),
      ...refused(mechanisms, DUPLICATE),
    },
  ],
  'admin-only-recovery-is-alone': [
    { what: 'recovery by administrators alone', request: recovery([1, 'admin_only']) },
    {
      what: 'recovery by administrators before e-mail',
      request: recovery([1, 'admin_only'], [2, 'verified_email']),
      ...refused(mechanisms, NOT_ALONE),
    },
    {
      what: 'recovery by administrators behind a phone',
      request: recovery([1, 'verified_phone_number'], [2, 'admin_only']),
      ...refused(mechanisms, NOT_ALONE),
    },
  ],
  'acr-names-differ': [
    { what: 'two levels of different names', request: names([1, 'urn:example:one'], [2, 'urn:example:two']) },
    { what: 'the default name of the same level', request: names([1, 'urn:cognito:loa:1']) },
    {
      what: 'two levels of one name',
      request: names([1, 'urn:example:one'], [2, 'urn:example:one']),
      ...refused(['AcrConfiguration'], 'The ACR value of Level2 is not unique.'),
    },
    {
      what: 'the default name of another level',
      request: names([1, 'urn:cognito:loa:3']),
      ...refused(['AcrConfiguration'], 'The ACR value of Level3 is not unique.'),
    },
  ],
};

const mfa =
  'SMS configuration and Auto verification for phone_number are required when MFA is required/optional';

/** How users sign in, of creating alone. */
export const ofSigningUp: Neighbours = {
  'aliases-exclude-username-attributes': [
    { what: 'aliases', request: { AliasAttributes: ['email'], UsernameAttributes: [] } },
    { what: 'username attributes', request: { AliasAttributes: [], UsernameAttributes: ['email'] } },
    {
      what: 'aliases and username attributes',
      request: { AliasAttributes: ['email'], UsernameAttributes: ['email'] },
      ...refused(
        ['AliasAttributes'],
        'Only one of aliasAttributes or usernameAttributes can be set in a user pool.',
      ),
    },
  ],
  'mfa-needs-sms': [
    { what: 'MFA with SMS', request: { MfaConfiguration: 'ON', ...sms }, ...needsRole },
    { what: 'MFA that is off without SMS', request: { MfaConfiguration: 'OFF' } },
    { what: 'MFA without SMS', request: { MfaConfiguration: 'ON' }, ...refused(['MfaConfiguration'], mfa) },
    {
      what: 'optional MFA without SMS',
      request: { MfaConfiguration: 'OPTIONAL' },
      ...refused(['MfaConfiguration'], mfa),
    },
  ],
  'one-time-codes-exclude-required-mfa': [
    {
      what: 'codes as a first factor and optional MFA',
      request: { ...first('PASSWORD', 'EMAIL_OTP', 'SMS_OTP'), MfaConfiguration: 'OPTIONAL', ...sms },
      ...needsRole,
    },
    {
      what: 'passkeys as a first factor and required MFA',
      request: { ...first('PASSWORD', 'WEB_AUTHN'), MfaConfiguration: 'ON', ...sms },
      ...needsRole,
    },
    {
      what: 'codes by e-mail as a first factor and required MFA',
      request: { ...first('PASSWORD', 'EMAIL_OTP'), MfaConfiguration: 'ON', ...sms },
      ...needsRole,
      ...refused(factors, CODES),
    },
    {
      what: 'codes by SMS as a first factor and required MFA',
      request: { ...first('PASSWORD', 'SMS_OTP'), MfaConfiguration: 'ON', ...sms },
      ...needsRole,
      ...refused(factors, CODES),
    },
  ],
};
