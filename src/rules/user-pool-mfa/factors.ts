import { isGiven, memberOf, type WireStructure } from '../wire.js';

/** A second factor: the member that configures it, and its name in messages. */
export interface Factor {
  readonly member: string;
  readonly what: string;
  /** Whether a configuration turns it on. */
  readonly isOn: (config: WireStructure) => boolean;
}

/** Passkeys do not count: Cognito accepts them with MFA off (go-to-k/cdkd#1920). */
export const factors: readonly Factor[] = [
  givenIn('SmsMfaConfiguration', 'MFA by text message'),
  {
    member: 'SoftwareTokenMfaConfiguration',
    what: 'MFA by authenticator app',
    isOn: (config) => memberOf(config, 'SoftwareTokenMfaConfiguration', 'Enabled') === true,
  },
  givenIn('EmailMfaConfiguration', 'MFA by e-mail'),
];

/** The second factors in a configuration. */
export function factorsIn(config: WireStructure): readonly Factor[] {
  return factors.filter(({ isOn }) => isOn(config));
}

/** An empty structure turns the factor on as well. */
function givenIn(member: string, what: string): Factor {
  return { member, what, isOn: (config) => isGiven(memberOf(config, member)) };
}
