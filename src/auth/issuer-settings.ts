import * as v from 'valibot';
import { isLoopback } from '../basics/loopback.js';
import { parseJsonSettings, strictObject, text, texts } from './json-settings.js';

/** An issuer of access tokens that is trusted, and what its tokens have to say. */
export interface IssuerSettings {
  /** As in the claim `iss`, character by character. */
  readonly issuer: string;
  /** One of them has to be in the claim `aud`. */
  readonly audiences?: readonly string[] | undefined;
  /** One of them has to be the claim `client_id`. */
  readonly clientIds?: readonly string[] | undefined;
  /** Demands the claim `token_use`; without this it may be absent, but not be another. */
  readonly tokenUse?: 'access' | undefined;
  /** The claim that holds the scopes. */
  readonly scopeClaim: string;
  /** By how much the issuer's clock may differ, for `exp` and `nbf`. */
  readonly clockSkewSeconds: number;
  /** Where its keys are; without one its OpenID configuration tells. */
  readonly jwksUrl?: string | undefined;
}

const MOST_SKEW_SECONDS = 300;

const secureUrl = v.pipe(text, v.check(isSecureUrl, 'an https:// URL; http:// for a loopback address only'));
const issuerUrl = v.pipe(
  secureUrl,
  // OpenID Connect Discovery 1.0, section 3.
  v.check((url) => !/[?#]/.test(url), 'an issuer, which has neither a query nor a fragment'),
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
  tokenUse: v.optional(
    v.literal('access', '"access"; ID tokens are for the applications that they are issued to'),
  ),
  scopeClaim: v.optional(text, 'scope'),
  clockSkewSeconds: v.optional(skew, 60),
  jwksUrl: v.optional(secureUrl),
};

const issuerSettings = v.pipe(
  strictObject(entries, '{"issuer": "https://...", "audiences": ["..."]}'),
  v.check(
    ({ audiences, clientIds }) => audiences !== undefined || clientIds !== undefined,
    'audiences or clientIds or both; else a token for any application of the issuer would do',
  ),
);

const settings = v.pipe(
  v.array(issuerSettings, 'a list of issuers, such as [{"issuer": "https://...", "audiences": ["..."]}]'),
  v.nonEmpty('at least one issuer'),
  v.check(
    (issuers) => new Set(issuers.map(({ issuer }) => issuer)).size === issuers.length,
    'each issuer once; it can have several audiences and client ids',
  ),
);

/**
 * Reads the issuers out of JSON.
 *
 * @throws Error with every problem: where it is, what was expected there, and what was given
 */
export function parseIssuers(json: string): readonly IssuerSettings[] {
  return parseJsonSettings(json, {
    schema: settings,
    example: '[{"issuer": "https://...", "audiences": ["..."]}]',
  });
}

/** A URL whose answer cannot be changed on its way: https, or nothing beyond this machine. */
export function isSecureUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username || password) return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
