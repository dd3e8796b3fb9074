import { decodeJwt, errors, jwtVerify, type JWTHeaderParameters, type JWTPayload } from 'jose';
import { deepFreeze } from '../basics/deep-freeze.js';
import type { Log } from '../telemetry/log.js';
import type { AuthenticatedCaller } from './caller.js';
import { MAX_TOKEN_LENGTH, UnauthenticatedError } from './authentication-error.js';
import { IssuerKeys } from './issuer-keys.js';
import type { IssuerSettings } from './issuer-settings.js';
import { VerifiedTokens } from './verified-tokens.js';

export interface AccessTokensOptions {
  readonly issuers: readonly IssuerSettings[];
  /** Deadline for fetching an issuer's keys, in milliseconds. */
  readonly timeoutMs: number;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** The clock for `exp` and `nbf`. */
  readonly timeOfDay: () => Date;
}

/** The subject of a token, as its issuer names it. */
export type Identity = Omit<AuthenticatedCaller, 'kind' | 'viaRouter'>;

/**
 * Asymmetric algorithms only. `none` is no signature, and with HS256 the public key, which everyone has, would be the
 * signing secret.
 */
const algorithms = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

/** Checked here because the library ignores spaces inside a token. */
const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** Media types without `application/`: of any JWT, and of an access token (RFC 9068). */
const types: readonly unknown[] = [undefined, 'jwt', 'at+jwt'];

/** Verifies access tokens of the trusted issuers. */
export class AccessTokens {
  readonly #issuers: ReadonlyMap<unknown, { readonly settings: IssuerSettings; readonly keys: IssuerKeys }>;
  readonly #timeOfDay: () => Date;
  readonly #verified = new VerifiedTokens<Identity>();

  constructor({ issuers, timeOfDay, ...options }: AccessTokensOptions) {
    this.#issuers = new Map(
      issuers.map((settings) => [
        settings.issuer,
        { settings, keys: new IssuerKeys({ ...options, settings }) },
      ]),
    );
    this.#timeOfDay = timeOfDay;
  }

  /** The subject of a token that was verified before and is still valid; undefined if it has to be verified. */
  verified(token: string): Identity | undefined {
    return this.#verified.find(token, Math.floor(this.#timeOfDay().getTime() / 1_000));
  }

  /**
   * Verifies a token.
   *
   * @returns the subject of the token
   * @throws UnauthenticatedError for a token that is invalid or not for this gateway
   * @throws AuthUnavailableError while its issuer returns no keys to check it with
   */
  async verify(token: string): Promise<Identity> {
    const verified = this.verified(token);
    if (verified) return verified;
    if (token.length > MAX_TOKEN_LENGTH) throw new UnauthenticatedError('oversized', { got: token.length });
    if (!COMPACT_JWS.test(token)) throw new UnauthenticatedError('malformed');
    const named = issuerNamedIn(token);
    const issuer = this.#issuers.get(named);
    if (!issuer) {
      throw new UnauthenticatedError('issuer', { expected: [...this.#issuers.keys()], got: named });
    }

    const { settings, keys } = issuer;
    const currentDate = this.#timeOfDay();
    const date = Math.floor(currentDate.getTime() / 1_000);
    const { set } = keys;
    const { payload, protectedHeader } = await jwtVerify(token, keys.find, {
      algorithms,
      issuer: settings.issuer,
      requiredClaims: ['sub', 'exp'],
      clockTolerance: settings.clockSkewSeconds,
      currentDate,
    }).catch((error: unknown) => {
      throw refusalOf(error);
    });
    checkKind(protectedHeader, payload, settings);
    checkAddressee(payload, settings);
    const identity = identityOf(payload, settings);
    // Keys fetched meanwhile may lack the key that verified the token.
    if (set !== undefined && set === keys.set && payload.exp !== undefined) {
      const until = payload.exp + settings.clockSkewSeconds;
      this.#verified.add(token, { identity, keys, set, from: date, until });
    }
    return identity;
  }
}

/** Not verified yet: it only selects the keys to check the signature with. */
function issuerNamedIn(token: string): unknown {
  try {
    return decodeJwt(token).iss;
  } catch (error) {
    throw refusalOf(error);
  }
}

/** Translates an error of the library. */
function refusalOf(error: unknown): unknown {
  if (error instanceof errors.JOSEAlgNotAllowed) return new UnauthenticatedError('algorithm');
  if (error instanceof errors.JWKSNoMatchingKey) return new UnauthenticatedError('key');
  if (error instanceof errors.JWKSMultipleMatchingKeys) return new UnauthenticatedError('ambiguousKey');
  if (error instanceof errors.JWSSignatureVerificationFailed) return new UnauthenticatedError('signature');
  if (error instanceof errors.JWTExpired) return new UnauthenticatedError('expired');
  if (error instanceof errors.JWTClaimValidationFailed) {
    const { claim, reason } = error;
    const early = claim === 'nbf' && reason === 'check_failed';
    return new UnauthenticatedError(early ? 'early' : 'malformed', { claim, problem: reason });
  }
  // Includes tokens that require an extension (`crit`).
  const unreadable = [errors.JWSInvalid, errors.JWTInvalid, errors.JOSENotSupported];
  if (unreadable.some((each) => error instanceof each)) return new UnauthenticatedError('malformed');
  return error;
}

/** Refuses ID tokens: they tell an application who signed in, and any application could pass one on to this API. */
function checkKind(
  { typ }: JWTHeaderParameters,
  { token_use: use, at_hash: ofAccessToken, c_hash: ofCode }: JWTPayload,
  { tokenUse }: IssuerSettings,
): void {
  const type = typeof typ === 'string' ? typ.toLowerCase().replace('application/', '') : typ;
  const used = use === 'access' || (use === undefined && tokenUse === undefined);
  // Only ID tokens have these hashes (OpenID Connect Core 1.0, section 3.3.2.11).
  const ofAnother = ofAccessToken !== undefined || ofCode !== undefined;
  if (used && types.includes(type) && !ofAnother) return;
  throw new UnauthenticatedError('kind', { expected: { token_use: 'access' }, got: { typ, token_use: use } });
}

/** Without this check a token for any other application would be accepted. */
function checkAddressee({ aud, client_id: client }: JWTPayload, settings: IssuerSettings): void {
  const { audiences, clientIds } = settings;
  const given: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
  if (audiences && !audiences.some((each) => given.includes(each))) {
    throw new UnauthenticatedError('audience', { expected: audiences, got: aud });
  }
  if (clientIds && !clientIds.some((each) => each === client)) {
    throw new UnauthenticatedError('client', { expected: clientIds, got: client });
  }
}

function identityOf(claims: JWTPayload, { issuer, scopeClaim }: IssuerSettings): Identity {
  const { sub: subject } = claims;
  if (typeof subject !== 'string' || subject === '') {
    throw new UnauthenticatedError('malformed', { claim: 'sub', problem: 'invalid' });
  }
  return { issuer, subject, scopes: scopesIn(claims[scopeClaim]), claims: deepFreeze(claims) };
}

/** A space-separated string (RFC 8693, section 4.2), or a list as some issuers send it. */
function scopesIn(claim: unknown): ReadonlySet<string> {
  const scopes: readonly unknown[] = Array.isArray(claim)
    ? claim
    : typeof claim === 'string'
      ? claim.split(' ')
      : [];
  return new Set(scopes.filter((scope): scope is string => typeof scope === 'string' && scope !== ''));
}
