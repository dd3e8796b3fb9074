import type { Rule } from './rule.js';
import { analyticsIsByArnOrById } from './user-pool-client/analytics.js';
import { authFlowRules } from './user-pool-client/auth-flows.js';
import { oauthRules } from './user-pool-client/oauth.js';
import { secretRules } from './user-pool-client/secrets.js';
import { lifetimeRules } from './user-pool-client/token-lifetimes.js';
import { urlRules } from './user-pool-client/urls.js';

/** The rules of a client's settings, which hold whether it is created or updated: an update resets what it is not sent. */
export const updateUserPoolClientRules: readonly Rule[] = [
  ...oauthRules,
  ...urlRules,
  ...lifetimeRules,
  ...authFlowRules,
  analyticsIsByArnOrById,
];

/** Whether a client has a secret shows at its creation alone. */
export const createUserPoolClientRules: readonly Rule[] = [...secretRules, ...updateUserPoolClientRules];
