import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, type Headers, type Reply } from '../support/ask.js';
import { startGateway, type Gateway } from '../support/gateway.js';
import {
  AUDIENCE,
  startGatewayWithIssuers,
  type GatewayWithIssuers,
} from '../support/gateway-with-issuers.js';
import { startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import { Issuer, newKey, NOW, timeOfDay } from '../support/issuer.js';
import { refusal } from '../support/refusal.js';

const json = { 'content-type': 'application/json' };
const query = JSON.stringify({ query: '{ __typename }' });

let gateway: Gateway;
let cognito: Issuer;
let ofOther: GatewayWithIssuers['ofOther'];
let running: GatewayWithIssuers;

beforeAll(async () => {
  running = await startGatewayWithIssuers();
  ({ gateway, cognito, ofOther } = running);
});

afterAll(async () => {
  await running[Symbol.asyncDispose]();
});

const send = (headers: Headers) => ask(gateway, '/graphql', { ...json, ...headers }, query);
const present = (token: string) => send({ authorization: `Bearer ${token}` });

describe('A caller with a token', () => {
  const answered: Partial<Reply> = { status: 200, body: '{"data":{"__typename":"Query"}}\n' };

  it.each<[string, () => Promise<string>]>([
    ['Cognito’s access token, for one of its clients', () => cognito.accessToken()],
    ['Cognito’s access token, for another', () => cognito.accessToken({ client_id: 'b-client' })],
    ['one with an audience', () => ofOther()],
    ['one with several audiences', () => ofOther({ aud: ['https://elsewhere', AUDIENCE] })],
    ['one that says what it is', () => cognito.accessToken({}, { typ: 'application/at+jwt' })],
    ['one that expired within the clock skew', () => cognito.accessToken({ exp: NOW - 59 })],
    ['one that begins within the clock skew', () => cognito.accessToken({ nbf: NOW + 60 })],
    ['one that ends next second', () => ofOther({ exp: NOW + 1 })],
    ['one that begins now', () => ofOther({ nbf: NOW })],
  ])('is accepted with a token: %s', async (_what, token) => {
    expect(await present(await token())).toMatchObject(answered);
  });

  it.each(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES384', 'ES512', 'EdDSA', 'Ed25519'])(
    'may send a token signed with %s',
    async (alg) => {
      await using issuer = await Issuer.start();
      issuer.keys = [await newKey(alg)];
      await using its = await startGateway(trusting(issuer), { timeOfDay });
      const authorization = `Bearer ${await issuer.accessToken()}`;
      expect(await its.post(query, { authorization })).toMatchObject({ status: 200 });
    },
  );

  it('may write the Bearer scheme in any case', async () => {
    expect(await send({ authorization: `bEARER  ${await cognito.accessToken()}` })).toMatchObject(answered);
  });

  it('is accepted with any Host header', async () => {
    const authorization = `Bearer ${await cognito.accessToken()}`;
    expect(await send({ authorization, host: 'gateway.example.com' })).toMatchObject(answered);
  });

  it('reaches AWS, and callers without a token do not', async () => {
    await using issuer = await Issuer.start();
    await using aws = await startGatewayWithCognito({
      environment: trusting(issuer),
      substitutes: { timeOfDay },
    });
    const read = JSON.stringify({ query: '{ userPool(id: "us-east-1_aBcDeFgHi") { name } }' });
    expect(await aws.gateway.post(read)).toMatchObject({ status: 401 });
    expect(aws.cognito.calls('DescribeUserPool')).toBe(0);
    const authorization = `Bearer ${await issuer.accessToken()}`;
    expect(await aws.gateway.post(read, { authorization })).toMatchObject({ status: 200 });
    expect(aws.cognito.calls('DescribeUserPool')).toBe(1);
  });

  it('reads and writes user pools', async () => {
    const authorization = `Bearer ${await cognito.accessToken()}`;
    const mutation = 'mutation { createUserPool(input: { poolName: "acme" }) { userPool { name } } }';
    const reply = await ask(
      gateway,
      '/graphql',
      { ...json, authorization },
      JSON.stringify({ query: mutation }),
    );
    expect(JSON.parse(reply.body)).toEqual({ data: { createUserPool: { userPool: { name: 'acme' } } } });
  });
});

describe('A request without a readable token', () => {
  it.each<[string, Headers, ReturnType<typeof refusal>]>([
    [
      'no Authorization header',
      {},
      refusal('Expected a bearer token in the Authorization header, got none.'),
    ],
    [
      'another scheme',
      { authorization: 'Basic dXNlcjpwYXNzd29yZA==' },
      refusal('Expected a bearer token in the Authorization header, got another scheme.'),
    ],
    [
      'an empty token',
      { authorization: 'Bearer ' },
      refusal('Expected a bearer token in the Authorization header, got an empty one.', 'invalid_request'),
    ],
    [
      'two Authorization headers',
      { authorization: ['Bearer a', 'Bearer b'] },
      refusal('Expected one Authorization header, got several.', 'invalid_request'),
    ],
  ])('is refused: %s', async (_what, headers, answer) => {
    expect(await send(headers)).toEqual(answer);
  });

  it('is refused for every operation', async () => {
    const introspection = JSON.stringify({ query: '{ __schema { queryType { name } } }' });
    for (const body of [introspection, '{"query":"{ _service { sdl } }"}', '{"query":"{"}', 'no JSON']) {
      expect(await ask(gateway, '/graphql', json, body)).toMatchObject({ status: 401 });
    }
    expect(await fetch(gateway.url, { method: 'HEAD', headers: { accept: 'text/html' } })).toMatchObject({
      status: 401,
    });
    const get = { 'apollo-require-preflight': '1' };
    expect(await ask(gateway, '/graphql?query={__typename}', get)).toMatchObject({ status: 401 });
  });

  it('is refused before its body is read', async () => {
    expect(await ask(gateway, '/graphql', json, 'x'.repeat(2_000_000))).toMatchObject({ status: 401 });
  });

  it('can still call the health routes', async () => {
    expect(await ask(gateway, '/healthz')).toMatchObject({ status: 200 });
    expect(await ask(gateway, '/readyz')).toMatchObject({ status: 200 });
  });
});

function trusting(issuer: Issuer) {
  return { AUTH_ISSUERS: JSON.stringify([{ issuer: issuer.url, clientIds: ['a-client'] }]) };
}
