import type { AccessTokens, AccessTokensOptions } from './access-tokens.js';
import { UnauthenticatedError } from './authentication-error.js';
import type { Caller } from './caller.js';
import { RouterSecrets } from './router-secrets.js';

/** The credentials of a request. */
export interface Credentials {
  /** All Authorization headers. */
  readonly authorization: readonly string[];
  readonly routerSecret: string | undefined;
}

export interface AuthenticatorOptions extends Omit<AccessTokensOptions, 'issuers'> {
  /** Undefined: authentication is off. */
  readonly issuers: AccessTokensOptions['issuers'] | undefined;
  readonly routerSecrets: readonly string[];
}

/** Creates an authenticator. The token library is loaded only when issuers are configured. */
export async function createAuthenticator({
  issuers,
  routerSecrets,
  ...options
}: AuthenticatorOptions): Promise<Authenticator> {
  const secrets = new RouterSecrets(routerSecrets);
  if (!issuers) return new Authenticator(undefined, secrets);
  const { AccessTokens } = await import('./access-tokens.js');
  return new Authenticator(new AccessTokens({ issuers, ...options }), secrets);
}

/** Identifies the caller of a request. */
export class Authenticator {
  constructor(
    private readonly tokens: Pick<AccessTokens, 'verify'> | undefined,
    private readonly routerSecrets: RouterSecrets,
  ) {}

  /**
   * Identifies the caller by the request's credentials.
   *
   * @throws UnauthenticatedError for an invalid token or router secret
   * @throws AuthUnavailableError while the token cannot be checked
   */
  async authenticate({ authorization, routerSecret }: Credentials): Promise<Caller> {
    const viaRouter = this.#isProven(routerSecret);
    if (!this.tokens) return { kind: 'anonymous', viaRouter };
    const identity = await this.tokens.verify(bearerToken(authorization));
    return { kind: 'authenticated', viaRouter, ...identity };
  }

  #isProven(secret: string | undefined): boolean {
    // Without a configured secret the header is ignored, so that a router can send it in advance.
    if (secret === undefined || !this.routerSecrets.configured) return false;
    if (this.routerSecrets.include(secret)) return true;
    throw new UnauthenticatedError('router');
  }
}

function bearerToken([header, ...others]: readonly string[]): string {
  if (header === undefined) throw new UnauthenticatedError('missing');
  // A router that reads the first header and a gateway that reads the last would see different callers.
  if (others.length > 0) throw new UnauthenticatedError('repeated');
  const [scheme = '', ...rest] = header.split(' ');
  if (scheme.toLowerCase() !== 'bearer') throw new UnauthenticatedError('scheme');
  const token = rest.join(' ').trim();
  if (token === '') throw new UnauthenticatedError('empty');
  return token;
}
