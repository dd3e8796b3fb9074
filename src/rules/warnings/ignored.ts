import { elementsOf, type AttributeList } from '../attribute-lists.js';
import { isGiven, listOf, memberOf } from '../wire.js';
import type { Change, Warning, WarningRule } from './warning.js';

/** Values that Cognito accepts and ignores, as documented or as seen in its answers. */
export const noValueIsIgnored: readonly WarningRule[] = [
  oneValueUnderTwoNames,
  temporaryPasswordsExpire,
  registrationKnowsGrantAndScope,
  linkTextsAreSent,
  textMessagesAreSent,
  keyHasASender,
];

/** Two names of one setting. */
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
      `This setting and ${newer} are the same setting with two values, and Cognito keeps only one. Use ${newer} only.`,
    );
  });
}

/** Documented at PasswordPolicyType: 0 counts as null. */
function temporaryPasswordsExpire({ given }: Change): readonly Warning[] {
  const path = ['Policies', 'PasswordPolicy', 'TemporaryPasswordValidityDays'];
  if (memberOf(given, ...path) !== 0) return [];
  return ignored(path, 'Cognito treats 0 as the default: temporary passwords will be valid for 7 days.');
}

/** Documented at DcrConfigurationType: both values are accepted and have no effect. */
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
        `Cognito ignores ${value} here: registered app clients never receive it.`,
      ),
    );
}

/** Documented at VerificationMessageTemplate: each option has its own texts. */
function linkTextsAreSent({ given, after }: Change): readonly Warning[] {
  if (memberOf(after, 'VerificationMessageTemplate', 'DefaultEmailOption') === 'CONFIRM_WITH_LINK') return [];
  return ['EmailMessageByLink', 'EmailSubjectByLink'].flatMap((member) => {
    const path = ['VerificationMessageTemplate', member];
    if (!isGiven(memberOf(given, ...path))) return [];
    return ignored(
      path,
      'This text is not used because the pool sends codes, not links. Set defaultEmailOption to CONFIRM_WITH_LINK to use it.',
    );
  });
}

const textMessages: readonly (readonly string[])[] = [
  ['SmsVerificationMessage'],
  ['VerificationMessageTemplate', 'SmsMessage'],
  ['SmsAuthenticationMessage'],
  ['AdminCreateUserConfig', 'InviteMessageTemplate', 'SMSMessage'],
];

/** Cognito needs a role of the account to send text messages. */
function textMessagesAreSent({ given, after }: Change): readonly Warning[] {
  if (isGiven(memberOf(after, 'SmsConfiguration'))) return [];
  return textMessages
    .filter((path) => isGiven(memberOf(given, ...path)))
    .flatMap((path) =>
      ignored(
        path,
        'This text is not used because the pool sends no text messages without smsConfiguration.',
      ),
    );
}

/** Documented at LambdaConfigType: the key encrypts codes for the two custom senders. */
function keyHasASender({ given, after }: Change): readonly Warning[] {
  const path = ['LambdaConfig', 'KMSKeyID'];
  if (!isGiven(memberOf(given, ...path))) return [];
  const senders = ['CustomSMSSender', 'CustomEmailSender'];
  if (senders.some((sender) => isGiven(memberOf(after, 'LambdaConfig', sender)))) return [];
  return ignored(
    path,
    'This key is not used: it serves customSmsSender and customEmailSender, and the pool has neither.',
  );
}

/** Cognito keeps only the bounds of the data type. For adding attributes only. */
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
            `Cognito ignores these bounds for an attribute of type ${type}.`,
          ),
        );
    });
}

/** Documented at AccountRecoverySetting. For creation only: a new pool has no second factor except SMS. */
export function recoveryDiffersFromMfa({ given }: Change): readonly Warning[] {
  const path = ['AccountRecoverySetting', 'RecoveryMechanisms'];
  const names = listOf(given, ...path).map((mechanism) => memberOf(mechanism, 'Name'));
  const byPhoneAlone = names.length > 0 && names.every((name) => name === 'verified_phone_number');
  if (!byPhoneAlone || memberOf(given, 'MfaConfiguration') !== 'ON') return [];
  return ignored(
    path,
    'No user will be able to recover an account: SMS cannot be used for recovery by users who have it as their second factor. Add VERIFIED_EMAIL.',
  );
}

function ignored(path: Warning['path'], message: string): readonly Warning[] {
  return [{ code: 'VALUE_IGNORED', message, path }];
}
