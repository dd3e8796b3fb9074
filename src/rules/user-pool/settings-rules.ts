import type { Rule } from '../rule.js';
import { accountRecoveryRules } from './account-recovery.js';
import { emailRules } from './email.js';
import { passwordIsAFirstFactor } from './first-factors.js';
import { inviteMessageRules } from './invite-messages.js';
import { oneLifetimeOfTemporaryPasswords } from './passwords.js';
import { smsRules } from './sms.js';
import { tagRules } from './tags.js';
import { tierRules } from './tiers.js';
import { triggerRules } from './triggers.js';
import { acrNamesDiffer } from './authentication-context.js';
import { verificationRules } from './verification.js';

/** Rules for the settings of a pool, both for creating and updating it. */
export const settingsRules: readonly Rule[] = [
  ...verificationRules,
  passwordIsAFirstFactor,
  ...tierRules,
  oneLifetimeOfTemporaryPasswords,
  ...accountRecoveryRules,
  ...triggerRules,
  ...emailRules,
  ...smsRules,
  ...inviteMessageRules,
  ...tagRules,
  acrNamesDiffer,
];
