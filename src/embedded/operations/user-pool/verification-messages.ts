import { isGiven, memberOf, structureOf, type WireStructure } from '../../../rules/wire.js';

/** The same setting under two names: a member of VerificationMessageTemplate, and the older member of the pool. */
const twins = [
  ['SmsMessage', 'SmsVerificationMessage'],
  ['EmailMessage', 'EmailVerificationMessage'],
  ['EmailSubject', 'EmailVerificationSubject'],
] as const;

/**
 * The verification messages of a new pool: whichever name one was sent under, it shows under both. The template's
 * comes first where both were sent.
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
