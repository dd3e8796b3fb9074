import { describe, expect, it } from '@jest/globals';
import { startGateway } from '../support/gateway.js';
import { startGatewayWithIssuers } from '../support/gateway-with-issuers.js';

const OLD = 'the-old-secret-of-the-router-0123456789';
const NEW = 'the-new-secret-of-the-router-0123456789';
const query = JSON.stringify({ query: '{ __typename }' });
const HEADER = 'x-poolgraph-router-secret';

describe('A router in front', () => {
  it.each([OLD, NEW])(
    'is identified by either of two secrets, in addition to the caller’s token: %s',
    async (secret) => {
      await using running = await startGatewayWithIssuers({ AUTH_ROUTER_SECRETS: `${OLD},${NEW}` });
      const authorization = `Bearer ${await running.cognito.accessToken()}`;
      expect(await running.gateway.post(query, { authorization, [HEADER]: secret })).toMatchObject({
        status: 200,
      });
    },
  );

  it('is optional: callers may connect directly', async () => {
    await using running = await startGatewayWithIssuers({ AUTH_ROUTER_SECRETS: OLD });
    const authorization = `Bearer ${await running.cognito.accessToken()}`;
    expect(await running.gateway.post(query, { authorization })).toMatchObject({ status: 200 });
  });

  it('does not replace the caller’s token', async () => {
    await using running = await startGatewayWithIssuers({ AUTH_ROUTER_SECRETS: OLD });
    const reply = await running.gateway.post(query, { [HEADER]: OLD });
    expect([reply.status, reply.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="poolgraph"']);
    expect(await reply.text()).toContain('Expected a bearer token');
  });

  it.each([
    ['another secret', NEW],
    ['the beginning of it', OLD.slice(0, -1)],
    ['more than it', `${OLD}0`],
    ['nothing', ''],
    ['all that is configured', `${OLD},${NEW}`],
  ])('with a wrong secret is refused without details: %s', async (_what, secret) => {
    await using running = await startGatewayWithIssuers({ AUTH_ROUTER_SECRETS: OLD });
    const authorization = `Bearer ${await running.cognito.accessToken()}`;
    const reply = await running.gateway.post(query, { authorization, [HEADER]: secret });
    expect([reply.status, reply.headers.get('www-authenticate'), await reply.json()]).toEqual([
      401,
      'Bearer realm="poolgraph"',
      { errors: [{ message: 'Not authenticated.', extensions: { code: 'UNAUTHENTICATED' } }] },
    ]);
  });

  it('is checked even without authentication', async () => {
    await using gateway = await startGateway({ AUTH_ROUTER_SECRETS: OLD });
    expect(await gateway.post(query, { [HEADER]: OLD })).toMatchObject({ status: 200 });
    expect(await gateway.post(query)).toMatchObject({ status: 200 });
    expect(await gateway.post(query, { [HEADER]: NEW })).toMatchObject({ status: 401 });
  });

  it('may send its secret before one is configured', async () => {
    await using running = await startGatewayWithIssuers();
    const authorization = `Bearer ${await running.cognito.accessToken()}`;
    expect(await running.gateway.post(query, { authorization, [HEADER]: OLD })).toMatchObject({
      status: 200,
    });
  });

  it('never has its secrets logged', async () => {
    await using running = await startGatewayWithIssuers({ AUTH_ROUTER_SECRETS: OLD, LOG_LEVEL: 'debug' });
    for (const secret of [OLD, NEW]) await running.gateway.post(query, { [HEADER]: secret });
    const log = JSON.stringify(running.gateway.log);
    expect(log).toContain('"reason":"router"');
    for (const secret of [OLD, NEW]) expect(log).not.toContain(secret);
  });
});
