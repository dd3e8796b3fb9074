import { describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { startGateway } from '../support/gateway.js';
import { startGatewayWithIssuer } from '../support/gateway-with-issuer.js';
import { Issuer, newKey, timeOfDay } from '../support/issuer.js';

const query = JSON.stringify({ query: '{ __typename }' });
const MINUTE = 60_000;

describe('The keys of an issuer', () => {
  it('are fetched through its OpenID configuration on first use, once for all waiting requests', async () => {
    await using running = await startGatewayWithIssuer();
    expect(running.issuer.asked).toEqual([]);
    expect(await Promise.all(Array.from({ length: 10 }, () => running.ask()))).toEqual(Array(10).fill(200));
    expect(running.issuer.asked).toEqual(['/pool/.well-known/openid-configuration', '/pool/keys']);
  });

  it('are fetched from jwksUrl if it is set', async () => {
    await using issuer = await Issuer.start();
    await using gateway = await startGateway(
      {
        AUTH_ISSUERS: JSON.stringify([
          { issuer: issuer.url, clientIds: ['a-client'], jwksUrl: `${issuer.url}/keys` },
        ]),
      },
      { timeOfDay },
    );
    const authorization = `Bearer ${await issuer.accessToken()}`;
    expect(await gateway.post(query, { authorization })).toMatchObject({ status: 200 });
    expect(issuer.asked).toEqual(['/pool/keys']);
  });

  it('are not fetched for a token that can be refused without them', async () => {
    await using running = await startGatewayWithIssuer();
    const { issuer, gateway } = running;
    const claims = { iss: issuer.url, sub: 'a-subject', exp: 0 };
    for (const token of [
      await issuer.accessToken({ iss: 'https://elsewhere' }),
      await issuer.accessToken({ groups: 'x'.repeat(16_384) }),
      new UnsecuredJWT(claims).encode(),
      await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.alloc(32)),
    ]) {
      expect(await gateway.post(query, { authorization: `Bearer ${token}` })).toMatchObject({ status: 401 });
    }
    expect(issuer.asked).toEqual([]);
  });

  it('are cached for ten minutes', async () => {
    await using running = await startGatewayWithIssuer();
    await running.ask();
    await running.clock.advance(10 * MINUTE - 1);
    expect([await running.ask(), running.issuer.fetches]).toEqual([200, 1]);
    await running.clock.advance(1);
    expect([await running.ask(), running.issuer.fetches]).toEqual([200, 2]);
  });

  it('are fetched at once for an unknown key id', async () => {
    await using running = await startGatewayWithIssuer();
    await running.ask();
    const next = await newKey();
    running.issuer.keys.push(next);
    await running.clock.advance(10_000);
    expect([await running.ask(next), running.issuer.fetches]).toEqual([200, 2]);
  });

  it('are not fetched again within ten seconds, however many unknown key ids arrive', async () => {
    await using running = await startGatewayWithIssuer();
    await running.ask();
    const forged = await Promise.all(Array.from({ length: 20 }, () => newKey()));
    expect(await Promise.all(forged.map(running.ask))).toEqual(Array(20).fill(401));
    await running.clock.advance(9_999);
    await Promise.all(forged.map(running.ask));
    expect(running.issuer.fetches).toBe(1);
    await running.clock.advance(1);
    await Promise.all(forged.map(running.ask));
    expect(running.issuer.fetches).toBe(2);
  });

  it('are no longer accepted ten minutes after their withdrawal', async () => {
    await using running = await startGatewayWithIssuer();
    const [withdrawn] = running.issuer.keys;
    await running.ask();
    running.issuer.keys = [await newKey()];
    await running.clock.advance(10 * MINUTE);
    expect(await running.ask(withdrawn)).toBe(401);
  });
});

describe('A token that names no key', () => {
  it('is checked with the issuer’s only key, and refused if there are several', async () => {
    await using running = await startGatewayWithIssuer();
    const { gateway, issuer, clock } = running;
    const authorization = `Bearer ${await issuer.accessToken({}, { kid: undefined })}`;
    expect(await gateway.post(query, { authorization })).toMatchObject({ status: 200 });

    issuer.keys.push(await newKey());
    await clock.advance(10 * MINUTE);
    const reply = await gateway.post(query, { authorization });
    expect(reply.status).toBe(401);
    expect(await reply.text()).toContain(
      'The token does not name its key (kid), and its issuer has several keys.',
    );
  });
});
