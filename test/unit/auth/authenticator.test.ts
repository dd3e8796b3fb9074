import { describe, expect, it } from '@jest/globals';
import { createAuthenticator } from '../../../src/auth/authenticator.js';
import type { AuthenticatedCaller, Caller } from '../../../src/auth/caller.js';
import type { IssuerSettings } from '../../../src/auth/issuer-settings.js';
import { Issuer, timeOfDay, type Claims } from '../../support/issuer.js';

const SECRET = 'the-secret-of-the-router-0123456789abc';

/** Who is seen behind a token with these claims. */
async function callerBehind(
  claims: Claims,
  settings: Partial<IssuerSettings> = {},
  routerSecret?: string,
): Promise<Caller> {
  await using issuer = await Issuer.start();
  const authenticator = await createAuthenticator({
    issuers: [
      {
        issuer: issuer.url,
        clientIds: ['a-client'],
        scopeClaim: 'scope',
        clockSkewSeconds: 60,
        ...settings,
      },
    ],
    routerSecrets: [SECRET],
    timeoutMs: 1_000,
    log: { info: noLog, warn: noLog, error: noLog },
    now: () => 0,
    timeOfDay,
  });
  return await authenticator.authenticate({
    authorization: [`Bearer ${await issuer.accessToken(claims)}`],
    routerSecret,
  });
}

function noLog(): void {
  // What is logged is told by other tests.
}

const scopesOf = (caller: Caller) => (caller.kind === 'authenticated' ? [...caller.scopes] : undefined);

describe('An authenticated caller', () => {
  it('has the issuer, subject and claims of the token', async () => {
    const caller = await callerBehind({ sub: 'ada', 'cognito:groups': ['identity'] });
    expect(caller).toMatchObject({
      kind: 'authenticated',
      issuer: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/pool$/),
      subject: 'ada',
      claims: { sub: 'ada', client_id: 'a-client', 'cognito:groups': ['identity'] },
      viaRouter: false,
    });
  });

  it('has deeply frozen claims', async () => {
    const caller = await callerBehind({ groups: [{ name: 'identity' }] });
    const { claims } = caller as AuthenticatedCaller;
    const groups = claims.groups as object[];
    expect([claims, groups, groups[0]].every(Object.isFrozen)).toBe(true);
  });

  it.each<[string, unknown, string[]]>([
    ['words', 'pools/read  pools/write', ['pools/read', 'pools/write']],
    ['a list', ['pools/read', 'pools/write', 7], ['pools/read', 'pools/write']],
    ['nothing', undefined, []],
    ['something else', { 'pools/read': true }, []],
  ])('has the scopes of a claim given as %s', async (_what, scope, expected) => {
    expect(scopesOf(await callerBehind({ scope }))).toEqual(expected);
  });

  it('has the scopes of the claim named by scopeClaim', async () => {
    expect(scopesOf(await callerBehind({ scp: ['read'], scope: 'write' }, { scopeClaim: 'scp' }))).toEqual([
      'read',
    ]);
  });

  it('is marked as coming through a router with a valid secret', async () => {
    expect(await callerBehind({}, {}, SECRET)).toMatchObject({ kind: 'authenticated', viaRouter: true });
  });
});

describe('Without a configured issuer', () => {
  it.each([
    ['by itself', undefined, false],
    ['through a router', SECRET, true],
  ])('every caller is anonymous, with or without a token: %s', async (_how, routerSecret, viaRouter) => {
    const authenticator = await createAuthenticator({
      issuers: undefined,
      routerSecrets: [SECRET],
      timeoutMs: 1_000,
      log: { info: noLog, warn: noLog, error: noLog },
      now: () => 0,
      timeOfDay,
    });
    for (const authorization of [[], ['Bearer a-token']]) {
      expect(await authenticator.authenticate({ authorization, routerSecret })).toEqual({
        kind: 'anonymous',
        viaRouter,
      });
    }
  });
});
