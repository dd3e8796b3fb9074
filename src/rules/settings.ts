import type { Rule, RuleViolation } from './rule.js';
import { quoted } from './quoted.js';
import { isGiven, listOf, memberOf, type WireStructure } from './wire.js';

/** The rules of a pool's settings, which hold whether it is created or updated. One function a rule. */
export const settingsRules: readonly Rule[] = [
  verifiedBeforeUpdateAreAutoVerified,
  threatProtectionNeedsPlus,
  oneLifetimeOfTemporaryPasswords,
];

function verifiedBeforeUpdateAreAutoVerified(input: WireStructure): readonly RuleViolation[] {
  const path = ['UserAttributeUpdateSettings', 'AttributesRequireVerificationBeforeUpdate'];
  // Sets, because the service model limits neither list.
  const autoVerified = new Set(listOf(input, 'AutoVerifiedAttributes'));
  const others = new Set(listOf(input, ...path).filter((attribute) => !autoVerified.has(attribute)));
  if (others.size === 0) return [];
  return [
    {
      exception: 'InvalidParameterException',
      message: `Expected attributes that are in autoVerifiedAttributes, too, got ${Array.from(others, quoted).join(', ')}.`,
      awsMessage:
        'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
      path,
    },
  ];
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
      message: `Expected OFF, or the userPoolTier PLUS, which threat protection needs, got ${mode} in the tier ${tier}.`,
      awsMessage: `The following features need to be disabled for the ${tier} pricing tier configured: Threat Protection`,
      path: ['UserPoolAddOns', 'AdvancedSecurityMode'],
    },
  ];
}

function oneLifetimeOfTemporaryPasswords(input: WireStructure): readonly RuleViolation[] {
  const unused = memberOf(input, 'AdminCreateUserConfig', 'UnusedAccountValidityDays');
  // 0 stands for "not set": Terraform's provider sends it beside TemporaryPasswordValidityDays, and gets its pool.
  if (!isGiven(unused) || unused === 0) return [];
  if (!isGiven(memberOf(input, 'Policies', 'PasswordPolicy', 'TemporaryPasswordValidityDays'))) return [];
  return [
    {
      exception: 'InvalidParameterException',
      message: `Expected none beside temporaryPasswordValidityDays, which takes its place, got ${quoted(unused)}.`,
      awsMessage:
        'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
      path: ['AdminCreateUserConfig', 'UnusedAccountValidityDays'],
    },
  ];
}
