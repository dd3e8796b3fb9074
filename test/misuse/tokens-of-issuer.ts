import { Issuer, type Claims } from '../support/issuer.js';
import { post, type Sent } from './requests.js';

let issuer: Issuer | undefined;

/** Starts the issuer whose tokens the gateway trusts. */
export async function startIssuer(): Promise<{ readonly AUTH_ISSUERS: string }> {
  issuer = await Issuer.start();
  const trusted = { issuer: issuer.url, clientIds: ['a-client'], tokenUse: 'access' };
  return { AUTH_ISSUERS: JSON.stringify([trusted]) };
}

export async function stopIssuer(): Promise<void> {
  await issuer?.[Symbol.asyncDispose]();
}

/**
 * A request with a token of the issuer, which is good but for what is given here.
 *
 * @param changed what becomes of it once it was signed
 */
export async function bearingToken(
  claims: Claims = {},
  header: Claims = {},
  changed: (token: string) => string = (token) => token,
  headers: Readonly<Record<string, string | string[]>> = {},
  body: object = { query: '{ __typename }' },
): Promise<Sent> {
  if (!issuer) throw new Error('Expected an issuer that was started');
  const seconds = Math.floor(Date.now() / 1000);
  const token = await issuer.accessToken({ iat: seconds - 60, exp: seconds + 3600, ...claims }, header);
  return post(JSON.stringify(body), { ...headers, authorization: `Bearer ${changed(token)}` });
}
