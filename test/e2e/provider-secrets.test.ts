import { beforeAll, describe, expect, it } from '@jest/globals';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { loadSamples } from '../../src/embedded/samples.js';
import { internalError } from '../support/faults.js';
import { createPool, startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import { redisBinary } from '../support/redis-binary.js';
import { RedisServer } from '../support/redis.js';
import { refusal } from '../support/updating.js';

/** The first run downloads the server where none is at hand. */
beforeAll(redisBinary, 120_000);

const entry = (key: string, value: string) => ({ key, value });
const PAYLOAD = `userPoolIdentityProvider { providerName providerDetails { key value } attributeMapping { key value } }
  changes { path masked before after } applied userErrors { code field message }`;
const CREATE = `mutation ($input: CreateUserPoolIdentityProviderInput!) {
  payload: createUserPoolIdentityProvider(input: $input) { ${PAYLOAD} } }`;
const UPDATE = `mutation ($input: UpdateUserPoolIdentityProviderInput!, $dryRun: Boolean! = false) {
  payload: updateUserPoolIdentityProvider(input: $input, dryRun: $dryRun) { ${PAYLOAD} } }`;
const DELETE = `mutation ($userPoolId: ID!, $providerName: String!) {
  payload: deleteUserPoolIdentityProvider(userPoolId: $userPoolId, providerName: $providerName) { ${PAYLOAD} } }`;
const READ = `query ($userPoolId: ID!, $providerName: String!) {
  userPoolIdentityProvider(userPoolId: $userPoolId, providerName: $providerName) { providerDetails { key value } }
  userPool(id: $userPoolId) { identityProviders { nodes { providerDetails { key value } } } } }`;
const SECRETS = `query ($userPoolId: ID!, $providerName: String!) {
  userPoolIdentityProvider(userPoolId: $userPoolId, providerName: $providerName) { secretProviderDetails { key value } } }`;

const COMPARE = `query ($ids: [ID!]!) { compareUserPools(ids: $ids, with: [IDENTITY_PROVIDERS, RESOURCE_SERVERS]) {
  differences { path masked values { value } } } }`;

/** The values of all keys, as one text. */
const ALL = `local all = {}
for _, key in ipairs(redis.call('KEYS', '*')) do
  local kind = redis.call('TYPE', key).ok
  if kind == 'string' then table.insert(all, redis.call('GET', key)) end
  if kind == 'hash' then table.insert(all, table.concat(redis.call('HGETALL', key), ' ')) end
end
return table.concat(all, ' ')`;

const hub = { userPoolId: 'us-east-1_Example03', providerName: 'PartnerHub' };
const secretOfHub = 'sample-secret-of-partner-hub';

describe('The secrets of identity providers', () => {
  it('appear only in their own field, in no log line and not in Redis', async () => {
    await using redis = await RedisServer.start();
    const environment = { REDIS_URL: redis.url, LOG_LEVEL: 'debug' };
    const samples = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
    loadSamples(samples, ['us-east-1']);
    await using running = await startGatewayWithCognito({ environment, server: { cognito: samples } });
    const { gateway, cognito } = running;
    const userPoolId = await createPool(running);
    const [first, second] = ['marked-secret-one', 'marked-secret-two'];
    const told: unknown[] = [];
    const ask = async (query: string, variables: object) => {
      const answer = await gateway.query(query, variables);
      told.push(answer);
      return answer;
    };

    const ids = { userPoolId, providerName: 'Contoso' };
    const details = {
      client_id: 'a',
      client_secret: first,
      authorize_scopes: 'openid',
      oidc_issuer: 'https://login.example.com',
      attributes_request_method: 'GET',
    };
    const providerDetails = Object.entries(details).map(([key, value]) => entry(key, value));
    const input = { ...ids, providerType: 'OIDC', providerDetails };
    expect((await ask(CREATE, { input })).data?.payload).toMatchObject({ applied: true });
    await ask(CREATE, { input });
    await ask(READ, ids);
    const change = { ...ids, providerDetails: { set: [entry('client_secret', second)] } };
    await ask(UPDATE, { input: change, dryRun: true });
    const updated = await ask(UPDATE, { input: change });
    expect(updated.data?.payload).toMatchObject({
      applied: true,
      changes: [{ path: ['providerDetails', 'client_secret'], masked: true, before: null, after: null }],
    });
    // Of a request that holds the secret though the caller has not sent it.
    cognito.fail('UpdateIdentityProvider', refusal('InvalidParameterException', `Not with ${second}.`));
    const refused = await ask(UPDATE, {
      input: { ...ids, attributeMapping: { set: [entry('name', 'name')] } },
    });
    expect(refused.data?.payload).toMatchObject({ userErrors: [{ message: 'Not with [redacted].' }] });
    cognito.fail('UpdateIdentityProvider', internalError);
    await ask(UPDATE, { input: { ...ids, attributeMapping: { set: [entry('name', 'name')] } } });
    const secrets = await gateway.query(SECRETS, ids);
    expect(secrets.data?.userPoolIdentityProvider).toEqual({
      secretProviderDetails: [entry('client_secret', second)],
    });
    // Written long ago, so that it is remembered.
    expect((await ask(READ, hub)).errors).toBeUndefined();
    expect(JSON.stringify(await gateway.query(SECRETS, hub))).toContain(secretOfHub);
    const compared = await ask(COMPARE, { ids: [hub.userPoolId, userPoolId] });
    expect(compared.data?.compareUserPools).toMatchObject({
      differences: expect.arrayContaining([
        expect.objectContaining({
          path: ['identityProviders', 'PartnerHub', 'providerDetails', 'client_secret'],
          masked: true,
        }),
      ]),
    });
    const stored = await redis.command('EVAL', ALL, '0');
    expect(stored).toContain('login.hub.example.com');
    await ask(DELETE, ids);

    for (const secret of [first, second, secretOfHub]) {
      expect(JSON.stringify(told)).not.toContain(secret);
      expect(JSON.stringify(gateway.log)).not.toContain(secret);
      expect(stored).not.toContain(secret);
    }
    // They did get there.
    for (const secret of [first, second]) expect(JSON.stringify(cognito.requests)).toContain(secret);
  });
});
