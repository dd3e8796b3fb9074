import { isGiven, isStructure, listOf, memberOf, structureOf } from '../wire.js';
import { characterClasses } from './character-classes.js';
import type { Change, Warning, WarningRule } from './warning.js';

/** Defaults of a new pool that the sender of a request probably does not expect. */
export const surprisingDefaults: readonly WarningRule[] = [
  passwordPolicyIsWhole,
  usernamesAreOfOneCase,
  emailIsSentInNumbers,
  selfSignUpIsDecided,
  registrationIsDecided,
];

/** What a password policy leaves out is not required, though a pool without any policy requires it. */
function passwordPolicyIsWhole({ given }: Change): readonly Warning[] {
  const path = ['Policies', 'PasswordPolicy'];
  const policy = memberOf(given, ...path);
  if (!isStructure(policy)) return [];
  const missing = characterClasses.filter(({ member }) => !isGiven(memberOf(policy, member)));
  if (missing.length === 0) return [];
  const characters = missing.map((each) => each.characters).join(', ');
  const message = `Passwords will need no ${characters}: what a given policy leaves out becomes false, although a pool without a policy requires all four classes. Give all four of the require fields.`;
  return [{ code: 'PASSWORD_POLICY_PARTIAL', message, path }];
}

/** Documented as the default, as immutable, and as no best practice; regretted in aws-cdk 6499 and amplify-cli 4821. */
function usernamesAreOfOneCase({ given }: Change): readonly Warning[] {
  const signInByEmail = ['UsernameAttributes', 'AliasAttributes'].some((member) =>
    listOf(given, member).includes('email'),
  );
  if (!signInByEmail || isGiven(memberOf(given, 'UsernameConfiguration', 'CaseSensitive'))) return [];
  const message =
    'Joe@example.com and joe@example.com will be two users, for as long as the pool exists: user names are case-sensitive by default. Give usernameConfiguration.caseSensitive, which AWS recommends to be false.';
  return [{ code: 'USERNAMES_CASE_SENSITIVE', message, path: ['UsernameConfiguration'] }];
}

/** Reported where sign-ups stopped: cognito-backup-restore 46, amplify-cli 5104. */
function emailIsSentInNumbers({ given }: Change): readonly Warning[] {
  const sends = listOf(given, 'AutoVerifiedAttributes').includes('email');
  const path = ['EmailConfiguration', 'EmailSendingAccount'];
  if (!sends || isGiven(memberOf(given, ...path))) return [];
  if (isGiven(memberOf(given, 'LambdaConfig', 'CustomEmailSender'))) return [];
  return [{ code: 'EMAIL_LIMIT', message: emailLimit, path }];
}

/** Also for a pool that goes back to Cognito's own sending. */
export const emailLimit =
  'Cognito will send the e-mail itself, at most 50 messages a day (a quota of AWS), and refuse what needs more. Give emailConfiguration.emailSendingAccount: DEVELOPER with an Amazon SES identity for production, or COGNITO_DEFAULT if that is enough.';

function selfSignUpIsDecided({ given }: Change): readonly Warning[] {
  const path = ['AdminCreateUserConfig', 'AllowAdminCreateUserOnly'];
  if (!isStructure(memberOf(given, 'AdminCreateUserConfig')) || isGiven(memberOf(given, ...path))) return [];
  const message =
    'Anyone will be able to sign up: adminCreateUserConfig without allowAdminCreateUserOnly leaves self-service sign-up open. Give true to close it, or false if it is meant.';
  return [{ code: 'SELF_SIGN_UP_OPEN', message, path }];
}

/** Documented at DcrConfigurationType. */
function registrationIsDecided({ given }: Change): readonly Warning[] {
  const path = ['DcrConfiguration', 'EnableStatus'];
  if (!isStructure(memberOf(given, 'DcrConfiguration')) || isGiven(memberOf(given, ...path))) return [];
  const message =
    'Applications will be able to register app clients: dcrConfiguration without enableStatus turns registration on. Give DISABLED to keep it off, or ENABLED if it is meant.';
  return [{ code: 'FEATURE_TURNED_ON', message, path }];
}

/** Meant to say "no" in terraform-provider-aws 16799 and terraform-aws-cognito-user-pool 124. */
export function rememberingIsMeant({ given, before, after }: Change): readonly Warning[] {
  const path = ['DeviceConfiguration'];
  if (!isStructure(memberOf(given, ...path)) || isGiven(memberOf(before, ...path))) return [];
  const device = memberOf(after, ...path);
  if (!isStructure(device) || Object.values(structureOf({ device }, 'device')).includes(true)) return [];
  const message =
    'Devices will always be remembered: any deviceConfiguration turns remembering on, also one that says false. Leave it out to keep it off.';
  return [{ code: 'FEATURE_TURNED_ON', message, path }];
}
