import { elementsOf, type AttributeList } from '../attribute-lists.js';
import { isGiven, listOf, memberOf } from '../wire.js';
import type { Change, Warning, WarningRule } from './warning.js';

/** Values that Cognito takes and does nothing with, as documented or as it answers. */
export const noValueIsIgnored: readonly WarningRule[] = [
  oneValueUnderTwoNames,
  temporaryPasswordsExpire,
  registrationKnowsGrantAndScope,
  linkTextsAreSent,
  textMessagesAreSent,
  keyHasASender,
];

/** The same setting under two names. */
const twins = [
  ['SmsVerificationMessage', 'SmsMessage'],
  ['EmailVerificationMessage', 'EmailMessage'],
  ['EmailVerificationSubject', 'EmailSubject'],
] as const;

function oneValueUnderTwoNames({ given }: Change): readonly Warning[] {
  return twins.flatMap(([older, inTemplate]) => {
    const [one, other] = [memberOf(given, older), memberOf(given, 'VerificationMessageTemplate', inTemplate)];
    if (!isGiven(one) || !isGiven(other) || one === other) return [];
    const newer = `verificationMessageTemplate.${inTemplate.charAt(0).toLowerCase()}${inTemplate.slice(1)}`;
    return ignored(
      [older],
      `Two values are given for one setting, and Cognito keeps one of them. Give ${newer} only.`,
    );
  });
}

/** Documented at PasswordPolicyType: 0 is taken for null. */
function temporaryPasswordsExpire({ given }: Change): readonly Warning[] {
  const path = ['Policies', 'PasswordPolicy', 'TemporaryPasswordValidityDays'];
  if (memberOf(given, ...path) !== 0) return [];
  return ignored(
    path,
    'Cognito takes 0 as if nothing were given: temporary passwords will be valid for 7 days.',
  );
}

/** Documented at DcrConfigurationType: both are accepted and have no effect. */
function registrationKnowsGrantAndScope({ given }: Change): readonly Warning[] {
  const without = {
    AuthenticatedGrantTypes: 'implicit',
    OpenDcrGrantTypes: 'implicit',
    AllowedScopes: 'aws.cognito/dcr/register',
  };
  return Object.entries(without)
    .filter(([member, value]) => listOf(given, 'DcrConfiguration', member).includes(value))
    .flatMap(([member, value]) =>
      ignored(
        ['DcrConfiguration', member],
        `Cognito ignores ${value} here: registered app clients never get it.`,
      ),
    );
}

/** Documented at VerificationMessageTemplate: each option has texts of its own. */
function linkTextsAreSent({ given, after }: Change): readonly Warning[] {
  if (memberOf(after, 'VerificationMessageTemplate', 'DefaultEmailOption') === 'CONFIRM_WITH_LINK') return [];
  return ['EmailMessageByLink', 'EmailSubjectByLink'].flatMap((member) => {
    const path = ['VerificationMessageTemplate', member];
    if (!isGiven(memberOf(given, ...path))) return [];
    return ignored(
      path,
      'The pool sends codes and no links. Give defaultEmailOption: CONFIRM_WITH_LINK to use this text.',
    );
  });
}

const textMessages: readonly (readonly string[])[] = [
  ['SmsVerificationMessage'],
  ['VerificationMessageTemplate', 'SmsMessage'],
  ['SmsAuthenticationMessage'],
  ['AdminCreateUserConfig', 'InviteMessageTemplate', 'SMSMessage'],
];

/** Cognito sends text messages by a role of the account's owner only. */
function textMessagesAreSent({ given, after }: Change): readonly Warning[] {
  if (isGiven(memberOf(after, 'SmsConfiguration'))) return [];
  return textMessages
    .filter((path) => isGiven(memberOf(given, ...path)))
    .flatMap((path) => ignored(path, 'The pool sends no text messages without smsConfiguration.'));
}

/** Documented at LambdaConfigType: the key encrypts codes for the two custom senders. */
function keyHasASender({ given, after }: Change): readonly Warning[] {
  const path = ['LambdaConfig', 'KMSKeyID'];
  if (!isGiven(memberOf(given, ...path))) return [];
  const senders = ['CustomSMSSender', 'CustomEmailSender'];
  if (senders.some((sender) => isGiven(memberOf(after, 'LambdaConfig', sender)))) return [];
  return ignored(
    path,
    'The key is used for customSmsSender and customEmailSender only, and the pool has neither.',
  );
}

/** Only the bounds that suit the data type come back; of adding attributes alone. */
export function boundsSuitTheDataType(list: AttributeList): WarningRule {
  return ({ given }) =>
    elementsOf(given, list).flatMap((attribute, index) => {
      const type =
        memberOf(attribute, 'AttributeDataType') ??
        list.standard(memberOf(attribute, 'Name'))?.AttributeDataType;
      if (typeof type !== 'string') return [];
      return ['String', 'Number']
        .filter((kind) => kind !== type)
        .map((kind) => `${kind}AttributeConstraints`)
        .filter((constraints) => isGiven(memberOf(attribute, constraints)))
        .flatMap((constraints) =>
          ignored(
            [list.member, index, constraints],
            `Cognito ignores these bounds for an attribute of the type ${type}.`,
          ),
        );
    });
}

/** Documented at AccountRecoverySetting; a new pool has no second factor but SMS. Of creating alone. */
export function recoveryDiffersFromMfa({ given }: Change): readonly Warning[] {
  const path = ['AccountRecoverySetting', 'RecoveryMechanisms'];
  const names = listOf(given, ...path).map((mechanism) => memberOf(mechanism, 'Name'));
  const byPhoneAlone = names.length > 0 && names.every((name) => name === 'verified_phone_number');
  if (!byPhoneAlone || memberOf(given, 'MfaConfiguration') !== 'ON') return [];
  return ignored(
    path,
    'No user will be able to recover an account: SMS does not count for users who have it as second factor. Add verified_email.',
  );
}

function ignored(path: Warning['path'], message: string): readonly Warning[] {
  return [{ code: 'VALUE_IGNORED', message, path }];
}
