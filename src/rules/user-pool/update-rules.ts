import type { Rule } from '../rule.js';
import { settingsRules } from './settings-rules.js';
import { tierRules } from './tiers.js';
import { isGiven, memberOf } from '../wire.js';

/**
 * The rules of UpdateUserPool. What MFA needs is not among them: a pool may have got another factor than SMS by
 * SetUserPoolMfaConfig, which no update shows.
 */
export const updateUserPoolRules: readonly Rule[] = settingsRules.map((rule) =>
  tierRules.includes(rule) ? whereATierIsGiven(rule) : rule,
);

/** What an update makes of a tier that it leaves out is not known, so that nothing is refused for it. */
function whereATierIsGiven(rule: Rule): Rule {
  return {
    ...rule,
    check: (input, region) => (isGiven(memberOf(input, 'UserPoolTier')) ? rule.check(input, region) : []),
  };
}
