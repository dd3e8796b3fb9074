import { inCapitals } from '../quoted.js';
import { deployed, open, type Rule } from '../rule.js';
import { listOf, memberOf, type WireStructure } from '../wire.js';

const path = ['Policies', 'SignInPolicy', 'AllowedFirstAuthFactors'];

/** The first factors of a user; empty if the request leaves them to the service. */
function firstFactors(input: WireStructure): readonly unknown[] {
  return listOf(input, ...path);
}

/** Factors without a password. */
export function passwordless(input: WireStructure): readonly unknown[] {
  const factors: readonly unknown[] = ['EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'];
  return factors.filter((factor) => firstFactors(input).includes(factor));
}

export const passwordIsAFirstFactor: Rule = {
  name: 'password-is-a-first-factor',
  known: deployed('pf-cognito-signin-policy-password-required'),
  check: (input) => {
    const factors = firstFactors(input);
    if (factors.length === 0 || factors.includes('PASSWORD')) return [];
    return [
      {
        message: `allowedFirstAuthFactors must include PASSWORD; got ${inCapitals(...factors)}.`,
        awsMessage: 'Password should be configured as one of the allowed first auth factors.',
        path,
      },
    ];
  },
};

/** Seen for SetUserPoolMfaConfig. No report covers CreateUserPool, which sets the same. */
export const oneTimeCodesExcludeRequiredMfa: Rule = {
  name: 'one-time-codes-exclude-required-mfa',
  known: open('go-to-k/cdkd#1975'),
  check: (input) => {
    if (memberOf(input, 'MfaConfiguration') !== 'ON') return [];
    const codes = passwordless(input).filter((factor) => factor !== 'WEB_AUTHN');
    if (codes.length === 0) return [];
    return [
      {
        message: `MFA ON does not allow ${inCapitals(...codes)} as a first factor; use OPTIONAL.`,
        awsMessage:
          'Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled',
        path,
      },
    ];
  },
};
