import { refuse, type Rule, type RuleViolation } from './rule.js';
import { isGiven, listOf, memberOf, type WireStructure } from './wire.js';

/** The rules of a pool's settings, which hold whether it is created or updated. One function a rule. */
export const settingsRules: readonly Rule[] = [
  verifiedBeforeUpdateAreAutoVerified,
  threatProtectionNeedsPlus,
  oneLifetimeOfTemporaryPasswords,
];

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
