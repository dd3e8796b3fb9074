import * as v from 'valibot';
import { isLoopback } from '../basics/loopback.js';
import { parseJsonSettings, strictObject, text, texts } from './json-settings.js';

/** A trusted issuer of access tokens, and what its tokens must claim. */
export interface IssuerSettings {
  /** Must equal the claim `iss` exactly. */
  readonly issuer: string;
  /** The claim `aud` must contain one of them. */
  readonly audiences?: readonly string[] | undefined;
  /** The claim `client_id` must be one of them. */
  readonly clientIds?: readonly string[] | undefined;
  /** Requires the claim `token_use`; otherwise it may be absent, but must not have another value. */
  readonly tokenUse?: 'access' | undefined;
  /** The claim that holds the scopes. */
  readonly scopeClaim: string;
  /** Allowed difference of the issuer's clock, for `exp` and `nbf`. */
  readonly clockSkewSeconds: number;
  /** Where its keys are; by default its OpenID configuration says so. */
  readonly jwksUrl?: string | undefined;
}

const MOST_SKEW_SECONDS = 300;

const secureUrl = v.pipe(text, v.check(isSecureUrl, 'an https:// URL; http:// for a loopback address only'));
const issuerUrl = v.pipe(
  secureUrl,
  // OpenID Connect Discovery 1.0, section 3.
  v.check((url) => !/[?#]/.test(url), 'an issuer URL without query and fragment'),
);
const skew = v.pipe(
  v.number(`a whole number from 0 to ${MOST_SKEW_SECONDS}`),
  v.check(
    (seconds) => Number.isInteger(seconds) && seconds >= 0 && seconds <= MOST_SKEW_SECONDS,
    `a whole number from 0 to ${MOST_SKEW_SECONDS}`,
  ),
);

const entries = {
  issuer: issuerUrl,
  audiences: v.optional(texts),
  clientIds: v.optional(texts),
  tokenUse: v.optional(v.literal('access', '"access"; ID tokens are not accepted')),
  scopeClaim: v.optional(text, 'scope'),
  clockSkewSeconds: v.optional(skew, 60),
  jwksUrl: v.optional(secureUrl),
};

const issuerSettings = v.pipe(
  strictObject(entries, '{"issuer": "https://...", "audiences": ["..."]}'),
  v.check(
    ({ audiences, clientIds }) => audiences !== undefined || clientIds !== undefined,
    'audiences, clientIds or both; without them a token for any application of the issuer would be accepted',
  ),
);

const settings = v.pipe(
  v.array(issuerSettings, 'a list of issuers, such as [{"issuer": "https://...", "audiences": ["..."]}]'),
  v.nonEmpty('at least one issuer'),
  v.check(
    (issuers) => new Set(issuers.map(({ issuer }) => issuer)).size === issuers.length,
    'each issuer once; list all its audiences and client ids there',
  ),
);

/**
 * Parses issuers given as JSON.
 *
 * @throws Error with every problem: where it is, what was expected there, and what was given
 */
export function parseIssuers(json: string): readonly IssuerSettings[] {
  return parseJsonSettings(json, {
    schema: settings,
    example: '[{"issuer": "https://...", "audiences": ["..."]}]',
  });
}

/** A URL whose response cannot be changed in transit: https, or a loopback address. */
export function isSecureUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username || password) return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
