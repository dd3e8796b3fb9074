import { refuse, type Rule, type RuleViolation } from './rule.js';
import { checkSchemaAttributes } from './schema-attributes.js';
import { settingsRules } from './settings.js';
import { isGiven, listOf, memberOf, type WireStructure } from './wire.js';

/** What Cognito refuses though every single member is within its limits. One function a rule. */
const rules: readonly Rule[] = [
  aliasesOrUsernameAttributesButNotBoth,
  mfaNeedsSms,
  ...settingsRules,
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
