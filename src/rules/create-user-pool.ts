import type { RuleViolation } from './rule.js';
import { checkSchemaAttributes } from './schema-attributes.js';
import { isGiven, listOf, memberOf, type WireStructure } from './wire.js';

/** What Cognito refuses though every single member is within its limits. One function a rule. */
const rules: readonly ((input: WireStructure) => readonly RuleViolation[])[] = [
  aliasesOrUsernameAttributesButNotBoth,
  mfaNeedsSms,
  verifiedBeforeUpdateAreAutoVerified,
  threatProtectionNeedsPlus,
  oneLifetimeOfTemporaryPasswords,
  (input) => checkSchemaAttributes(listOf(input, 'Schema')),
];

/**
 * The rules of CreateUserPool, as reported by people who met them. Limits of single members are not among them: see
 * `checkLimits`.
 *
 * @param input as it goes over the wire; members of a wrong type are passed over
 * @returns all violations; Cognito itself tells the first only
 */
export function checkCreateUserPool(input: WireStructure): RuleViolation[] {
  return rules.flatMap((rule) => rule(input));
}

function aliasesOrUsernameAttributesButNotBoth(input: WireStructure): readonly RuleViolation[] {
  if (listOf(input, 'AliasAttributes').length === 0) return [];
  if (listOf(input, 'UsernameAttributes').length === 0) return [];
  return refuse(
    ['AliasAttributes'],
    'Only one of aliasAttributes or usernameAttributes can be set in a user pool.',
  );
}

/** Also where TOTP or e-mail is to be the factor: such a pool is created with OFF, then SetUserPoolMfaConfig. */
function mfaNeedsSms(input: WireStructure): readonly RuleViolation[] {
  const mfa = memberOf(input, 'MfaConfiguration');
  if (mfa !== 'ON' && mfa !== 'OPTIONAL') return [];
  if (isGiven(memberOf(input, 'SmsConfiguration'))) return [];
  return refuse(
    ['MfaConfiguration'],
    'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
  );
}

function verifiedBeforeUpdateAreAutoVerified(input: WireStructure): readonly RuleViolation[] {
  const path = ['UserAttributeUpdateSettings', 'AttributesRequireVerificationBeforeUpdate'];
  const autoVerified = listOf(input, 'AutoVerifiedAttributes');
  if (listOf(input, ...path).every((attribute) => autoVerified.includes(attribute))) return [];
  return refuse(
    path,
    'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
  );
}

function threatProtectionNeedsPlus(input: WireStructure): readonly RuleViolation[] {
  const mode = memberOf(input, 'UserPoolAddOns', 'AdvancedSecurityMode');
  if (mode !== 'AUDIT' && mode !== 'ENFORCED') return [];
  const given = memberOf(input, 'UserPoolTier');
  if (given === 'PLUS') return [];
  const tier = typeof given === 'string' ? given : 'ESSENTIALS';
  return [
    {
      exception: 'FeatureUnavailableInTierException',
      message: `The following features need to be disabled for the ${tier} pricing tier configured: Threat Protection`,
      path: ['UserPoolAddOns', 'AdvancedSecurityMode'],
    },
  ];
}

function oneLifetimeOfTemporaryPasswords(input: WireStructure): readonly RuleViolation[] {
  const unused = memberOf(input, 'AdminCreateUserConfig', 'UnusedAccountValidityDays');
  // 0 stands for "not set": Terraform's provider sends it beside TemporaryPasswordValidityDays, and gets its pool.
  if (!isGiven(unused) || unused === 0) return [];
  if (!isGiven(memberOf(input, 'Policies', 'PasswordPolicy', 'TemporaryPasswordValidityDays'))) return [];
  return refuse(
    ['AdminCreateUserConfig', 'UnusedAccountValidityDays'],
    'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
  );
}

function refuse(path: readonly string[], message: string): readonly RuleViolation[] {
  return [{ exception: 'InvalidParameterException', message, path }];
}
