import type { Rule } from '../rule.js';
import { oneTimeCodesExcludeRequiredMfa } from './first-factors.js';
import { aliasesExcludeUsernameAttributes } from './sign-in-names.js';
import { schemaAttributeRules } from '../schema-attributes.js';
import { mfaNeedsSms } from './sms.js';
import { settingsRules } from './settings-rules.js';

/**
 * The rules of CreateUserPool. Some hold at creation alone: an update cannot change the members they are about, or a
 * pool can have got there by another operation since.
 */
export const createUserPoolRules: readonly Rule[] = [
  aliasesExcludeUsernameAttributes,
  mfaNeedsSms,
  oneTimeCodesExcludeRequiredMfa,
  ...settingsRules,
  ...schemaAttributeRules,
];
