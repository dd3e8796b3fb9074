import { deployed, open, type Rule } from '../rule.js';
import { memberOf, type WireStructure } from '../wire.js';
import { passwordless } from './first-factors.js';

const template = ['AdminCreateUserConfig', 'InviteMessageTemplate'];

/** Invitation texts, their names in AWS's paths, and AWS's patterns, which the service model lacks. */
const texts = [
  {
    member: 'EmailMessage',
    field: 'emailMessage',
    awsPattern: String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*\{####\}[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*`,
  },
  { member: 'SMSMessage', field: 'smsMessage', awsPattern: String.raw`(?s).*\{####\}(?s).*` },
] as const;

function lacking(input: WireStructure, placeholder: string) {
  return texts.flatMap((text) => {
    const path = [...template, text.member];
    const given = memberOf(input, ...path);
    return typeof given === 'string' && !given.includes(placeholder) ? [{ ...text, path, given }] : [];
  });
}

/** A pool whose users can sign in without a password may invite them without one, so its texts are left to AWS. */
const inviteTellsPassword: Rule = {
  name: 'invite-tells-password',
  known: deployed('pf-cognito-invite-message-username-placeholder'),
  check: (input) => {
    if (passwordless(input).length > 0) return [];
    return lacking(input, '{####}').map(({ field, awsPattern, path, given }) => ({
      message: `inviteMessageTemplate.${field} must contain {####} where the temporary password goes.`,
      awsMessage: `1 validation error detected: Value '${given}' at 'adminCreateUserConfig.inviteMessage.${field}' failed to satisfy constraint: Member must satisfy regular expression pattern: ${awsPattern}`,
      path,
    }));
  },
};

/** The developer guide requires it, and so did a deployment in 2020; the pattern of 2026 does not. */
const inviteTellsName: Rule = {
  name: 'invite-tells-name',
  known: open('aws/aws-cdk#6484'),
  check: (input) =>
    lacking(input, '{username}').map(({ field, path }) => ({
      message: `inviteMessageTemplate.${field} must contain {username} where the user name goes.`,
      awsMessage: `The invite message adminCreateUserConfig.inviteMessage.${field} must contain {username}.`,
      path,
    })),
};

export const inviteMessageRules: readonly Rule[] = [inviteTellsPassword, inviteTellsName];
