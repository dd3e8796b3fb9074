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
  /** The longest that an issuer may take for its keys, in milliseconds. */
  readonly timeoutMs: number;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** Milliseconds, as of a clock that is never set back. */
  readonly now: () => number;
  /** As `exp` and `nbf` are told. */
  readonly timeOfDay: () => Date;
}

/** Whom a token is about, as its issuer says. */
export type Identity = Omit<AuthenticatedCaller, 'kind' | 'viaRouter'>;

/**
 * Asymmetric ones only. `none` is no signature, and with HS256 the public key, which everybody has, would be the secret
 * that tokens are made with.
 */
const algorithms = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

/** The library would overlook spaces within. */
const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** Media types of a JWT, without `application/`: of one in general, and of an access token (RFC 9068). */
const types: readonly unknown[] = [undefined, 'jwt', 'at+jwt'];

/** The access tokens of the issuers that are trusted. */
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

  /**
   * Whom a token is about.
   *
   * @throws UnauthenticatedError for a token that is not to be believed, or is not for this gateway
   * @throws AuthUnavailableError while its issuer gives no keys to check it with
   */
  async verify(token: string): Promise<Identity> {
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
    const keySet = keys.set;
    const known = this.#verified.find(token, keySet, date);
    if (known) return known;
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
    // Keys that were fetched meanwhile may lack the one that the token was checked with.
    if (keySet !== undefined && keySet === keys.set && payload.exp !== undefined) {
      const until = payload.exp + settings.clockSkewSeconds;
      this.#verified.add(token, { identity, keys: keySet, from: date, until });
    }
    return identity;
  }
}

/** Not yet believed: it only says whose keys to check the signature with. */
function issuerNamedIn(token: string): unknown {
  try {
    return decodeJwt(token).iss;
  } catch (error) {
    throw refusalOf(error);
  }
}

/** What the library found, in the words of this gateway. */
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
  // Among others an extension that the token says must be understood.
  const unreadable = [errors.JWSInvalid, errors.JWTInvalid, errors.JOSENotSupported];
  if (unreadable.some((each) => error instanceof each)) return new UnauthenticatedError('malformed');
  return error;
}

/** An ID token tells an application who has signed in. To an API it says nothing: any application could pass it on. */
function checkKind(
  { typ }: JWTHeaderParameters,
  { token_use: use, at_hash: ofAccessToken, c_hash: ofCode }: JWTPayload,
  { tokenUse }: IssuerSettings,
): void {
  const type = typeof typ === 'string' ? typ.toLowerCase().replace('application/', '') : typ;
  const used = use === 'access' || (use === undefined && tokenUse === undefined);
  // Only ID tokens have the hashes of what they were issued together with (OpenID Connect Core 1.0, section 3.3.2.11).
  const ofAnother = ofAccessToken !== undefined || ofCode !== undefined;
  if (used && types.includes(type) && !ofAnother) return;
  throw new UnauthenticatedError('kind', { expected: { token_use: 'access' }, got: { typ, token_use: use } });
}

/** Without this a token that was issued for any other application would do here. */
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

/** Parted by spaces (RFC 8693, section 4.2) or a list, as some issuers have it. */
function scopesIn(claim: unknown): ReadonlySet<string> {
  const scopes: readonly unknown[] = Array.isArray(claim)
    ? claim
    : typeof claim === 'string'
      ? claim.split(' ')
      : [];
  return new Set(scopes.filter((scope): scope is string => typeof scope === 'string' && scope !== ''));
}
