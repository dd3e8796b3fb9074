import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSchema } from '../../src/graphql/schema.js';
import { refusal } from '../support/updating.js';
import type { Answer } from '../support/gateway.js';
import { redisBinary } from '../support/redis-binary.js';
import { RedisServer } from '../support/redis.js';
import { selectMembers } from '../support/selection.js';
import { REGION, startTenants, type Tenants } from '../support/tenants.js';

const POOL = `${REGION}_Shop01`;
const ALL_OTHERS = 'poolgraph/read poolgraph/write poolgraph/delete poolgraph/sensitive poolgraph/operate';
const REFUSALS = 'userErrors { code field message }';
const CREATE = `mutation ($input: CreateUserPoolClientInput!, $dryRun: Boolean! = false) { answer: createUserPoolClient(input: $input, dryRun: $dryRun) { userPoolClient { clientId } ${REFUSALS} } }`;
const UPDATE = `mutation ($input: UpdateUserPoolClientInput!) { answer: updateUserPoolClient(input: $input) { applied changes { path masked before after } ${REFUSALS} } }`;
const ADD = `mutation ($input: AddUserPoolClientSecretInput!, $dryRun: Boolean! = false) { answer: addUserPoolClientSecret(input: $input, dryRun: $dryRun) { userPoolClientSecret { id clientSecretId clientSecretValue clientSecretCreateDate } applied ${REFUSALS} } }`;
const REMOVE = `mutation ($userPoolId: ID!, $clientId: ID!, $clientSecretId: ID!, $dryRun: Boolean! = false) { answer: deleteUserPoolClientSecret(userPoolId: $userPoolId, clientId: $clientId, clientSecretId: $clientSecretId, dryRun: $dryRun) { applied ${REFUSALS} } }`;
const client = (clientId: string, selection: string) =>
  `{ userPoolClient(userPoolId: "${POOL}", clientId: "${clientId}") ${selection} }`;

/** Everything of a client but what takes the scope for secrets. */
const EVERYTHING_ELSE = selectMembers(createSchema({ production: false }), 'UserPoolClient').replace(
  /\bclientSecret\b/,
  '',
);

let redis: RedisServer;
let tenants: Tenants;

/** The first run downloads the server where none is at hand. */
beforeAll(async () => {
  await redisBinary();
  redis = await RedisServer.start();
  tenants = await startTenants({
    environment: { REDIS_URL: `redis://127.0.0.1:${redis.port}`, LOG_LEVEL: 'debug' },
  });
}, 120_000);
afterAll(async () => {
  await tenants[Symbol.asyncDispose]();
  await redis[Symbol.asyncDispose]();
});

async function ask(scope: string, query: string, variables?: object): Promise<Answer> {
  const token = await tenants.issuer.accessToken({ sub: 'a caller', scope, tenant: 'shop' });
  const body = JSON.stringify({ query, variables });
  const response = await tenants.gateway.post(body, { authorization: `Bearer ${token}` });
  return (await response.json()) as Answer;
}

const asOthers = (query: string, variables?: object) => ask(ALL_OTHERS, query, variables);
const asTrusted = (query: string, variables?: object) =>
  ask(`${ALL_OTHERS} poolgraph/secrets`, query, variables);

/** Made by the backend, behind the gateway's back; with its secret. */
function made(settings: object = { GenerateSecret: true }): { clientId: string; secret: string } {
  const input = { UserPoolId: POOL, ClientName: 'made', ...settings };
  const { UserPoolClient } = tenants.backend.performAt(new Date(), REGION, 'CreateUserPoolClient', input);
  const { ClientId, ClientSecret } = UserPoolClient as { ClientId: string; ClientSecret: string };
  return { clientId: ClientId, secret: ClientSecret };
}

/** All that the replicas share, as text. */
async function inRedis(): Promise<string> {
  const everything = `
    local all = {}
    for _, key in ipairs(redis.call('KEYS', '*')) do
      local kind = redis.call('TYPE', key).ok
      local value = kind == 'string' and redis.call('GET', key) or kind == 'hash' and table.concat(redis.call('HGETALL', key), ' ') or kind
      table.insert(all, key .. ' ' .. value)
    end
    return table.concat(all, '\\n')`;
  return (await redis.command('EVAL', everything, '0')) ?? '';
}

