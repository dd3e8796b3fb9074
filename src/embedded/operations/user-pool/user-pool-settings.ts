import { isStructure, memberOf, structureOf, type WireStructure } from '../../../rules/wire.js';
import { verificationMessages } from './verification-messages.js';

/**
 * What the service makes of the settings of a pool, whether it is created or updated: every member that was given,
 * members unknown to this backend included, with the service's defaults around them.
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
      // Described beside TemporaryPasswordValidityDays, though a request must not have both.
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

/** A password policy that is sent in part is taken at its word: what it does not require is not required. */
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

/** A pool has one of the two lifetimes: no default stands beside the older one. 0 there stands for "not set". */
function lifetimeOfTemporaryPasswords(given: WireStructure): WireStructure {
  const { UnusedAccountValidityDays = 0 } = structureOf(given, 'AdminCreateUserConfig');
  return UnusedAccountValidityDays === 0 ? { TemporaryPasswordValidityDays: 7 } : {};
}

/** The function of PreTokenGenerationConfig shows under the trigger's older name, too. */
function lambdaConfig(given: WireStructure): WireStructure {
  const arn = memberOf(given, 'LambdaConfig', 'PreTokenGenerationConfig', 'LambdaArn');
  return {
    ...(arn === undefined ? {} : { PreTokenGeneration: arn }),
    ...structureOf(given, 'LambdaConfig'),
  };
}

/** A status that is left out of it turns registration on. */
function dcrConfiguration({ DcrConfiguration }: WireStructure): WireStructure {
  if (!isStructure(DcrConfiguration)) return {};
  return { DcrConfiguration: { EnableStatus: 'Enabled', ...DcrConfiguration } };
}
