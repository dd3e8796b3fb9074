import type { Rule } from './rule.js';
import { oneTimeCodesExcludeRequiredMfa } from './user-pool/first-factors.js';
import { aliasesExcludeUsernameAttributes } from './user-pool/sign-in-names.js';
import { schemaAttributeRules } from './schema-attributes.js';
import { mfaNeedsSms } from './user-pool/sms.js';
import { settingsRules } from './user-pool/settings-rules.js';

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
