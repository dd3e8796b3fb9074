import { cited, open, type Rule } from './rule.js';
import { oneTimeCodesExcludeRequiredMfa, passwordless } from './user-pool/first-factors.js';
import { factors, factorsIn } from './user-pool-mfa/factors.js';
import { isGiven, memberOf, type WireStructure } from './wire.js';

/** SetUserPoolMfaConfig treats a missing mode as OFF. */
const mode = (input: WireStructure): unknown => memberOf(input, 'MfaConfiguration') ?? 'OFF';
const isInUse = (input: WireStructure): boolean => mode(input) === 'ON' || mode(input) === 'OPTIONAL';

const offExcludesFactors: Rule = {
  name: 'mfa-off-excludes-factors',
  // Also refused for a block that turns its factor off.
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

/** It is not reported that creating a pool refuses this; it would set the same values. */
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
          'With MFA ON, the first factor WEB_AUTHN requires factorConfiguration MULTI_FACTOR_WITH_USER_VERIFICATION.',
        awsMessage:
          'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor',
        path,
      },
    ];
  },
};

/** The report does not quote the message. These words are this project's. */
const emailNeedsDeveloper: Rule = {
  name: 'mfa-by-email-needs-developer',
  known: cited('go-to-k/cdkd#1923'),
  check: (input) => {
    if (!isInUse(input) || !isGiven(memberOf(input, 'EmailMfaConfiguration'))) return [];
    if (memberOf(input, 'EmailConfiguration', 'EmailSendingAccount') === 'DEVELOPER') return [];
    return [
      {
        message: 'MFA by e-mail requires emailConfiguration.emailSendingAccount DEVELOPER.',
        awsMessage: 'Email MFA requires the DEVELOPER email sending account.',
        path: ['EmailMfaConfiguration'],
      },
    ];
  },
};

/** The report is about deploying a pool with both settings and does not say which operation refused. */
const smsStaysAFactor: Rule = {
  name: 'sms-stays-a-factor',
  known: open('aws-amplify/amplify-backend#1481'),
  check: (input) => {
    if (!isInUse(input) || !isGiven(memberOf(input, 'SmsConfiguration'))) return [];
    if (isGiven(memberOf(input, 'SmsMfaConfiguration'))) return [];
    return [
      {
        message: 'A pool that has smsConfiguration must keep text messages as a second factor.',
        awsMessage: "Can't turn off SMS_MFA when SMS configuration is set for the user pool",
        path: ['SmsMfaConfiguration'],
      },
    ];
  },
};

/**
 * Rules for SetUserPoolMfaConfig. Its input is checked together with `Policies`, `EmailConfiguration` and
 * `SmsConfiguration` of the pool.
 */
export const setUserPoolMfaConfigRules: readonly Rule[] = [
  offExcludesFactors,
  mfaNeedsAFactor,
  oneTimeCodesExcludeMfa,
  passkeysCountForTwoUnderMfa,
  emailNeedsDeveloper,
  smsStaysAFactor,
];
