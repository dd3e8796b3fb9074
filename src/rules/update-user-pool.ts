import type { RuleViolation } from './rule.js';
import { settingsRules } from './settings.js';
import type { WireStructure } from './wire.js';

/**
 * The rules of UpdateUserPool. What MFA needs is not among them: a pool may have got another factor than SMS by
 * SetUserPoolMfaConfig, which no update shows.
 *
 * @param input an update that names every setting, or the pool it leads to: what a partial one leaves out may be kept
 * @returns all violations; Cognito itself tells the first only
 */
export function checkUpdateUserPool(input: WireStructure): RuleViolation[] {
  return settingsRules.flatMap((rule) => rule(input));
}
