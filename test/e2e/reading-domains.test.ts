import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CERTIFICATE,
  CREATE,
  customDomain,
  DELETE,
  DOMAINS,
  mutate,
  READ,
  requestsFromNow,
  UPDATE,
} from '../support/domains.js';
import {
  createPool,
  startGatewayWithCognito,
  type GatewayWithCognito,
} from '../support/gateway-with-cognito.js';
import { redisBinary } from '../support/redis-binary.js';
import { RedisServer } from '../support/redis.js';
import { until } from '../support/until.js';

let running: GatewayWithCognito;

beforeAll(async () => {
  running = await startGatewayWithCognito();
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
});

/** The first run downloads the server where none is at hand. */
beforeAll(redisBinary, 120_000);

describe('A domain of a user pool', () => {
  it('is named by its pool without a call, and described once for other fields, then cached', async () => {
    const id = await createPool(running);
    await mutate(running, CREATE, { input: { userPoolId: id, domain: 'cached' } });
    // The gateway that wrote it reads it from Cognito for some seconds.
    await using other = await startGatewayWithCognito({ cognito: running.cognito });
    const names = `query ($id: ID!) { userPool(id: $id) { domains { id domain userPoolId region userPool { name } } } }`;
    const sent = requestsFromNow(other);
    expect((await other.gateway.query(names, { id })).data?.userPool).toMatchObject({
      domains: [{ domain: 'cached', userPoolId: id, region: 'us-east-1', userPool: { name: 'a pool' } }],
    });
    expect(sent('DescribeUserPoolDomain')).toEqual([]);
    for (const query of [DOMAINS, DOMAINS]) await other.gateway.query(query, { id });
    const byName = await other.gateway.query(READ, { domain: 'cached' });
    expect(byName.data?.userPoolDomain).toMatchObject({
      userPoolId: id,
      awsAccountId: '123456789012',
      s3Bucket: expect.any(String),
      version: expect.any(String),
    });
    expect(sent('DescribeUserPoolDomain')).toEqual([{ Domain: 'cached' }]);
    const noDomains = await createPool(running);
    expect((await running.gateway.query(DOMAINS, { id: noDomains })).data?.userPool).toEqual({ domains: [] });
  });

  it('that is unknown or in another Region is null, and is read once', async () => {
    const { gateway } = running;
    const userPoolId = await createPool(running);
    await mutate(running, CREATE, { input: { userPoolId, domain: 'regional' } });
    const sent = requestsFromNow(running);
    for (const variables of [
      { domain: 'none' },
      { domain: 'none' },
      { domain: 'regional', region: 'eu-west-1' },
      { domain: 'not.known.example.com' },
    ])
      expect(await gateway.query(READ, variables)).toEqual({ data: { userPoolDomain: null } });
    const elsewhere = await gateway.query(READ, { domain: 'regional', region: 'mars-1' });
    expect(elsewhere.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    for (const domain of ['', 'a'.repeat(254)]) {
      const { errors } = await gateway.query(READ, { domain });
      expect(errors).toMatchObject([
        { message: expect.stringContaining('domain: '), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
    expect(sent('DescribeUserPoolDomain')).toEqual([
      { Domain: 'none' },
      { Domain: 'regional' },
      { Domain: 'not.known.example.com' },
    ]);
  });

  it('is found by a reference with its name and Region', async () => {
    const userPoolId = await createPool(running);
    await mutate(running, CREATE, { input: { userPoolId, domain: 'referenced' } });
    const reference = (domain: string) => ({ __typename: 'UserPoolDomain', domain, region: 'us-east-1' });
    const { data } = await running.gateway.query(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on UserPoolDomain { userPoolId } } }`,
      { of: [reference('referenced'), reference('none'), reference('referenced')] },
    );
    expect(data?._entities).toEqual([{ userPoolId }, null, { userPoolId }]);
  });

  it('cached as absent is found after its creation, and absent after its deletion', async () => {
    const { gateway } = running;
    const userPoolId = await createPool(running);
    await gateway.query(DOMAINS, { id: userPoolId });
    const read = async (): Promise<unknown> =>
      (await gateway.query(READ, { domain: 'short-lived' })).data?.userPoolDomain;
    expect(await read()).toBeNull();
    await mutate(running, CREATE, { input: { userPoolId, domain: 'short-lived' } });
    expect(await read()).toMatchObject({ userPoolId });
    expect((await gateway.query(DOMAINS, { id: userPoolId })).data?.userPool).toMatchObject({
      domains: [{ domain: 'short-lived' }],
    });
    const deleted = await mutate(running, DELETE, { userPoolId, domain: 'short-lived' });
    expect(deleted).toMatchObject({ userPoolDomain: { domain: 'short-lived' }, applied: true });
    expect(await read()).toBeNull();
    expect((await gateway.query(DOMAINS, { id: userPoolId })).data?.userPool).toEqual({ domains: [] });
  });
});

describe('A domain that one replica writes', () => {
  it('is invalidated in the other replica, with the pool that names it', async () => {
    await using redis = await RedisServer.start();
    const { cognito } = running;
    const environment = { REDIS_URL: redis.url, REPLICAS: '2' };
    await using one = await startGatewayWithCognito({ environment, cognito });
    await using two = await startGatewayWithCognito({ environment, cognito });
    const userPoolId = await createPool(one);
    const domainsOfTwo = async (): Promise<unknown> =>
      (await two.gateway.query(DOMAINS, { id: userPoolId })).data?.userPool;
    const readOfTwo = async (): Promise<unknown> =>
      (await two.gateway.query(READ, { domain: 'replicated' })).data?.userPoolDomain;
    expect(await domainsOfTwo()).toEqual({ domains: [] });
    expect(await readOfTwo()).toBeNull();
    await mutate(one, CREATE, { input: { userPoolId, domain: 'replicated' } });
    await until(async () => (await readOfTwo()) !== null);
    expect(await domainsOfTwo()).toEqual({ domains: [{ domain: 'replicated', status: 'ACTIVE' }] });
    await mutate(one, DELETE, { userPoolId, domain: 'replicated' });
    await until(async () => (await readOfTwo()) === null);
    expect(await domainsOfTwo()).toEqual({ domains: [] });
  });
});

describe('compareUserPools with the domains of the pools', () => {
  it('matches domains by kind and compares settings, not names and certificates', async () => {
    const [one, other] = [await createPool(running), await createPool(running)];
    for (const [userPoolId, name] of [
      [one, 'test'],
      [other, 'live'],
    ] as const) {
      await mutate(running, CREATE, { input: { userPoolId, domain: `${name}-shop` } });
      const certificateArn = `${CERTIFICATE}-${name}`;
      const input = customDomain(userPoolId, `${name}.example.com`, {
        customDomainConfig: { certificateArn },
      });
      await mutate(running, CREATE, { input });
    }
    const compare = `query ($ids: [ID!]!) { compareUserPools(ids: $ids, with: [DOMAINS]) {
      differences { path values { value } } missing unmatched { name } } }`;
    const compared = async () =>
      (await running.gateway.query(compare, { ids: [one, other] })).data?.compareUserPools as {
        readonly differences: readonly { readonly path: readonly string[] }[];
      };
    const ofDomains = async () => (await compared()).differences.filter(({ path }) => path[0] === 'domains');
    expect(await ofDomains()).toEqual([]);
    await mutate(running, UPDATE, {
      input: { userPoolId: other, domain: 'live.example.com', managedLoginVersion: 2 },
    });
    await mutate(running, DELETE, { userPoolId: one, domain: 'test-shop' });
    expect(await ofDomains()).toEqual([
      { path: ['domains', 'custom', 'managedLoginVersion'], values: [{ value: 1 }, { value: 2 }] },
      { path: ['domains', 'prefix', 'managedLoginVersion'], values: [{ value: null }, { value: 1 }] },
    ]);
  });
});
