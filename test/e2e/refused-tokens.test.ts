import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { base64url, UnsecuredJWT } from 'jose';
import { createHmac } from 'node:crypto';
import { ask } from '../support/ask.js';
import type { Gateway } from '../support/gateway.js';
import {
  AUDIENCE,
  startGatewayWithIssuers,
  type GatewayWithIssuers,
} from '../support/gateway-with-issuers.js';
import { newKey, NOW, type Issuer } from '../support/issuer.js';
import { refusal } from '../support/refusal.js';

const json = { 'content-type': 'application/json' };
const query = JSON.stringify({ query: '{ __typename }' });

let gateway: Gateway;
let cognito: Issuer;
let other: Issuer;
let ofOther: GatewayWithIssuers['ofOther'];
let running: GatewayWithIssuers;

beforeAll(async () => {
  running = await startGatewayWithIssuers({ LOG_LEVEL: 'debug' });
  ({ gateway, cognito, other, ofOther } = running);
});

afterAll(async () => {
  await running[Symbol.asyncDispose]();
});

const present = (token: string) =>
  ask(gateway, '/graphql', { ...json, authorization: `Bearer ${token}` }, query);

describe('The gateway refuses a token', () => {
  it.each<[string, string, () => Promise<string> | string]>([
    ['that has expired', 'The token has expired.', () => cognito.accessToken({ exp: NOW - 60 })],
    ['that expires now', 'The token has expired.', () => ofOther({ exp: NOW })],
    ['that is not valid yet', 'The token is not valid yet.', () => cognito.accessToken({ nbf: NOW + 61 })],
    [
      'of an unknown issuer',
      'The token is from an issuer that is not trusted.',
      () => cognito.accessToken({ iss: 'https://issuer.example.com' }),
    ],
    [
      'of almost the issuer',
      'The token is from an issuer that is not trusted.',
      () => cognito.accessToken({ iss: `${cognito.url}/` }),
    ],
    [
      'of no issuer',
      'The token is from an issuer that is not trusted.',
      () => cognito.accessToken({ iss: undefined }),
    ],
    [
      'for another audience',
      'The token was issued for another audience.',
      () => ofOther({ aud: ['https://elsewhere', `${AUDIENCE}/`] }),
    ],
    [
      'without the expected audience',
      'The token was issued for another audience.',
      () => ofOther({ aud: undefined, client_id: 'a-client' }),
    ],
    [
      'to another client',
      'The token was issued to a client that is not accepted.',
      () => cognito.accessToken({ client_id: 'c-client' }),
    ],
    [
      'without the expected client',
      'The token was issued to a client that is not accepted.',
      () => cognito.accessToken({ client_id: undefined, aud: 'a-client' }),
    ],
    [
      'for an application: Cognito’s ID token',
      'The token is not an access token.',
      () => cognito.accessToken({ token_use: 'id', aud: 'a-client', client_id: undefined }),
    ],
    [
      'without the expected token_use',
      'The token is not an access token.',
      () => cognito.accessToken({ token_use: undefined }),
    ],
    [
      'for an application: another issuer’s ID token',
      'The token is not an access token.',
      () => ofOther({ at_hash: 'MTIzNDU2Nzg5MDEyMzQ1Ng' }),
    ],
    [
      'for an application: an ID token issued with a code',
      'The token is not an access token.',
      () => ofOther({ c_hash: 'MTIzNDU2Nzg5MDEyMzQ1Ng' }),
    ],
    [
      'of another kind, such as a logout token',
      'The token is not an access token.',
      () => cognito.accessToken({}, { typ: 'logout+jwt' }),
    ],
    [
      'signed with a key that is not published',
      'The token is signed with a key that its issuer does not publish.',
      async () => cognito.accessToken({}, {}, await newKey()),
    ],
    [
      'signed with a key of another issuer',
      'The token is signed with a key that its issuer does not publish.',
      () => other.accessToken({ iss: cognito.url }),
    ],
    [
      'signed with another key under the id of a published one',
      'The signature of the token is invalid.',
      async () => cognito.accessToken({}, {}, { ...(await newKey()), kid: cognito.keys[0]?.kid ?? '' }),
    ],
    [
      'whose claims were changed after it was signed',
      'The signature of the token is invalid.',
      async () => {
        const [header = '', claims = '', signature = ''] = (await cognito.accessToken()).split('.');
        const changed = { ...(JSON.parse(String(Buffer.from(claims, 'base64url'))) as object), sub: 'root' };
        return [header, base64url.encode(JSON.stringify(changed)), signature].join('.');
      },
    ],
    [
      'without a signature',
      'The token is signed with an algorithm that is not accepted.',
      async () => new UnsecuredJWT({ iss: cognito.url, sub: 'a-subject', exp: NOW + 60 }).encode(),
    ],
    [
      'signed with the public key as a shared secret',
      'The token is signed with an algorithm that is not accepted.',
      async () => {
        const [key] = cognito.keys;
        const claims = (await cognito.accessToken()).split('.')[1] ?? '';
        const header = base64url.encode(JSON.stringify({ alg: 'HS256', kid: key?.kid }));
        const secret = JSON.stringify(key?.publicJwk);
        const signature = createHmac('sha256', secret).update(`${header}.${claims}`).digest('base64url');
        return `${header}.${claims}.${signature}`;
      },
    ],
    [
      'that asks for another algorithm than its key’s',
      'The token is signed with a key that its issuer does not publish.',
      async () => {
        const [, claims, signature] = (await cognito.accessToken()).split('.');
        const header = base64url.encode(JSON.stringify({ alg: 'RS256', kid: cognito.keys[0]?.kid }));
        return [header, claims, signature].join('.');
      },
    ],
    ...[
      ['that is no JWT', async () => 'a-token'] as const,
      [
        'that has two parts',
        async () => (await cognito.accessToken()).split('.').slice(0, 2).join('.'),
      ] as const,
      ['that is encrypted, of five parts', async () => `${await cognito.accessToken()}.a.b`] as const,
      ['whose claims are no JSON', async () => 'eyJhbGciOiJFUzI1NiJ9.bm90IEpTT04.AAAA'] as const,
      ['that two words are in', async () => `${await cognito.accessToken()} more`] as const,
      ['that never ends', async () => cognito.accessToken({ exp: undefined })] as const,
      ['that ends at no time', async () => cognito.accessToken({ exp: 'tomorrow' })] as const,
      ['about nobody', async () => cognito.accessToken({ sub: undefined })] as const,
      ['about nobody with a name', async () => cognito.accessToken({ sub: '' })] as const,
      [
        'with an extension that must be understood',
        async () => {
          const [, claims, signature] = (await cognito.accessToken()).split('.');
          const header = { alg: 'ES256', kid: cognito.keys[0]?.kid, crit: ['x'], x: 1 };
          return [base64url.encode(JSON.stringify(header)), claims, signature].join('.');
        },
      ] as const,
    ].map(([what, token]): [string, string, () => Promise<string>] => [
      what,
      'The token cannot be read: expected a signed JWT with the claims iss, sub and exp.',
      token,
    ]),
    [
      'that is longer than can be',
      'The token is too long: expected at most 16384 characters.',
      () => cognito.accessToken({ groups: 'x'.repeat(16_384) }),
    ],
  ])('%s', async (_what, message, token) => {
    expect(await present(await token())).toEqual(refusal(message, 'invalid_token'));
  });
});

describe('A token', () => {
  it('is never logged, whether accepted or refused', async () => {
    const tokens = [
      await cognito.accessToken(),
      await cognito.accessToken({ exp: NOW - 100 }),
      'no-jwt-at-all',
    ];
    for (const token of tokens) await present(token);
    const log = JSON.stringify(gateway.log);
    for (const part of tokens.flatMap((token) => token.split('.'))) expect(log).not.toContain(part);
  });

  it('that is refused is explained in the log with LOG_LEVEL=debug', async () => {
    const reply = await present(await cognito.accessToken({ client_id: 'c-client' }));
    expect(gateway.log).toContainEqual(
      expect.objectContaining({
        level: 'debug',
        correlationId: reply.headers['x-request-id'],
        reason: 'client',
        expected: ['a-client', 'b-client'],
        got: 'c-client',
      }),
    );
  });
});
