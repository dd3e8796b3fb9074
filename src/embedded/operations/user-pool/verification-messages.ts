import { isGiven, memberOf, structureOf, type WireStructure } from '../../../rules/wire.js';

/** Two names of one setting: a member of VerificationMessageTemplate, and the older member of the pool. */
const twins = [
  ['SmsMessage', 'SmsVerificationMessage'],
  ['EmailMessage', 'EmailVerificationMessage'],
  ['EmailSubject', 'EmailVerificationSubject'],
] as const;

/**
 * The verification messages of a new pool, described under both names whichever was sent. If both were sent, the
 * template's wins.
 */
export function verificationMessages(given: WireStructure): WireStructure {
  const sent = twins
    .map(([inTemplate, older]) => ({
      inTemplate,
      older,
      message: memberOf(given, 'VerificationMessageTemplate', inTemplate) ?? memberOf(given, older),
    }))
    .filter(({ message }) => isGiven(message));
  return {
    VerificationMessageTemplate: {
      DefaultEmailOption: 'CONFIRM_WITH_CODE',
      ...structureOf(given, 'VerificationMessageTemplate'),
      ...Object.fromEntries(sent.map(({ inTemplate, message }) => [inTemplate, message])),
    },
    ...Object.fromEntries(sent.map(({ older, message }) => [older, message])),
  };
}
