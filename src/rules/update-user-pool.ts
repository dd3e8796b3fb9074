import type { Rule } from './rule.js';
import { settingsRules } from './user-pool/settings.js';

/**
 * The rules of UpdateUserPool. What MFA needs is not among them: a pool may have got another factor than SMS by
 * SetUserPoolMfaConfig, which no update shows.
 */
export const updateUserPoolRules: readonly Rule[] = settingsRules;
