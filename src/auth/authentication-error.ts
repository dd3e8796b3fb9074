import { GatewayError } from '../errors/gateway-error.js';

/** Longer than any real token, and short enough to parse quickly. */
export const MAX_TOKEN_LENGTH = 16_384;

/**
 * Why a caller is refused. Anyone can read these messages, so they contain neither the expected value, which would only
 * help forgers, nor anything from the token. Printable ASCII without quotes, because they are also sent in a header.
 */
const messages = {
  missing: 'Expected a bearer token in the Authorization header, got none.',
  scheme: 'Expected a bearer token in the Authorization header, got another scheme.',
  empty: 'Expected a bearer token in the Authorization header, got an empty one.',
  repeated: 'Expected one Authorization header, got several.',
  oversized: `The token is too long: expected at most ${MAX_TOKEN_LENGTH} characters.`,
  malformed: 'The token cannot be read: expected a signed JWT with the claims iss, sub and exp.',
  issuer: 'The token is from an issuer that is not trusted.',
  algorithm: 'The token is signed with an algorithm that is not accepted.',
  key: 'The token is signed with a key that its issuer does not publish.',
  ambiguousKey: 'The token does not name its key (kid), and its issuer has several keys.',
  signature: 'The signature of the token is invalid.',
  expired: 'The token has expired.',
  early: 'The token is not valid yet.',
  kind: 'The token is not an access token.',
  audience: 'The token was issued for another audience.',
  client: 'The token was issued to a client that is not accepted.',
  router: 'Not authenticated.',
} as const;

export type Reason = keyof typeof messages;

/** No bearer token is at fault, so the header names no error. */
const withoutCode: ReadonlySet<Reason> = new Set(['missing', 'scheme', 'router']);
const badRequests: ReadonlySet<Reason> = new Set(['empty', 'repeated']);

/** The caller is not authenticated. */
export class UnauthenticatedError extends GatewayError {
  override readonly name = 'UnauthenticatedError';
  /** Of the HTTP response. */
  readonly status: 400 | 401;
  readonly headers: Readonly<Record<string, string>>;

  /** @param details what was expected and what came; for the log, never for the client */
  constructor(
    readonly reason: Reason,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super('UNAUTHENTICATED', messages[reason]);
    this.status = badRequests.has(reason) ? 400 : 401;
    this.headers = { 'www-authenticate': challenge(reason) };
  }
}

/** The token cannot be checked now: its key is unknown, and the issuer is not responding. */
export class AuthUnavailableError extends GatewayError {
  override readonly name = 'AuthUnavailableError';
  readonly status = 503;
  readonly headers: Readonly<Record<string, string>>;

  constructor(retryAfterMs: number) {
    super(
      'AUTH_UNAVAILABLE',
      'The issuer of the token is not responding, so the token cannot be checked. Try again later.',
      { retryAfterMs },
    );
    this.headers = { 'retry-after': `${Math.ceil(retryAfterMs / 1000)}` };
  }
}

/** RFC 6750, section 3: the scheme for a request without a token, also the error for one with a token. */
function challenge(reason: Reason): string {
  const realm = 'Bearer realm="poolgraph"';
  if (withoutCode.has(reason)) return realm;
  const code = badRequests.has(reason) ? 'invalid_request' : 'invalid_token';
  return `${realm}, error="${code}", error_description="${messages[reason]}"`;
}
