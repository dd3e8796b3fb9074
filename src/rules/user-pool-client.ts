import type { Rule } from './rule.js';
import { analyticsIsByArnOrById } from './user-pool-client/analytics.js';
import { authFlowRules } from './user-pool-client/auth-flows.js';
import { oauthRules } from './user-pool-client/oauth.js';
import { secretRules } from './user-pool-client/secrets.js';
import { lifetimeRules } from './user-pool-client/token-lifetimes.js';
import { urlRules } from './user-pool-client/urls.js';

/**
 * Rules for creating and updating an app client. They apply to updates as well, because an update resets what it does
 * not contain.
 */
export const updateUserPoolClientRules: readonly Rule[] = [
  ...oauthRules,
  ...urlRules,
  ...lifetimeRules,
  ...authFlowRules,
  analyticsIsByArnOrById,
];

/** Rules for creation only: an update does not show whether the client has a secret. */
export const createUserPoolClientRules: readonly Rule[] = [...secretRules, ...updateUserPoolClientRules];
