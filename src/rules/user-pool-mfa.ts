import { cited, open, type Rule } from './rule.js';
import { oneTimeCodesExcludeRequiredMfa, passwordless } from './user-pool/first-factors.js';
import { factors, factorsIn } from './user-pool-mfa/factors.js';
import { isGiven, memberOf, type WireStructure } from './wire.js';

/** SetUserPoolMfaConfig takes a mode that it is not sent for OFF. */
const mode = (input: WireStructure): unknown => memberOf(input, 'MfaConfiguration') ?? 'OFF';
const isInUse = (input: WireStructure): boolean => mode(input) === 'ON' || mode(input) === 'OPTIONAL';

const offExcludesFactors: Rule = {
  name: 'mfa-off-excludes-factors',
  // Also a block that turns its factor off.
  known: cited('go-to-k/cdkd#1977'),
  check: (input) => {
    if (mode(input) !== 'OFF') return [];
    return factors
      .filter(({ member }) => isGiven(memberOf(input, member)))
      .map(({ member, what }) => ({
        message: `${what} cannot be set up while mfaConfiguration is OFF. Give OPTIONAL or ON.`,
        awsMessage: "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
        path: [member],
      }));
  },
};

const mfaNeedsAFactor: Rule = {
  name: 'mfa-needs-a-factor',
  known: cited('go-to-k/cdkd#1920'),
  check: (input) => {
    if (!isInUse(input) || factorsIn(input).length > 0) return [];
    return [
      {
        message: `MFA ${String(mode(input))} needs a second factor: text messages, an authenticator app or e-mail.`,
        awsMessage:
          'Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.',
        path: ['MfaConfiguration'],
      },
    ];
  },
};

/** Of creating a pool it is only known that the same would be set. */
const oneTimeCodesExcludeMfa: Rule = { ...oneTimeCodesExcludeRequiredMfa, known: cited('go-to-k/cdkd#1975') };

const passkeysCountForTwoUnderMfa: Rule = {
  name: 'passkeys-count-for-two-under-required-mfa',
  known: cited('go-to-k/cdkd#2064'),
  check: (input) => {
    const path = ['WebAuthnConfiguration', 'FactorConfiguration'];
    if (mode(input) !== 'ON' || !passwordless(input).includes('WEB_AUTHN')) return [];
    if (memberOf(input, ...path) === 'MULTI_FACTOR_WITH_USER_VERIFICATION') return [];
    return [
      {
        message:
          'MFA ON allows WEB_AUTHN as a first factor only with factorConfiguration MULTI_FACTOR_WITH_USER_VERIFICATION.',
        awsMessage:
          'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor',
        path,
      },
    ];
  },
};

/** The report does not quote the words, which are this project's. */
const emailNeedsDeveloper: Rule = {
  name: 'mfa-by-email-needs-developer',
  known: cited('go-to-k/cdkd#1923'),
  check: (input) => {
    if (!isInUse(input) || !isGiven(memberOf(input, 'EmailMfaConfiguration'))) return [];
    if (memberOf(input, 'EmailConfiguration', 'EmailSendingAccount') === 'DEVELOPER') return [];
    return [
      {
        message: 'MFA by e-mail needs emailConfiguration.emailSendingAccount DEVELOPER.',
        awsMessage: 'Email MFA requires the DEVELOPER email sending account.',
        path: ['EmailMfaConfiguration'],
      },
    ];
  },
};

/** Which operation answered so is not reported: a deployment of a pool with both. */
const smsStaysAFactor: Rule = {
  name: 'sms-stays-a-factor',
  known: open('aws-amplify/amplify-backend#1481'),
  check: (input) => {
    if (!isInUse(input) || !isGiven(memberOf(input, 'SmsConfiguration'))) return [];
    if (isGiven(memberOf(input, 'SmsMfaConfiguration'))) return [];
    return [
      {
        message: 'Text messages stay a second factor of a pool that has smsConfiguration.',
        awsMessage: "Can't turn off SMS_MFA when SMS configuration is set for the user pool",
        path: ['SmsMfaConfiguration'],
      },
    ];
  },
};

/**
 * The rules of SetUserPoolMfaConfig. Its input is looked at beside what they need of the pool: `Policies`,
 * `EmailConfiguration` and `SmsConfiguration`.
 */
export const setUserPoolMfaConfigRules: readonly Rule[] = [
  offExcludesFactors,
  mfaNeedsAFactor,
  oneTimeCodesExcludeMfa,
  passkeysCountForTwoUnderMfa,
  emailNeedsDeveloper,
  smsStaysAFactor,
];
