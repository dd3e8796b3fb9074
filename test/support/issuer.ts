import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Seconds since 1970, as tokens tell time; the gateway's time of day in these tests. */
export const NOW = 2_000_000_000;
export const timeOfDay = () => new Date(NOW * 1000);

export interface SigningKey {
  readonly alg: string;
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** Claims, or members of the header, that differ from those of a good token; undefined leaves one out. */
export type Claims = Readonly<Record<string, unknown>>;

const CONFIGURATION = '/.well-known/openid-configuration';
const KEYS = '/keys';

export async function newKey(alg = 'ES256'): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg);
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { alg, kid, privateKey, publicJwk: { ...jwk, kid, alg, use: 'sig' } };
}

/** An OpenID Connect issuer on a port of its own, which signs with real keys and publishes them. */
export class Issuer implements AsyncDisposable {
  /** In the order of the requests. */
  readonly asked: string[] = [];
  /** What is published. */
  keys: SigningKey[] = [];
  /** What the OpenID configuration says in place of what it would. */
  configuration: Claims = {};
  /** How it answers: as it should; with anything in place of the keys; not at all; only a hang-up. */
  mood: 'well' | { readonly keys: string; readonly status?: number } | 'silent' | 'down' = 'well';

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<Issuer> {
    const server = createServer((request, response) => {
      issuer.#answer(request.url ?? '', response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = new Issuer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/pool`);
    issuer.keys.push(await newKey());
    return issuer;
  }

  get #key(): SigningKey {
    const [key] = this.keys;
    if (!key) throw new Error('Expected a key to sign with, got none');
    return key;
  }

  /** How often the keys were asked for. */
  get fetches(): number {
    return this.asked.filter((path) => path === `/pool${KEYS}`).length;
  }

  /** An access token as Cognito makes them: no `aud`, but `client_id` and `token_use`. */
  accessToken(claims: Claims = {}, header: Claims = {}, key = this.#key): Promise<string> {
    const { privateKey, alg, kid } = key;
    return new SignJWT({
      iss: this.url,
      sub: 'a-subject',
      client_id: 'a-client',
      token_use: 'access',
      scope: 'poolgraph/read poolgraph/write poolgraph/delete poolgraph/sensitive',
      iat: NOW - 60,
      exp: NOW + 3600,
      ...claims,
    })
      .setProtectedHeader({ alg, kid, ...header })
      .sign(privateKey);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  #answer(path: string, response: ServerResponse): void {
    this.asked.push(path);
    const { mood } = this;
    if (mood === 'silent') return;
    if (mood === 'down') {
      response.destroy();
      return;
    }
    if (path === `/pool${CONFIGURATION}`) {
      response.end(
        JSON.stringify({ issuer: this.url, jwks_uri: `${this.url}${KEYS}`, ...this.configuration }),
      );
    } else if (path !== `/pool${KEYS}`) response.writeHead(404).end();
    else if (mood !== 'well') response.writeHead(mood.status ?? 200, { location: '/' }).end(mood.keys);
    else response.end(JSON.stringify({ keys: this.keys.map(({ publicJwk }) => publicJwk) }));
  }
}
