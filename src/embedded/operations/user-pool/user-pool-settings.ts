import { isStructure, memberOf, structureOf, type WireStructure } from '../../../rules/wire.js';
import { verificationMessages } from './verification-messages.js';

/**
 * The settings of a created or updated pool: every given member, including members unknown to this backend, and the
 * service's defaults.
 *
 * @param given members as DescribeUserPool names them, without nulls
 */
export function userPoolSettings(given: WireStructure): WireStructure {
  return {
    ...defaults,
    ...given,
    Policies: policies(given),
    ...verificationMessages(given),
    ...dcrConfiguration(given),
    LambdaConfig: lambdaConfig(given),
    AdminCreateUserConfig: {
      AllowAdminCreateUserOnly: false,
      // Described next to TemporaryPasswordValidityDays, though a request must not contain both.
      UnusedAccountValidityDays: 7,
      ...structureOf(given, 'AdminCreateUserConfig'),
    },
    EmailConfiguration: {
      EmailSendingAccount: 'COGNITO_DEFAULT',
      ...structureOf(given, 'EmailConfiguration'),
    },
    KeyConfiguration: { KeyType: 'AWS_OWNED_KEY', ...structureOf(given, 'KeyConfiguration') },
    IssuerConfiguration: { Type: 'ORIGINAL', ...structureOf(given, 'IssuerConfiguration') },
  };
}

const defaults = {
  MfaConfiguration: 'OFF',
  DeletionProtection: 'INACTIVE',
  UserPoolTier: 'ESSENTIALS',
} as const;

const passwordPolicyWhenNoneIsSent = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
} as const;

/** A partial password policy requires only what it says. */
const passwordPolicyWhenOneIsSent = {
  ...passwordPolicyWhenNoneIsSent,
  RequireUppercase: false,
  RequireLowercase: false,
  RequireNumbers: false,
  RequireSymbols: false,
} as const;

function policies(given: WireStructure): WireStructure {
  const sent = memberOf(given, 'Policies', 'PasswordPolicy');
  return {
    ...structureOf(given, 'Policies'),
    PasswordPolicy: {
      ...(isStructure(sent) ? passwordPolicyWhenOneIsSent : passwordPolicyWhenNoneIsSent),
      ...lifetimeOfTemporaryPasswords(given),
      ...structureOf({ sent }, 'sent'),
    },
    SignInPolicy: {
      AllowedFirstAuthFactors: ['PASSWORD'],
      ...structureOf(given, 'Policies', 'SignInPolicy'),
    },
  };
}

/** A pool has one of the two lifetimes: the older one has no default next to it. 0 there means "not set". */
function lifetimeOfTemporaryPasswords(given: WireStructure): WireStructure {
  const { UnusedAccountValidityDays = 0 } = structureOf(given, 'AdminCreateUserConfig');
  return UnusedAccountValidityDays === 0 ? { TemporaryPasswordValidityDays: 7 } : {};
}

/** The function of PreTokenGenerationConfig is also described under the older name of the trigger. */
function lambdaConfig(given: WireStructure): WireStructure {
  const arn = memberOf(given, 'LambdaConfig', 'PreTokenGenerationConfig', 'LambdaArn');
  return {
    ...(arn === undefined ? {} : { PreTokenGeneration: arn }),
    ...structureOf(given, 'LambdaConfig'),
  };
}

/** A missing status turns registration on. */
function dcrConfiguration({ DcrConfiguration }: WireStructure): WireStructure {
  if (!isStructure(DcrConfiguration)) return {};
  return { DcrConfiguration: { EnableStatus: 'Enabled', ...DcrConfiguration } };
}
