import { expect } from '@jest/globals';
import { type GatewayWithCognito, createPool } from './gateway-with-cognito.js';

export const CONFIG = `mfaConfiguration
  smsMfaConfiguration { smsAuthenticationMessage smsConfiguration { snsCallerArn } }
  softwareTokenMfaConfiguration { enabled }
  emailMfaConfiguration { message subject }
  webAuthnConfiguration { relyingPartyId userVerification factorConfiguration }`;
export const SET = `mutation ($input: SetUserPoolMfaInput!, $dryRun: Boolean! = false, $loss: Boolean! = false) {
  payload: setUserPoolMfa(input: $input, dryRun: $dryRun, allowUnknownSettingsLoss: $loss) {
    userPoolMfaConfig { ${CONFIG} }
    userPool { mfaConfiguration policies { signInPolicy { allowedFirstAuthFactors } } emailConfiguration { emailSendingAccount } }
    changes { path before after } unapplied { path before after } applied failure { code }
    warnings { code field } userErrors { code field message } } }`;

export const developer = {
  emailSendingAccount: 'DEVELOPER',
  sourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
};
export const totp = { softwareTokenMfaConfiguration: { enabled: true } };
export const sms = {
  smsConfiguration: { snsCallerArn: 'arn:aws:iam::123456789012:role/sms', externalId: 'secret-external' },
};

export interface Payload {
  readonly userPoolMfaConfig: Readonly<Record<string, unknown>> | null;
  readonly userPool: Readonly<Record<string, unknown>> | null;
  readonly changes: readonly { readonly path: readonly string[] }[];
  readonly unapplied: readonly { readonly path: readonly string[] }[];
  readonly applied: boolean;
  readonly failure: { readonly code: string } | null;
  readonly warnings: readonly object[];
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

/** A pool, changed before by these steps, and what is asked of it from then on. */
export async function withPool(running: GatewayWithCognito, ...before: readonly object[]) {
  const { gateway, cognito } = running;
  const userPoolId = await createPool(running);
  const answerTo = (input: object, more: object = {}) =>
    gateway.query(SET, { input: { userPoolId, ...input }, ...more });
  const set = async (input: object, more: object = {}): Promise<Payload> => {
    const { data, errors } = await answerTo(input, more);
    expect(errors).toBeUndefined();
    return data?.payload as Payload;
  };
  for (const input of before) expect((await set(input)).userErrors).toEqual([]);
  const sent = cognito.requests.length;
  return {
    userPoolId,
    answerTo,
    set,
    operations: () => cognito.requests.slice(sent).map(({ operation }) => operation),
    writes: () =>
      cognito.requests
        .slice(sent)
        .map(({ operation }) => operation)
        .filter((operation) => /^(Set|Update)/.test(operation)),
  };
}

export const pathsOf = (changes: Payload['changes']) => changes.map(({ path }) => path.join('.'));
export const mfaAndPasskeys = {
  mfaConfiguration: 'ON',
  ...totp,
  webAuthnConfiguration: {
    relyingPartyId: 'example.com',
    factorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
  },
};
