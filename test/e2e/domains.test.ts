import { beforeAll, describe, expect, it } from '@jest/globals';
import { internalError, type Fault } from '../support/faults.js';
import {
  createPool,
  startGatewayWithCognito,
  type GatewayWithCognito,
} from '../support/gateway-with-cognito.js';
import { redisBinary } from '../support/redis-binary.js';
import { RedisServer } from '../support/redis.js';
import { until } from '../support/until.js';

/** The first run downloads the server where none is at hand. */
beforeAll(redisBinary, 120_000);

const PAYLOAD = `{ userPoolDomain { id userPoolId domain region status managedLoginVersion cloudFrontDistribution
  customDomainConfig { certificateArn securityPolicy } routing { failover { secondaryRegion } } }
  changes { path before after } applied warnings { code field } userErrors { code field } }`;
const CREATE = `mutation ($input: CreateUserPoolDomainInput!, $dryRun: Boolean! = false) {
  createUserPoolDomain(input: $input, dryRun: $dryRun) ${PAYLOAD} }`;
const UPDATE = `mutation ($input: UpdateUserPoolDomainInput!, $dryRun: Boolean! = false) {
  updateUserPoolDomain(input: $input, dryRun: $dryRun) ${PAYLOAD} }`;
const DELETE = `mutation ($userPoolId: ID!, $domain: String!, $dryRun: Boolean! = false) {
  deleteUserPoolDomain(userPoolId: $userPoolId, domain: $domain, dryRun: $dryRun) ${PAYLOAD} }`;
const READ = `query ($domain: String!, $region: String) { userPoolDomain(domain: $domain, region: $region) {
  userPoolId domain status awsAccountId s3Bucket version } }`;
const DOMAINS = `query ($id: ID!) { userPool(id: $id) { domains { domain status } } }`;

const denied: Fault = { kind: 'error', status: 400, type: 'AccessDeniedException' };
const CUSTOM = 'auth.example.com';
const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/one';
const OTHER_CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/other';
const customOf = (userPoolId: string, settings: object = {}) => ({
  userPoolId,
  domain: CUSTOM,
  customDomainConfig: { certificateArn: CERTIFICATE },
  ...settings,
});

interface Payload {
  readonly userPoolDomain: Readonly<Record<string, unknown>> | null;
  readonly changes: readonly object[];
  readonly applied: boolean;
  readonly warnings: readonly object[];
  readonly userErrors: readonly object[];
}

async function mutate(
  { gateway }: GatewayWithCognito,
  mutation: string,
  variables: object,
): Promise<Payload> {
  const { data, errors } = await gateway.query(mutation, variables);
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0] as Payload;
}

const sent = ({ cognito }: GatewayWithCognito, operation: string) =>
  cognito.requests
    .filter((request) => request.operation === operation)
    .map(({ body }): unknown => JSON.parse(body));

