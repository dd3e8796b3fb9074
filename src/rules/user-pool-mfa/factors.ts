import { isGiven, memberOf, type WireStructure } from '../wire.js';

/** A second factor: the member that sets it up, and what people call it. */
export interface Factor {
  readonly member: string;
  readonly what: string;
  /** Whether a configuration makes it one. */
  readonly isOn: (config: WireStructure) => boolean;
}

/** Passkeys are none: Cognito takes them beside MFA that is off (go-to-k/cdkd#1920). */
export const factors: readonly Factor[] = [
  givenIn('SmsMfaConfiguration', 'Codes by text message'),
  {
    member: 'SoftwareTokenMfaConfiguration',
    what: 'Codes of an authenticator app',
    isOn: (config) => memberOf(config, 'SoftwareTokenMfaConfiguration', 'Enabled') === true,
  },
  givenIn('EmailMfaConfiguration', 'Codes by e-mail'),
];

/** The second factors that a configuration has. */
export function factorsIn(config: WireStructure): readonly Factor[] {
  return factors.filter(({ isOn }) => isOn(config));
}

/** Being there is what makes it a factor, be it empty. */
function givenIn(member: string, what: string): Factor {
  return { member, what, isOn: (config) => isGiven(memberOf(config, member)) };
}
