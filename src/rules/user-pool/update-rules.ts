import type { Rule } from '../rule.js';
import { settingsRules } from './settings-rules.js';
import { tierRules } from './tiers.js';
import { isGiven, memberOf } from '../wire.js';

/**
 * Rules for UpdateUserPool. MFA is not checked: SetUserPoolMfaConfig may have added a factor other than SMS, which an
 * update does not show.
 */
export const updateUserPoolRules: readonly Rule[] = settingsRules.map((rule) =>
  tierRules.includes(rule) ? whereATierIsGiven(rule) : rule,
);

/** It is not known what an update does to a tier that it leaves out, so nothing is refused then. */
function whereATierIsGiven(rule: Rule): Rule {
  return {
    ...rule,
    check: (input, region) => (isGiven(memberOf(input, 'UserPoolTier')) ? rule.check(input, region) : []),
  };
}
