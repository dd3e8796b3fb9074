import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../support/ask.js';
import { startGatewayWithIssuers, type GatewayWithIssuers } from '../support/gateway-with-issuers.js';
import { NOW, type Claims } from '../support/issuer.js';
import type { Answer } from '../support/gateway.js';

const json = { 'content-type': 'application/json' };
const LIST = JSON.stringify({ query: '{ userPools(first: 1) { edges { cursor } } }' });

let running: GatewayWithIssuers;
beforeAll(async () => {
  running = await startGatewayWithIssuers({
    LOG_LEVEL: 'debug',
    AUTH_POLICY: JSON.stringify([{ pools: { tag: { key: 'tenant', claim: 'tenant' } }, may: 'change' }]),
  });
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
});

/** A right value in types that are not those of a claim. */
const wrong = (right: unknown): readonly unknown[] => [
  null,
  true,
  5,
  {},
  [],
  [[right]],
  { toString: right },
  { 0: right },
];
const inList = (right: unknown): readonly unknown[] => [...wrong(right), [right]];

async function present(claims: Claims, header: Claims = {}) {
  const lines = running.gateway.log.length;
  const authorization = `Bearer ${await running.cognito.accessToken(claims, header)}`;
  const { status, body } = await ask(running.gateway, '/graphql', { ...json, authorization }, LIST);
  const logged = running.gateway.log.slice(lines).filter(({ level }) => level === 'error');
  return { status, answer: JSON.parse(body) as Answer, logged };
}

describe('A token claim with an unexpected type', () => {
  it.each([
    ...inList('a-subject').map((sub) => ({ sub })),
    ...inList('a-client').map((client_id) => ({ client_id })),
    ...inList('access').map((token_use) => ({ token_use })),
    ...[...wrong(NOW + 60), [NOW + 60], `${NOW + 60}`].filter((exp) => exp !== 5).map((exp) => ({ exp })),
    ...[...wrong(NOW - 60), [NOW - 60], `${NOW - 60}`].filter((nbf) => nbf !== 5).map((nbf) => ({ nbf })),
    ...wrong('x').map((at_hash) => ({ at_hash })),
  ])('gets the token refused: %j', async (claims) => {
    const { status, answer, logged } = await present(claims);
    expect([status, answer.errors?.map(({ extensions }) => extensions.code)]).toEqual([
      401,
      ['UNAUTHENTICATED'],
    ]);
    expect(logged).toEqual([]);
  });

  it.each(inList('https://issuer').map((iss) => ({ iss })))(
    'is not accepted as issuer: %j',
    async (claims) => {
      const { status, logged } = await present(claims);
      expect([status, logged]).toEqual([401, []]);
    },
  );

  it.each(inList('JWT').map((typ) => ({ typ })))('is not accepted as token type: %j', async (header) => {
    const { status, logged } = await present({}, header);
    expect([status, logged]).toEqual([401, []]);
  });

  it.each([...wrong('poolgraph/read'), { 'poolgraph/read': true }].map((scope) => ({ scope })))(
    'grants no scope: %j',
    async (claims) => {
      const { status, answer, logged } = await present(claims);
      expect([status, answer.errors?.map(({ extensions }) => extensions.code)]).toEqual([200, ['FORBIDDEN']]);
      expect(logged).toEqual([]);
    },
  );

  it.each(wrong('shop').map((tenant) => ({ tenant })))('matches no tenant: %j', async (claims) => {
    const authorization = `Bearer ${await running.cognito.accessToken(claims)}`;
    const create = JSON.stringify({
      query: 'mutation { createUserPool(input: { poolName: "a" }) { userPool { id } userErrors { code } } }',
    });
    const { body } = await ask(running.gateway, '/graphql', { ...json, authorization }, create);
    const { data, errors } = JSON.parse(body) as Answer;
    expect(data?.createUserPool ?? { userPool: null }).toMatchObject({ userPool: null });
    expect(errors?.[0]?.extensions.code ?? 'userErrors').not.toBe('INTERNAL_SERVER_ERROR');
  });
});