describe('The secret of an app client', () => {
  it('needs the scope poolgraph/secrets and is read from Cognito every time', async () => {
    const { clientId, secret } = made();
    const query = client(clientId, '{ clientName clientSecret }');
    const refused = await asOthers(query);
    expect(refused.data?.userPoolClient).toEqual({ clientName: 'made', clientSecret: null });
    expect(refused.errors).toMatchObject([
      {
        message: expect.stringContaining('poolgraph/secrets'),
        path: ['userPoolClient', 'clientSecret'],
        extensions: { code: 'FORBIDDEN' },
      },
    ]);
    const before = tenants.cognito.calls('DescribeUserPoolClient');
    for (let time = 0; time < 2; time += 1)
      expect((await asTrusted(query)).data?.userPoolClient).toEqual({
        clientName: 'made',
        clientSecret: secret,
      });
    expect(tenants.cognito.calls('DescribeUserPoolClient')).toBe(before + 2);
  });

  it('appears in no other answer, log line or Redis entry', async () => {
    const { clientId, secret } = made();
    const external = 'external_id_MARK';
    const own = 'own_secret_MARK_0123456789';
    const outputs: Answer[] = [];
    const say = async (query: string, variables?: object) => {
      outputs.push(await asOthers(query, variables));
      return outputs.at(-1);
    };

    await say(client(clientId, EVERYTHING_ELSE));
    await say(client(clientId, EVERYTHING_ELSE));
    await say(client(clientId, '{ clientSecret }'));
    await say(client(clientId, '{ secrets { clientSecretId clientSecretValue } }'));
    await say(
      `{ userPool(id: "${POOL}") { clients { nodes { clientName authSessionValidity clientSecret } } } }`,
    );
    await say(UPDATE, { input: { userPoolId: POOL, clientId, authSessionValidity: 9 } });
    await say(ADD, { input: { userPoolId: POOL, clientId, clientSecret: own } });

    const input = { userPoolId: POOL, clientName: 'own', clientSecret: own };
    await say(CREATE, { input });
    await say(CREATE, { input, dryRun: true });
    await say(CREATE, { input: { ...input, clientName: 'a/b' } });
    await say(CREATE, { input: { ...input, generateSecret: true } });
    await say(CREATE, { input: { ...input, clientSecret: `${own} with spaces` } });
    await say(CREATE, { input: { ...input, clientSecret: own.repeat(4) } });
    await say(CREATE, { input: { ...input, clientSecret: [own] } });
    await say(CREATE, { input: { ...input, clientSecret: { own } } });
    await say(CREATE, { input: { ...input, clientName: undefined } });
    await say(CREATE, { input: { ...input, clientName: null, another: own } });
    await say(UPDATE, { input: { userPoolId: POOL, clientId, clientSecret: own } });
    tenants.cognito.fail('CreateUserPoolClient', refusal('AccessDeniedException'));
    await say(CREATE, { input });
    tenants.cognito.fail('CreateUserPoolClient', {
      kind: 'error',
      status: 500,
      type: 'InternalErrorException',
      message: 'oops',
    });
    await say(CREATE, { input });
    await asTrusted(ADD, { input: { userPoolId: POOL, clientId, clientSecret: own } });
    await say(UPDATE, {
      input: {
        userPoolId: POOL,
        clientId,
        analyticsConfiguration: { applicationId: 'abcd', externalId: external },
      },
    });

    expect(outputs.filter(({ data }) => data?.answer).length).toBeGreaterThan(6);
    const shared = await inRedis();
    // It would be there.
    expect(shared).toContain(clientId);
    const log = JSON.stringify(tenants.gateway.log);
    expect(log).toContain('created an app client');
    for (const mark of [secret, 'own_secret_MARK']) {
      expect(JSON.stringify(outputs)).not.toContain(mark);
      expect(log).not.toContain(mark);
      expect(shared).not.toContain(mark);
    }
    expect(log).not.toContain(external);
    expect(shared).not.toContain(external);
    expect(tenants.cognito.requests.some(({ body }) => body.includes(own))).toBe(true);
  });
});

