import type { Rule } from '../rule.js';
import { oneTimeCodesExcludeRequiredMfa } from './first-factors.js';
import { aliasesExcludeUsernameAttributes } from './sign-in-names.js';
import { schemaAttributeRules } from '../schema-attributes.js';
import { mfaNeedsSms } from './sms.js';
import { settingsRules } from './settings-rules.js';

/**
 * Rules for CreateUserPool. Some apply to creation only: an update cannot change their members, or another operation
 * may have set them since.
 */
export const createUserPoolRules: readonly Rule[] = [
  aliasesExcludeUsernameAttributes,
  mfaNeedsSms,
  oneTimeCodesExcludeRequiredMfa,
  ...settingsRules,
  ...schemaAttributeRules,
];
