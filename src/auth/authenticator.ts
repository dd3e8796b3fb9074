import type { AccessTokens, AccessTokensOptions, Identity } from './access-tokens.js';
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

/** The two callers of an identity: directly, and through a router. */
type Callers = Readonly<Record<'direct' | 'viaRouter', Caller>>;

const anonymous: Callers = {
  direct: { kind: 'anonymous', viaRouter: false },
  viaRouter: { kind: 'anonymous', viaRouter: true },
};

/** Identifies the caller of a request. */
export class Authenticator {
  // What is cached for a caller is found by the object.
  readonly #callers = new WeakMap<Identity, Callers>();

  constructor(
    private readonly tokens: Pick<AccessTokens, 'verify' | 'verified'> | undefined,
    private readonly routerSecrets: RouterSecrets,
  ) {}

  /**
   * Identifies the caller by the request's credentials.
   *
   * @throws UnauthenticatedError for an invalid token or router secret
   * @throws AuthUnavailableError while the token cannot be checked
   */
  async authenticate({ authorization, routerSecret }: Credentials): Promise<Caller> {
    const way = this.#wayOf(routerSecret);
    if (!this.tokens) return anonymous[way];
    return this.#callersOf(await this.tokens.verify(bearerToken(authorization)))[way];
  }

  /**
   * The caller, if no signature has to be verified.
   *
   * @throws UnauthenticatedError for credentials that are refused without one
   */
  known({ authorization, routerSecret }: Credentials): Caller | undefined {
    const way = this.#wayOf(routerSecret);
    if (!this.tokens) return anonymous[way];
    const identity = this.tokens.verified(bearerToken(authorization));
    return identity && this.#callersOf(identity)[way];
  }

  #callersOf(identity: Identity): Callers {
    const known = this.#callers.get(identity);
    if (known) return known;
    const callers: Callers = {
      direct: { kind: 'authenticated', viaRouter: false, ...identity },
      viaRouter: { kind: 'authenticated', viaRouter: true, ...identity },
    };
    this.#callers.set(identity, callers);
    return callers;
  }

  #wayOf(secret: string | undefined): keyof Callers {
    // Without a configured secret the header is ignored, so that a router can send it in advance.
    if (secret === undefined || !this.routerSecrets.configured) return 'direct';
    if (this.routerSecrets.include(secret)) return 'viaRouter';
    throw new UnauthenticatedError('router');
  }
}

function bearerToken([header, ...others]: readonly string[]): string {
  if (header === undefined) throw new UnauthenticatedError('missing');
  // A router that reads the first header and a gateway that reads the last would see different callers.
  if (others.length > 0) throw new UnauthenticatedError('repeated');
  const space = header.indexOf(' ');
  const scheme = space < 0 ? header : header.slice(0, space);
  if (scheme.toLowerCase() !== 'bearer') throw new UnauthenticatedError('scheme');
  const token = space < 0 ? '' : header.slice(space).trim();
  if (token === '') throw new UnauthenticatedError('empty');
  return token;
}
