import type { AccessTokens, AccessTokensOptions } from './access-tokens.js';
import { UnauthenticatedError } from './authentication-error.js';
import type { Caller } from './caller.js';
import { RouterSecrets } from './router-secrets.js';

/** What a request brings to be known by. */
export interface Credentials {
  /** Every Authorization header that there is. */
  readonly authorization: readonly string[];
  readonly routerSecret: string | undefined;
}

export interface AuthenticatorOptions extends Omit<AccessTokensOptions, 'issuers'> {
  /** Undefined: nobody is asked who they are. */
  readonly issuers: AccessTokensOptions['issuers'] | undefined;
  readonly routerSecrets: readonly string[];
}

/** Makes what tells who asks. The library for tokens is loaded only where there can be some. */
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

/** Tells who asks. */
export class Authenticator {
  constructor(
    private readonly tokens: Pick<AccessTokens, 'verify'> | undefined,
    private readonly routerSecrets: RouterSecrets,
  ) {}

  /**
   * Who sends a request, by all that it brings.
   *
   * @throws UnauthenticatedError for a caller or a router that is not known
   * @throws AuthUnavailableError while that cannot be found out
   */
  async authenticate({ authorization, routerSecret }: Credentials): Promise<Caller> {
    const viaRouter = this.#isProven(routerSecret);
    if (!this.tokens) return { kind: 'anonymous', viaRouter };
    const identity = await this.tokens.verify(bearerToken(authorization));
    return { kind: 'authenticated', viaRouter, ...identity };
  }

  #isProven(secret: string | undefined): boolean {
    // Where no secret is configured the header is one of many that mean nothing here: a router may send it already.
    if (secret === undefined || !this.routerSecrets.configured) return false;
    if (this.routerSecrets.include(secret)) return true;
    throw new UnauthenticatedError('router');
  }
}

function bearerToken([header, ...others]: readonly string[]): string {
  if (header === undefined) throw new UnauthenticatedError('missing');
  // Who reads the first of two and who reads the last would see different callers.
  if (others.length > 0) throw new UnauthenticatedError('repeated');
  const [scheme = '', ...rest] = header.split(' ');
  if (scheme.toLowerCase() !== 'bearer') throw new UnauthenticatedError('scheme');
  const token = rest.join(' ').trim();
  if (token === '') throw new UnauthenticatedError('empty');
  return token;
}
