import { describe, expect, it } from '@jest/globals';
import { startGateway, type Answer } from '../support/gateway.js';
import { startGatewayWithIssuers } from '../support/gateway-with-issuers.js';

const production = { NODE_ENV: 'production', COGNITO_BACKEND: 'embedded' };
const ROUTER_SECRET = 'the-secret-of-the-router-0123456789abc';
const introspection = '{ __schema { queryType { name } } }';
const mistyped = '{ userPol(id: "us-east-1_aBcDeFgHi") { name } }';

const schema = { data: { __schema: { queryType: { name: 'Query' } } } };

describe('Introspection', () => {
  it.each([
    [{}, true],
    [{ INTROSPECTION: 'off' }, false],
    [production, false],
    [{ ...production, INTROSPECTION: 'on' }, true],
    [{ INTROSPECTION: 'operators' }, false],
  ])('is on in development, and elsewhere when INTROSPECTION allows it: %j', async (environment, there) => {
    await using gateway = await startGateway(environment);
    const answer = await gateway.query(introspection);
    if (there) expect(answer).toEqual(schema);
    else expect(answer).not.toHaveProperty('data.__schema');
  });

  it.each([
    [{}, true],
    [{ INTROSPECTION: 'off' }, false],
    [{ INTROSPECTION: 'operators' }, false],
    [{ ...production, INTROSPECTION: 'on' }, true],
  ])('includes suggestions for mistyped names: %j', async (environment, there) => {
    await using gateway = await startGateway(environment);
    const { errors } = await gateway.query(mistyped);
    expect(errors?.[0]?.message.includes('Did you mean')).toBe(there);
  });

  describe('for operators', () => {
    const settings = { ...production, INTROSPECTION: 'operators', AUTH_ROUTER_SECRETS: ROUTER_SECRET };
    const body = JSON.stringify({ query: introspection });

    it('is allowed for the scope poolgraph/operate and for a router with a valid secret, whatever earlier callers got', async () => {
      await using running = await startGatewayWithIssuers(settings);
      const post = async (scope: string, headers = {}) => {
        const authorization = `Bearer ${await running.cognito.accessToken({ scope })}`;
        return running.gateway.post(body, { authorization, ...headers });
      };
      const reader = await post('poolgraph/read');
      expect([reader.status, await reader.json()]).toEqual([
        400,
        {
          errors: [
            {
              message:
                'Introspection requires a token with the scope poolgraph/operate, or a router with a valid secret (AUTH_ROUTER_SECRETS).',
              extensions: { code: 'FORBIDDEN' },
            },
          ],
        },
      ]);
      expect(await (await post('poolgraph/operate')).json()).toEqual(schema);
      const router = { 'x-poolgraph-router-secret': ROUTER_SECRET };
      expect(await (await post('poolgraph/read', router)).json()).toEqual(schema);
      expect((await post('poolgraph/read')).status).toBe(400);
    });

    it('does not affect other fields', async () => {
      await using gateway = await startGateway({ INTROSPECTION: 'operators' });
      const { data, errors }: Answer = await gateway.query(
        '{ __typename userPools(first: 1) { __typename } }',
      );
      expect([data?.__typename, errors]).toEqual(['Query', undefined]);
    });
  });
});
