import { describe, expect, it } from '@jest/globals';
import { parseIssuers } from '../../../src/auth/issuer-settings.js';

const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Example01';
const clientIds = ['a-client'];
const read = (value: unknown) => parseIssuers(JSON.stringify(value));
/** The only issuer, with these settings beside those that it needs. */
const one = (settings: object) => [{ issuer, clientIds, ...settings }];

describe('The settings of an issuer', () => {
  it('need only the issuer and an audience or client id', () => {
    expect(read([{ issuer, clientIds }])).toEqual([
      { issuer, clientIds, scopeClaim: 'scope', clockSkewSeconds: 60 },
    ]);
  });

  it('can all be given', () => {
    const all = {
      issuer,
      audiences: ['https://pools.example.com'],
      clientIds,
      tokenUse: 'access',
      scopeClaim: 'scp',
      clockSkewSeconds: 0,
      jwksUrl: `${issuer}/.well-known/jwks.json`,
    };
    expect(read([all])).toEqual([all]);
  });

  it.each(['http://localhost:9000/pool', 'http://127.0.0.1', 'http://[::1]:9000'])(
    'may use http for the loopback address %s',
    (url) => {
      expect(read(one({ issuer: url, jwksUrl: url }))).toHaveLength(1);
    },
  );

  it.each<[unknown, string]>([
    [{}, 'expected a list of issuers, such as [{"issuer": "https://...", "audiences": ["..."]}], got {}'],
    [[], 'expected at least one issuer, got []'],
    [['x'], '[0]: expected an object such as {"issuer": "https://...", "audiences": ["..."]}, got "x"'],
    [[{ clientIds }], '[0].issuer: expected a value, got nothing'],
    [one({ issuer: 7 }), '[0].issuer: expected a string, got 7'],
    [
      one({ issuer: 'http://example.com' }),
      '[0].issuer: expected an https:// URL; http:// for a loopback address only, got "http://example.com"',
    ],
    [
      one({ issuer: 'http://127.0.0.1.example.com' }),
      '[0].issuer: expected an https:// URL; http:// for a loopback address only, got "http://127.0.0.1.example.com"',
    ],
    [
      one({ issuer: 'https://example.com/?tenant=1' }),
      '[0].issuer: expected an issuer URL without query and fragment, got "https://example.com/?tenant=1"',
    ],
    [
      one({ jwksUrl: 'https://user:password@example.com/' }),
      '[0].jwksUrl: expected an https:// URL; http:// for a loopback address only, got "https://example.com/"',
    ],
    [one({ clientIds: 'a-client' }), '[0].clientIds: expected a list of strings, got "a-client"'],
    [one({ audiences: [] }), '[0].audiences: expected at least one string, got []'],
    [one({ audiences: ['a', ''] }), '[0].audiences[1]: expected a non-empty string, got ""'],
    [one({ tokenUse: 'id' }), '[0].tokenUse: expected "access"; ID tokens are not accepted, got "id"'],
    [one({ scopeClaim: '' }), '[0].scopeClaim: expected a non-empty string, got ""'],
    ...[-1, 1.5, 301, '60'].map((skew): [unknown, string] => [
      one({ clockSkewSeconds: skew }),
      `[0].clockSkewSeconds: expected a whole number from 0 to 300, got ${JSON.stringify(skew)}`,
    ]),
    [
      one({ audience: 'x' }),
      '[0].audience: expected only the keys issuer, audiences, clientIds, tokenUse, scopeClaim, clockSkewSeconds, jwksUrl, got another',
    ],
    [
      [{ issuer }],
      `[0]: expected audiences, clientIds or both; without them a token for any application of the issuer would be accepted, got {"issuer":"${issuer}","scopeClaim":"scope","clockSkewSeconds":60}`,
    ],
  ])('are refused as %j', (value, problem) => {
    expect(() => read(value)).toThrow(new Error(problem));
  });

  it('are refused with all problems at once', () => {
    expect(() => read([{ issuer: '' }, { issuer, clientIds: [1] }])).toThrow(
      /^\[0\]\.issuer: .*; \[1\]\.clientIds\[0\]: expected a string, got 1$/,
    );
  });

  it('are accepted only once per issuer', () => {
    expect(() => read([...one({}), ...one({ audiences: ['a'] })])).toThrow(/^expected each issuer once/);
  });

  it('are not quoted if they are not JSON, because they may be any file', () => {
    expect(() => parseIssuers('root:x:0:0')).toThrow(/^expected JSON such as .*; the value is not JSON$/);
  });
});
