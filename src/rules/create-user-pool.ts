import { constraintsOf } from './constraints.js';
import type { Rule, RuleViolation } from './rule.js';
import { checkSchemaAttributes } from './schema-attributes.js';
import { settingsRules } from './settings.js';
import { isGiven, listOf, memberOf, type WireStructure } from './wire.js';

const mostAttributes = constraintsOf('CreateUserPool').get('Schema')?.max;

/** What Cognito refuses though every single member is within its limits. One function a rule. */
const rules: readonly Rule[] = [
  aliasesOrUsernameAttributesButNotBoth,
  mfaNeedsSms,
  ...settingsRules,
  attributesAreAsTheyCanBe,
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
  return [
    {
      exception: 'InvalidParameterException',
      message: 'Expected either aliasAttributes or usernameAttributes, got both.',
      awsMessage: 'Only one of aliasAttributes or usernameAttributes can be set in a user pool.',
      path: ['AliasAttributes'],
    },
  ];
}

/** Also where TOTP or e-mail is to be the factor: such a pool is created with OFF, then SetUserPoolMfaConfig. */
function mfaNeedsSms(input: WireStructure): readonly RuleViolation[] {
  const mfa = memberOf(input, 'MfaConfiguration');
  if (mfa !== 'ON' && mfa !== 'OPTIONAL') return [];
  if (isGiven(memberOf(input, 'SmsConfiguration'))) return [];
  return [
    {
      exception: 'InvalidParameterException',
      message: `Expected OFF, or an smsConfiguration beside it, got ${mfa} without one. Another factor than SMS is set once the pool exists.`,
      awsMessage:
        'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
      path: ['MfaConfiguration'],
    },
  ];
}

/** Of as many attributes as there may be: a longer list is refused for its length, not for each of its elements. */
function attributesAreAsTheyCanBe(input: WireStructure): readonly RuleViolation[] {
  return checkSchemaAttributes(listOf(input, 'Schema').slice(0, mostAttributes));
}
