import { isGiven, isStructure, listOf, memberOf, structureOf } from '../wire.js';
import { characterClasses } from './character-classes.js';
import type { Change, Warning, WarningRule } from './warning.js';

/** Defaults of a new pool that probably surprise the caller. */
export const surprisingDefaults: readonly WarningRule[] = [
  passwordPolicyIsWhole,
  usernamesAreOfOneCase,
  emailIsSentInNumbers,
  selfSignUpIsDecided,
  registrationIsDecided,
];

/**
 * A class of characters that a password policy does not mention is not required. A pool without any policy requires
 * it.
 */
function passwordPolicyIsWhole({ given }: Change): readonly Warning[] {
  const path = ['Policies', 'PasswordPolicy'];
  const policy = memberOf(given, ...path);
  if (!isStructure(policy)) return [];
  const missing = characterClasses.filter(({ member }) => !isGiven(memberOf(policy, member)));
  if (missing.length === 0) return [];
  const characters = missing.map((each) => each.characters).join(', ');
  const message = `Passwords will not need ${characters}: a require field left out of the policy becomes false, although a pool without a policy requires all four classes. Set all four require fields.`;
  return [{ code: 'PASSWORD_POLICY_PARTIAL', message, path }];
}

/** Documented as the default, as immutable, and as not recommended; regretted in aws-cdk 6499 and amplify-cli 4821. */
function usernamesAreOfOneCase({ given }: Change): readonly Warning[] {
  const signInByEmail = ['UsernameAttributes', 'AliasAttributes'].some((member) =>
    listOf(given, member).includes('email'),
  );
  if (!signInByEmail || isGiven(memberOf(given, 'UsernameConfiguration', 'CaseSensitive'))) return [];
  const message =
    'Joe@example.com and joe@example.com will be two users: user names are case-sensitive by default, and this cannot be changed later. Set usernameConfiguration.caseSensitive; AWS recommends false.';
  return [{ code: 'USERNAMES_CASE_SENSITIVE', message, path: ['UsernameConfiguration'] }];
}

/** Reported by users whose sign-ups stopped: cognito-backup-restore 46, amplify-cli 5104. */
function emailIsSentInNumbers({ given }: Change): readonly Warning[] {
  const sends = listOf(given, 'AutoVerifiedAttributes').includes('email');
  const path = ['EmailConfiguration', 'EmailSendingAccount'];
  if (!sends || isGiven(memberOf(given, ...path))) return [];
  if (isGiven(memberOf(given, 'LambdaConfig', 'CustomEmailSender'))) return [];
  return [{ code: 'EMAIL_LIMIT', message: emailLimit, path }];
}

/** Also for a pool that changes back to Cognito's own e-mail. */
export const emailLimit =
  'Cognito will send e-mail itself and stop after 50 messages a day (AWS quota). Set emailConfiguration.emailSendingAccount: for production DEVELOPER with an Amazon SES identity, or COGNITO_DEFAULT if 50 are enough.';

function selfSignUpIsDecided({ given }: Change): readonly Warning[] {
  const path = ['AdminCreateUserConfig', 'AllowAdminCreateUserOnly'];
  if (!isStructure(memberOf(given, 'AdminCreateUserConfig')) || isGiven(memberOf(given, ...path))) return [];
  const message =
    'Anyone will be able to sign up: adminCreateUserConfig without allowAdminCreateUserOnly leaves self-service sign-up open. Set it to true to close sign-up, or to false to keep it open.';
  return [{ code: 'SELF_SIGN_UP_OPEN', message, path }];
}

/** Documented at DcrConfigurationType. */
function registrationIsDecided({ given }: Change): readonly Warning[] {
  const path = ['DcrConfiguration', 'EnableStatus'];
  if (!isStructure(memberOf(given, 'DcrConfiguration')) || isGiven(memberOf(given, ...path))) return [];
  const message =
    'Applications will be able to register app clients: dcrConfiguration without enableStatus turns registration on. Set enableStatus to DISABLED to keep it off, or to ENABLED to turn it on.';
  return [{ code: 'FEATURE_TURNED_ON', message, path }];
}

/** Used to mean "no" in terraform-provider-aws 16799 and terraform-aws-cognito-user-pool 124. */
export function rememberingIsMeant({ given, before, after }: Change): readonly Warning[] {
  const path = ['DeviceConfiguration'];
  if (!isStructure(memberOf(given, ...path)) || isGiven(memberOf(before, ...path))) return [];
  const device = memberOf(after, ...path);
  if (!isStructure(device) || Object.values(structureOf({ device }, 'device')).includes(true)) return [];
  const message =
    'Devices will always be remembered: any deviceConfiguration turns remembering on, even if its values are false. Leave it out to keep it off.';
  return [{ code: 'FEATURE_TURNED_ON', message, path }];
}
