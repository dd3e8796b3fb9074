import { describe, expect, it } from '@jest/globals';
import { startGateway, type Gateway } from '../support/gateway.js';
import { startGatewayWithIssuer } from '../support/gateway-with-issuer.js';
import { Issuer, newKey, timeOfDay } from '../support/issuer.js';

const query = JSON.stringify({ query: '{ __typename }' });
const MINUTE = 60_000;

const warnings = ({ log }: Gateway) => log.filter(({ level }) => level === 'warn' || level === 'error');

describe('An issuer that fails', () => {
  it.each<[string, Issuer['mood']]>([
    ['is down', 'down'],
    ['does not answer', 'silent'],
    ['answers with no JSON', { keys: 'a page' }],
    ['answers with no keys', { keys: '{"error":"internal"}' }],
    ['answers with an error', { keys: '{"keys":[]}', status: 500 }],
    ['answers with another place', { keys: '', status: 302 }],
    ['answers without an end', { keys: `{"keys":[],"x":"${'x'.repeat(300_000)}"}` }],
  ])('and %s does not affect callers with known keys', async (_what, mood) => {
    await using running = await startGatewayWithIssuer({ issuerTimeoutMs: mood === 'silent' ? 500 : 5_000 });
    await running.ask();
    running.issuer.mood = mood;
    for (const minutes of [10, 60, 24 * 60]) {
      await running.clock.advance(minutes * MINUTE);
      expect(await running.ask()).toBe(200);
    }
  });

  it('leads to 503 with Retry-After while none of its keys is known', async () => {
    await using running = await startGatewayWithIssuer();
    running.issuer.mood = 'down';
    const reply = await running.gateway.post(query, {
      authorization: `Bearer ${await running.issuer.accessToken()}`,
    });
    expect(reply.status).toBe(503);
    expect(reply.headers.get('retry-after')).toBe('2');
    expect(reply.headers.has('www-authenticate')).toBe(false);
    expect(await reply.json()).toEqual({
      errors: [
        {
          message:
            'The issuer of the token is not responding, so the token cannot be checked. Try again later.',
          extensions: { code: 'AUTH_UNAVAILABLE', retryAfterMs: 2000 },
        },
      ],
    });
  });

  it('is asked at most every two seconds, and trusted as soon as it responds', async () => {
    await using running = await startGatewayWithIssuer();
    running.issuer.mood = 'down';
    const forged = await newKey();
    for (let i = 0; i < 5; i++) expect(await running.ask(i % 2 ? forged : undefined)).toBe(503);
    expect(running.issuer.asked).toHaveLength(1);

    await running.clock.advance(1_999);
    expect(await running.ask()).toBe(503);
    expect(running.issuer.asked).toHaveLength(1);
    running.issuer.mood = 'well';
    await running.clock.advance(1);
    expect([await running.ask(), await running.ask(forged)]).toEqual([200, 401]);
  });

  it('is not waited for when it is known to be down and its keys are known', async () => {
    await using running = await startGatewayWithIssuer({ issuerTimeoutMs: 10_000 });
    await running.ask();
    running.issuer.mood = 'down';
    await running.clock.advance(10 * MINUTE);
    await running.ask();
    running.issuer.mood = 'silent';
    await running.clock.advance(2_000);
    expect(await running.ask()).toBe(200);
  });

  it('leads to 503 for a token with an unknown key', async () => {
    await using running = await startGatewayWithIssuer();
    await running.ask();
    running.issuer.mood = 'down';
    await running.clock.advance(10_000);
    const next = await newKey();
    expect(await running.ask(next)).toBe(503);
    running.issuer.mood = 'well';
    running.issuer.keys.push(next);
    await running.clock.advance(2_000);
    expect(await running.ask(next)).toBe(200);
  });

  it('is logged once per outage with the reason, and once when it ends', async () => {
    await using running = await startGatewayWithIssuer();
    const { gateway, issuer, clock } = running;
    issuer.mood = { keys: '', status: 500 };
    for (let i = 0; i < 3; i++) {
      await running.ask();
      await clock.advance(2_000);
    }
    expect(warnings(gateway)).toMatchObject([
      {
        level: 'error',
        msg: 'could not fetch the keys of an issuer and none are cached: its tokens cannot be checked',
        issuer: issuer.url,
        cause: { message: `Expected 200 from ${issuer.url}/keys, got 500` },
      },
    ]);

    issuer.mood = 'well';
    await running.ask();
    expect(gateway.log).toContainEqual(
      expect.objectContaining({ level: 'info', msg: 'the keys of an issuer can be fetched again' }),
    );

    issuer.mood = 'down';
    await clock.advance(10 * MINUTE);
    await running.ask();
    await clock.advance(2_000);
    await running.ask();
    expect(warnings(gateway).slice(1)).toMatchObject([
      { level: 'warn', msg: 'could not fetch the keys of an issuer; continuing with cached keys' },
    ]);
  });

  it.each([
    ['another issuer', { issuer: 'https://elsewhere' }, 'Expected the OpenID configuration of '],
    [
      'keys that anybody could change on their way',
      { jwks_uri: 'http://192.0.2.1/keys' },
      'Expected jwks_uri ',
    ],
    ['no keys', { jwks_uri: undefined }, 'Expected jwks_uri '],
  ])('because its OpenID configuration names %s is not trusted', async (_what, configuration, problem) => {
    await using running = await startGatewayWithIssuer();
    running.issuer.configuration = configuration;
    expect(await running.ask()).toBe(503);
    expect(warnings(running.gateway)).toMatchObject([
      { cause: { message: expect.stringMatching(`^${problem}`) } },
    ]);
  });

  it('does not affect other issuers', async () => {
    await using one = await Issuer.start();
    await using other = await Issuer.start();
    const trusted = [one, other].map(({ url }) => ({ issuer: url, clientIds: ['a-client'] }));
    await using gateway = await startGateway({ AUTH_ISSUERS: JSON.stringify(trusted) }, { timeOfDay });
    one.mood = 'down';
    const statusOf = async (issuer: Issuer) =>
      (await gateway.post(query, { authorization: `Bearer ${await issuer.accessToken()}` })).status;
    expect([await statusOf(one), await statusOf(other)]).toEqual([503, 200]);
  });
});