describe('A second secret of an app client', () => {
  it('is added, rolled out, and replaces the first one', async () => {
    const { clientId, secret } = made();
    const ids = { userPoolId: POOL, clientId };
    const { data } = await asTrusted(ADD, { input: ids });
    const added = (data?.answer as { userPoolClientSecret: { clientSecretId: string } }).userPoolClientSecret;
    expect(added).toMatchObject({ clientSecretValue: expect.stringMatching(/^[\w+]{24,64}$/) });
    expect(added).not.toMatchObject({ clientSecretValue: secret });

    const list = client(clientId, '{ secrets { clientSecretId clientSecretValue } }');
    const listed = (await asTrusted(list)).data?.userPoolClient as {
      secrets: { clientSecretId: string; clientSecretValue: null }[];
    };
    expect(listed.secrets).toHaveLength(2);
    expect(listed.secrets.map((each) => each.clientSecretValue)).toEqual([null, null]);
    expect((await asTrusted(ADD, { input: ids })).data?.answer).toMatchObject({
      applied: false,
      userErrors: [{ code: 'LIMIT_EXCEEDED' }],
    });

    const old = { ...ids, clientSecretId: listed.secrets[0]?.clientSecretId };
    expect((await asOthers(REMOVE, { ...old, dryRun: true })).data?.answer).toMatchObject({ applied: false });
    expect((await asOthers(REMOVE, old)).data?.answer).toEqual({ applied: true, userErrors: [] });
    expect((await asOthers(REMOVE, old)).data?.answer).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', field: ['clientSecretId'] }],
    });
    const last = { ...ids, clientSecretId: added.clientSecretId };
    expect((await asOthers(REMOVE, last)).data?.answer).toMatchObject({
      userErrors: [{ code: 'INVALID_PARAMETER' }],
    });
  });

  it('is not returned again when the caller chose it', async () => {
    const { clientId } = made();
    const clientSecret = 'a_secret_of_the_caller_01';
    const { data } = await asTrusted(ADD, { input: { userPoolId: POOL, clientId, clientSecret } });
    expect(data?.answer).toMatchObject({ applied: true, userPoolClientSecret: { clientSecretValue: null } });
  });

  it('needs the scope before the call, because only its answer contains the secret', async () => {
    const { clientId } = made();
    const before = tenants.cognito.calls('AddUserPoolClientSecret');
    const { data, errors } = await asOthers(ADD, { input: { userPoolId: POOL, clientId } });
    expect(data).toEqual({ answer: null });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const trusting = await ask('poolgraph/secrets', ADD, { input: { userPoolId: POOL, clientId } });
    expect(trusting.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(tenants.cognito.calls('AddUserPoolClientSecret')).toBe(before);
  });
});

describe('A client of another tenant', () => {
  const FOREIGN = `${REGION}_Bank01`;
  const UNKNOWN = `${REGION}_None01`;

  it.each([
    [
      'the root field',
      'query ($userPoolId: ID!, $clientId: ID!) { userPoolClient(userPoolId: $userPoolId, clientId: $clientId) { clientName clientSecret secrets { clientSecretId } } }',
    ],
    [
      'the connection',
      'query ($userPoolId: ID!) { userPool(id: $userPoolId) { clients { nodes { clientName secrets { clientSecretId } } } } }',
    ],
    [
      'a reference',
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on UserPoolClient { clientName } } }',
    ],
    [
      'a creation',
      `mutation ($userPoolId: ID!) { answer: createUserPoolClient(input: { userPoolId: $userPoolId, clientName: "mine" }) { userPoolClient { clientId } ${REFUSALS} } }`,
    ],
    [
      'an update',
      `mutation ($userPoolId: ID!, $clientId: ID!) { answer: updateUserPoolClient(input: { userPoolId: $userPoolId, clientId: $clientId, clientName: "mine" }) { applied ${REFUSALS} } }`,
    ],
    [
      'a deletion',
      `mutation ($userPoolId: ID!, $clientId: ID!) { answer: deleteUserPoolClient(userPoolId: $userPoolId, clientId: $clientId) { applied ${REFUSALS} } }`,
    ],
    [
      'a second secret',
      `mutation ($userPoolId: ID!, $clientId: ID!) { answer: addUserPoolClientSecret(input: { userPoolId: $userPoolId, clientId: $clientId }) { applied ${REFUSALS} } }`,
    ],
    [
      'the deletion of a secret',
      `mutation ($userPoolId: ID!, $clientId: ID!) { answer: deleteUserPoolClientSecret(userPoolId: $userPoolId, clientId: $clientId, clientSecretId: "a") { applied ${REFUSALS} } }`,
    ],
  ])('behaves like a client of a pool that does not exist: %s', async (_path, query) => {
    const input = { UserPoolId: FOREIGN, ClientName: 'foreign', GenerateSecret: true };
    const { UserPoolClient } = tenants.backend.performAt(new Date(), REGION, 'CreateUserPoolClient', input);
    const { ClientId: clientId } = UserPoolClient as { ClientId: string };
    const told = async (userPoolId: string) => {
      const ids = { userPoolId, clientId };
      const answer = await asTrustedTenant(query, { ...ids, r: [{ __typename: 'UserPoolClient', ...ids }] });
      return JSON.stringify(answer).replaceAll(userPoolId, 'THE-POOL');
    };
    const foreign = await told(FOREIGN);
    expect(foreign).toBe(await told(UNKNOWN));
    expect(foreign).not.toContain('"errors"');
  });

  /** Not as an operator, who sees all pools. */
  const asTrustedTenant = (query: string, variables: object) =>
    ask('poolgraph/read poolgraph/write poolgraph/delete poolgraph/secrets', query, variables);
});