describe('A domain', () => {
  it('of each kind can be created for one pool, and each is described once', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    const prefix = await mutate(running, CREATE, { input: { userPoolId, domain: 'shop' } });
    expect(prefix).toMatchObject({
      userPoolDomain: { userPoolId, domain: 'shop', region: 'us-east-1', status: 'ACTIVE' },
      applied: true,
      warnings: [],
      userErrors: [],
    });
    const custom = await mutate(running, CREATE, { input: customOf(userPoolId) });
    expect(custom).toMatchObject({
      userPoolDomain: {
        domain: CUSTOM,
        cloudFrontDistribution: expect.stringMatching(/\.cloudfront\.net$/),
        customDomainConfig: { certificateArn: CERTIFICATE },
      },
      applied: true,
    });
    expect(custom.userPoolDomain?.id).not.toBe(prefix.userPoolDomain?.id);
    expect(running.cognito.calls('DescribeUserPoolDomain')).toBe(2);
    const { data } = await running.gateway.query(DOMAINS, { id: userPoolId });
    expect(data?.userPool).toEqual({
      domains: [
        { domain: 'shop', status: 'ACTIVE' },
        { domain: CUSTOM, status: 'ACTIVE' },
      ],
    });
  });

  it('is named by its pool without a call, and described once for other fields, then cached', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const id = await createPool(running);
    await mutate(running, CREATE, { input: { userPoolId: id, domain: 'shop' } });
    // Until what was written a moment ago is remembered again.
    await using other = await startGatewayWithCognito({ cognito });
    const names = `query ($id: ID!) { userPool(id: $id) { domains { id domain userPoolId region userPool { name } } } }`;
    const before = cognito.calls('DescribeUserPoolDomain');
    expect((await other.gateway.query(names, { id })).data?.userPool).toMatchObject({
      domains: [{ domain: 'shop', userPoolId: id, region: 'us-east-1', userPool: { name: 'a pool' } }],
    });
    expect(cognito.calls('DescribeUserPoolDomain')).toBe(before);
    for (const query of [DOMAINS, DOMAINS]) await other.gateway.query(query, { id });
    const byName = await other.gateway.query(READ, { domain: 'shop' });
    expect(byName.data?.userPoolDomain).toMatchObject({
      userPoolId: id,
      awsAccountId: '123456789012',
      s3Bucket: expect.any(String),
      version: expect.any(String),
    });
    expect(cognito.calls('DescribeUserPoolDomain')).toBe(before + 1);
    const noDomains = await createPool(running);
    expect((await gateway.query(DOMAINS, { id: noDomains })).data?.userPool).toEqual({ domains: [] });
  });

  it('that is unknown or in another Region is null, and is read once', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const userPoolId = await createPool(running);
    await mutate(running, CREATE, { input: { userPoolId, domain: 'shop' } });
    for (const variables of [
      { domain: 'none' },
      { domain: 'none' },
      { domain: 'shop', region: 'eu-west-1' },
      { domain: 'not.known.example.com' },
    ])
      expect(await gateway.query(READ, variables)).toEqual({ data: { userPoolDomain: null } });
    expect(sent(running, 'DescribeUserPoolDomain').slice(1)).toEqual([
      { Domain: 'none' },
      { Domain: 'shop' },
      { Domain: 'not.known.example.com' },
    ]);
    const elsewhere = await gateway.query(READ, { domain: 'shop', region: 'mars-1' });
    expect(elsewhere.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    for (const domain of ['', 'a'.repeat(254)]) {
      const { errors } = await gateway.query(READ, { domain });
      expect(errors).toMatchObject([
        { message: expect.stringContaining('domain: '), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
    expect(cognito.calls('DescribeUserPoolDomain')).toBe(4);
  });

  it('is found by a reference with its name and Region', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    await mutate(running, CREATE, { input: { userPoolId, domain: 'shop' } });
    const reference = (domain: string) => ({ __typename: 'UserPoolDomain', domain, region: 'us-east-1' });
    const { data } = await running.gateway.query(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on UserPoolDomain { userPoolId } } }`,
      { of: [reference('shop'), reference('none'), reference('shop')] },
    );
    expect(data?._entities).toEqual([{ userPoolId }, null, { userPoolId }]);
  });

  it('cached as absent is found after its creation, and absent after its deletion', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway } = running;
    const userPoolId = await createPool(running);
    await gateway.query(DOMAINS, { id: userPoolId });
    const read = async (): Promise<unknown> =>
      (await gateway.query(READ, { domain: 'shop' })).data?.userPoolDomain;
    expect(await read()).toBeNull();
    await mutate(running, CREATE, { input: { userPoolId, domain: 'shop' } });
    expect(await read()).toMatchObject({ userPoolId });
    expect((await gateway.query(DOMAINS, { id: userPoolId })).data?.userPool).toMatchObject({
      domains: [{ domain: 'shop' }],
    });
    const deleted = await mutate(running, DELETE, { userPoolId, domain: 'shop' });
    expect(deleted).toMatchObject({ userPoolDomain: { domain: 'shop' }, applied: true });
    expect(await read()).toBeNull();
    expect((await gateway.query(DOMAINS, { id: userPoolId })).data?.userPool).toEqual({ domains: [] });
  });
});

describe('createUserPoolDomain', () => {
  it('refuses before a call what Cognito always refuses, with input paths', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    const refused = async (input: object) => (await mutate(running, CREATE, { input })).userErrors;
    const invalid = (...field: string[]) => [{ code: 'INVALID_PARAMETER', field }];
    for (const domain of ['Shop', 'shop_1', '-shop', 'auth.example.com', 'my-cognito', 'awsome', 'amazonia'])
      expect(await refused({ userPoolId, domain })).toEqual(invalid('domain'));
    const certificateArn = 'arn:aws:acm:eu-west-1:123456789012:certificate/one';
    expect(await refused(customOf(userPoolId, { customDomainConfig: { certificateArn } }))).toEqual(
      invalid('customDomainConfig', 'certificateArn'),
    );
    expect(running.cognito.calls('CreateUserPoolDomain')).toBe(0);
    // Custom domains may have what prefixes may not.
    const created = await mutate(running, CREATE, {
      input: customOf(userPoolId, { domain: 'cognito.aws-shop.example.com' }),
    });
    expect(created).toMatchObject({ applied: true, userErrors: [] });
  });

  it('reports a taken name, a pool that already has a domain, and an unknown pool', async () => {
    await using running = await startGatewayWithCognito();
    const [one, other] = [await createPool(running), await createPool(running)];
    await mutate(running, CREATE, { input: { userPoolId: one, domain: 'shop' } });
    const refused = async (input: object) => mutate(running, CREATE, { input });
    expect(await refused({ userPoolId: other, domain: 'shop' })).toMatchObject({
      userPoolDomain: null,
      applied: false,
      userErrors: [{ code: 'ALREADY_EXISTS', field: ['domain'] }],
    });
    expect(await refused({ userPoolId: one, domain: 'second' })).toMatchObject({
      userErrors: [{ code: 'INVALID_PARAMETER' }],
    });
    expect(await refused({ userPoolId: 'us-east-1_unknown', domain: 'third' })).toMatchObject({
      userErrors: [{ code: 'USER_POOL_NOT_FOUND', field: ['userPoolId'] }],
    });
  });

  it('creates nothing in a dry run, and warns of surprising effects', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    const input = customOf(userPoolId, { managedLoginVersion: 2 });
    const alone = await mutate(running, CREATE, { input, dryRun: true });
    expect(alone).toMatchObject({ userPoolDomain: null, applied: false });
    expect(alone.warnings).toEqual([{ code: 'BRANDING_NEEDED', field: ['managedLoginVersion'] }]);
    expect(running.cognito.calls('CreateUserPoolDomain')).toBe(0);
    await mutate(running, CREATE, { input: { userPoolId, domain: 'shop' } });
    expect((await mutate(running, CREATE, { input })).warnings).toEqual([
      { code: 'PASSKEYS_MOVED', field: ['customDomainConfig'] },
      { code: 'BRANDING_NEEDED', field: ['managedLoginVersion'] },
    ]);
  });

  it('without confirmation is OUTCOME_UNKNOWN, not retried, and leaves nothing in the cache', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const userPoolId = await createPool(running);
    await gateway.query(READ, { domain: 'shop' });
    cognito.fail('CreateUserPoolDomain', { ...internalError, afterwards: true });
    const { data, errors } = await gateway.query(CREATE, { input: { userPoolId, domain: 'shop' } });
    expect(data).toEqual({ createUserPoolDomain: null });
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
    expect(cognito.calls('CreateUserPoolDomain')).toBe(1);
    expect((await gateway.query(READ, { domain: 'shop' })).data?.userPoolDomain).toMatchObject({
      userPoolId,
    });
  });

  it('reports the creation even if the new domain cannot be described', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const userPoolId = await createPool(running);
    cognito.fail('DescribeUserPoolDomain', denied, Infinity);
    const { data, errors } = await gateway.query(CREATE, { input: { userPoolId, domain: 'shop' } });
    expect(data?.createUserPoolDomain).toMatchObject({ userPoolDomain: null, applied: true, userErrors: [] });
    expect(errors).toMatchObject([
      { path: ['createUserPoolDomain', 'userPoolDomain'], extensions: { code: 'UPSTREAM_DENIED' } },
    ]);
  });
});

describe('updateUserPoolDomain', () => {
  it('resends the certificate with another managed login version, and reports the changes', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    const securityPolicy = 'TLS_V1_3_2025';
    await mutate(running, CREATE, {
      input: customOf(userPoolId, { customDomainConfig: { certificateArn: CERTIFICATE, securityPolicy } }),
    });
    const input = { userPoolId, domain: CUSTOM, managedLoginVersion: 2 };
    const change = [{ path: ['managedLoginVersion'], before: 1, after: 2 }];
    const dry = await mutate(running, UPDATE, { input, dryRun: true });
    expect(dry).toMatchObject({
      userPoolDomain: { managedLoginVersion: 1 },
      changes: change,
      applied: false,
      warnings: [{ code: 'BRANDING_NEEDED' }],
    });
    expect(sent(running, 'UpdateUserPoolDomain')).toEqual([]);
    const updated = await mutate(running, UPDATE, { input });
    expect(updated).toMatchObject({ changes: change, applied: true, userErrors: [] });
    expect(updated.userPoolDomain).toMatchObject({
      managedLoginVersion: 2,
      customDomainConfig: { certificateArn: CERTIFICATE, securityPolicy },
    });
    expect(sent(running, 'UpdateUserPoolDomain')).toEqual([
      {
        UserPoolId: userPoolId,
        Domain: CUSTOM,
        ManagedLoginVersion: 2,
        CustomDomainConfig: { CertificateArn: CERTIFICATE, SecurityPolicy: securityPolicy },
      },
    ]);
    expect((await mutate(running, UPDATE, { input })).applied).toBe(false);
    expect(running.cognito.calls('UpdateUserPoolDomain')).toBe(1);
  });

  it('sends no empty certificate with a prefix domain', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    await mutate(running, CREATE, { input: { userPoolId, domain: 'shop' } });
    const updated = await mutate(running, UPDATE, {
      input: { userPoolId, domain: 'shop', managedLoginVersion: 2 },
    });
    expect(updated).toMatchObject({ applied: true, userErrors: [] });
    expect(sent(running, 'UpdateUserPoolDomain')).toEqual([
      { UserPoolId: userPoolId, Domain: 'shop', ManagedLoginVersion: 2 },
    ]);
  });

  it('clears failover with null, and refuses null for settings that cannot be cleared', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    const failover = { secondaryRegion: 'eu-west-1', primaryRoute53HealthCheckId: 'check' };
    await mutate(running, CREATE, { input: customOf(userPoolId, { routing: { failover } }) });
    const named = { userPoolId, domain: CUSTOM };
    const refused = await mutate(running, UPDATE, {
      input: { ...named, managedLoginVersion: null, customDomainConfig: { certificateArn: null } },
    });
    expect(refused.userErrors).toEqual([
      { code: 'NOT_CLEARABLE', field: ['managedLoginVersion'] },
      { code: 'NOT_CLEARABLE', field: ['customDomainConfig', 'certificateArn'] },
    ]);
    const updated = await mutate(running, UPDATE, { input: { ...named, routing: null } });
    expect(updated).toMatchObject({ applied: true, userPoolDomain: { routing: { failover: null } } });
    expect(sent(running, 'UpdateUserPoolDomain')).toMatchObject([{ Routing: {} }]);
  });

  it('and deleteUserPoolDomain refuse an unknown domain or one of another pool, and change nothing', async () => {
    await using running = await startGatewayWithCognito();
    const [one, other] = [await createPool(running), await createPool(running)];
    await mutate(running, CREATE, { input: { userPoolId: one, domain: 'shop' } });
    const absent = { applied: false, userErrors: [{ code: 'NOT_FOUND', field: ['domain'] }] };
    for (const named of [
      { userPoolId: other, domain: 'shop' },
      { userPoolId: one, domain: 'none' },
    ]) {
      const input = { ...named, managedLoginVersion: 2 };
      expect(await mutate(running, UPDATE, { input })).toMatchObject(absent);
      expect(await mutate(running, DELETE, named)).toMatchObject(absent);
    }
    expect(
      running.cognito.calls('UpdateUserPoolDomain') + running.cognito.calls('DeleteUserPoolDomain'),
    ).toBe(0);
  });

  it('applies several concurrent patches of one domain', async () => {
    await using running = await startGatewayWithCognito({
      environment: { COGNITO_QUOTAS: 'UserPoolRead=1000' },
    });
    const userPoolId = await createPool(running);
    await mutate(running, CREATE, { input: customOf(userPoolId) });
    const named = { userPoolId, domain: CUSTOM };
    const patches = [
      { managedLoginVersion: 2 },
      { customDomainConfig: { certificateArn: OTHER_CERTIFICATE } },
      { customDomainConfig: { securityPolicy: 'TLS_V1_2_2021' } },
    ];
    const all = await Promise.all(
      patches.map((patch) => mutate(running, UPDATE, { input: { ...named, ...patch } })),
    );
    expect(all.map(({ applied }) => applied)).toEqual([true, true, true]);
    const { userPoolDomain } = await mutate(running, DELETE, { ...named, dryRun: true });
    expect(userPoolDomain).toMatchObject({
      managedLoginVersion: 2,
      customDomainConfig: { certificateArn: OTHER_CERTIFICATE, securityPolicy: 'TLS_V1_2_2021' },
    });
  });
});

describe('A domain that one replica writes', () => {
  it('is invalidated in the other one, with the pool that names it', async () => {
    await using redis = await RedisServer.start();
    const environment = { REDIS_URL: redis.url, REPLICAS: '2' };
    await using one = await startGatewayWithCognito({ environment });
    await using two = await startGatewayWithCognito({ environment, cognito: one.cognito });
    const userPoolId = await createPool(one);
    const domainsOfTwo = async (): Promise<unknown> =>
      (await two.gateway.query(DOMAINS, { id: userPoolId })).data?.userPool;
    const readOfTwo = async (): Promise<unknown> =>
      (await two.gateway.query(READ, { domain: 'shop' })).data?.userPoolDomain;
    expect(await domainsOfTwo()).toEqual({ domains: [] });
    expect(await readOfTwo()).toBeNull();
    await mutate(one, CREATE, { input: { userPoolId, domain: 'shop' } });
    await until(async () => (await readOfTwo()) !== null);
    expect(await domainsOfTwo()).toEqual({ domains: [{ domain: 'shop', status: 'ACTIVE' }] });
    await mutate(one, DELETE, { userPoolId, domain: 'shop' });
    await until(async () => (await readOfTwo()) === null);
    expect(await domainsOfTwo()).toEqual({ domains: [] });
  });
});

describe('A comparison of pools by their domains', () => {
  it('matches them by kind and compares settings, not names and certificates', async () => {
    await using running = await startGatewayWithCognito();
    const [one, other] = [await createPool(running), await createPool(running)];
    for (const [userPoolId, name] of [
      [one, 'test'],
      [other, 'live'],
    ] as const) {
      await mutate(running, CREATE, { input: { userPoolId, domain: `${name}-shop` } });
      const certificateArn = `${CERTIFICATE}-${name}`;
      const input = customOf(userPoolId, {
        domain: `${name}.example.com`,
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
