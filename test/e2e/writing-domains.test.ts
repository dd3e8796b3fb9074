import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
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
import { internalError, type Fault } from '../support/faults.js';
import {
  createPool,
  startGatewayWithCognito,
  type GatewayWithCognito,
} from '../support/gateway-with-cognito.js';

const denied: Fault = { kind: 'error', status: 400, type: 'AccessDeniedException' };
const OTHER_CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/other';

let running: GatewayWithCognito;

beforeAll(async () => {
  running = await startGatewayWithCognito({ environment: { COGNITO_QUOTAS: 'UserPoolRead=1000' } });
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
});

const created: { readonly userPoolId: string; readonly domain: string }[] = [];

/** The input of a custom domain, which is deleted after the test: a Region has at most four. */
function custom(userPoolId: string, domain: string, settings?: object) {
  created.push({ userPoolId, domain });
  return customDomain(userPoolId, domain, settings);
}

afterEach(async () => {
  for (const named of created.splice(0)) await mutate(running, DELETE, named);
});

describe('createUserPoolDomain', () => {
  it('creates a domain of each kind for one pool, and describes each once', async () => {
    const userPoolId = await createPool(running);
    const sent = requestsFromNow(running);
    const prefix = await mutate(running, CREATE, { input: { userPoolId, domain: 'both-kinds' } });
    expect(prefix).toMatchObject({
      userPoolDomain: { userPoolId, domain: 'both-kinds', region: 'us-east-1', status: 'ACTIVE' },
      applied: true,
      warnings: [],
      userErrors: [],
    });
    const domain = 'both-kinds.example.com';
    const other = await mutate(running, CREATE, { input: custom(userPoolId, domain) });
    expect(other).toMatchObject({
      userPoolDomain: {
        domain,
        cloudFrontDistribution: expect.stringMatching(/\.cloudfront\.net$/),
        customDomainConfig: { certificateArn: CERTIFICATE },
      },
      applied: true,
    });
    expect(other.userPoolDomain?.id).not.toBe(prefix.userPoolDomain?.id);
    expect(sent('DescribeUserPoolDomain')).toHaveLength(2);
    const { data } = await running.gateway.query(DOMAINS, { id: userPoolId });
    expect(data?.userPool).toEqual({
      domains: [
        { domain: 'both-kinds', status: 'ACTIVE' },
        { domain, status: 'ACTIVE' },
      ],
    });
  });

  it('refuses before a call what Cognito always refuses, with input paths', async () => {
    const userPoolId = await createPool(running);
    const sent = requestsFromNow(running);
    const refused = async (input: object) => (await mutate(running, CREATE, { input })).userErrors;
    const invalid = (...field: string[]) => [{ code: 'INVALID_PARAMETER', field }];
    for (const domain of ['Shop', 'shop_1', '-shop', 'auth.example.com', 'my-cognito', 'awsome', 'amazonia'])
      expect(await refused({ userPoolId, domain })).toEqual(invalid('domain'));
    const customDomainConfig = { certificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/one' };
    expect(await refused(custom(userPoolId, 'elsewhere.example.com', { customDomainConfig }))).toEqual(
      invalid('customDomainConfig', 'certificateArn'),
    );
    expect(sent('CreateUserPoolDomain')).toEqual([]);
    // Words that are reserved in prefixes are allowed in custom domains.
    const allowed = await mutate(running, CREATE, {
      input: custom(userPoolId, 'cognito.aws-shop.example.com'),
    });
    expect(allowed).toMatchObject({ applied: true, userErrors: [] });
  });

  it('reports a taken name, a pool that already has a domain, and an unknown pool', async () => {
    const [one, other] = [await createPool(running), await createPool(running)];
    await mutate(running, CREATE, { input: { userPoolId: one, domain: 'taken' } });
    const refused = async (input: object) => mutate(running, CREATE, { input });
    expect(await refused({ userPoolId: other, domain: 'taken' })).toMatchObject({
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
    const userPoolId = await createPool(running);
    const sent = requestsFromNow(running);
    const input = custom(userPoolId, 'dry.example.com', { managedLoginVersion: 2 });
    const alone = await mutate(running, CREATE, { input, dryRun: true });
    expect(alone).toMatchObject({ userPoolDomain: null, applied: false });
    expect(alone.warnings).toEqual([{ code: 'BRANDING_NEEDED', field: ['managedLoginVersion'] }]);
    expect(sent('CreateUserPoolDomain')).toEqual([]);
    await mutate(running, CREATE, { input: { userPoolId, domain: 'dry' } });
    expect((await mutate(running, CREATE, { input })).warnings).toEqual([
      { code: 'PASSKEYS_MOVED', field: ['customDomainConfig'] },
      { code: 'BRANDING_NEEDED', field: ['managedLoginVersion'] },
    ]);
  });

  it('without confirmation is OUTCOME_UNKNOWN, not retried, and leaves nothing in the cache', async () => {
    const { gateway, cognito } = running;
    const userPoolId = await createPool(running);
    const sent = requestsFromNow(running);
    await gateway.query(READ, { domain: 'unconfirmed' });
    cognito.fail('CreateUserPoolDomain', { ...internalError, afterwards: true });
    const { data, errors } = await gateway.query(CREATE, { input: { userPoolId, domain: 'unconfirmed' } });
    expect(data).toEqual({ createUserPoolDomain: null });
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
    expect(sent('CreateUserPoolDomain')).toHaveLength(1);
    expect((await gateway.query(READ, { domain: 'unconfirmed' })).data?.userPoolDomain).toMatchObject({
      userPoolId,
    });
  });

  it('reports the creation even if the new domain cannot be described', async () => {
    const { gateway, cognito } = running;
    const userPoolId = await createPool(running);
    const describesIt = ({ operation, body }: { operation: string; body: string }) =>
      operation === 'DescribeUserPoolDomain' && body.includes('unreadable');
    cognito.fail(describesIt, denied, Infinity);
    const { data, errors } = await gateway.query(CREATE, { input: { userPoolId, domain: 'unreadable' } });
    expect(data?.createUserPoolDomain).toMatchObject({ userPoolDomain: null, applied: true, userErrors: [] });
    expect(errors).toMatchObject([
      { path: ['createUserPoolDomain', 'userPoolDomain'], extensions: { code: 'UPSTREAM_DENIED' } },
    ]);
  });
});

describe('updateUserPoolDomain', () => {
  it('resends the certificate with another managed login version, and reports the changes', async () => {
    const userPoolId = await createPool(running);
    const domain = 'changed.example.com';
    const securityPolicy = 'TLS_V1_3_2025';
    await mutate(running, CREATE, {
      input: custom(userPoolId, domain, {
        customDomainConfig: { certificateArn: CERTIFICATE, securityPolicy },
      }),
    });
    const sent = requestsFromNow(running);
    const input = { userPoolId, domain, managedLoginVersion: 2 };
    const change = [{ path: ['managedLoginVersion'], before: 1, after: 2 }];
    const dry = await mutate(running, UPDATE, { input, dryRun: true });
    expect(dry).toMatchObject({
      userPoolDomain: { managedLoginVersion: 1 },
      changes: change,
      applied: false,
      warnings: [{ code: 'BRANDING_NEEDED' }],
    });
    expect(sent('UpdateUserPoolDomain')).toEqual([]);
    const updated = await mutate(running, UPDATE, { input });
    expect(updated).toMatchObject({ changes: change, applied: true, userErrors: [] });
    expect(updated.userPoolDomain).toMatchObject({
      managedLoginVersion: 2,
      customDomainConfig: { certificateArn: CERTIFICATE, securityPolicy },
    });
    expect((await mutate(running, UPDATE, { input })).applied).toBe(false);
    expect(sent('UpdateUserPoolDomain')).toEqual([
      {
        UserPoolId: userPoolId,
        Domain: domain,
        ManagedLoginVersion: 2,
        CustomDomainConfig: { CertificateArn: CERTIFICATE, SecurityPolicy: securityPolicy },
      },
    ]);
  });

  it('sends no empty certificate with a prefix domain', async () => {
    const userPoolId = await createPool(running);
    const named = { userPoolId, domain: 'no-certificate' };
    await mutate(running, CREATE, { input: named });
    const sent = requestsFromNow(running);
    const updated = await mutate(running, UPDATE, { input: { ...named, managedLoginVersion: 2 } });
    expect(updated).toMatchObject({ applied: true, userErrors: [] });
    expect(sent('UpdateUserPoolDomain')).toEqual([
      { UserPoolId: userPoolId, Domain: 'no-certificate', ManagedLoginVersion: 2 },
    ]);
  });

  it('clears failover with null, and refuses null for settings that cannot be cleared', async () => {
    const userPoolId = await createPool(running);
    const domain = 'failover.example.com';
    const failover = { secondaryRegion: 'eu-west-1', primaryRoute53HealthCheckId: 'check' };
    await mutate(running, CREATE, { input: custom(userPoolId, domain, { routing: { failover } }) });
    const sent = requestsFromNow(running);
    const named = { userPoolId, domain };
    const refused = await mutate(running, UPDATE, {
      input: { ...named, managedLoginVersion: null, customDomainConfig: { certificateArn: null } },
    });
    expect(refused.userErrors).toEqual([
      { code: 'NOT_CLEARABLE', field: ['managedLoginVersion'] },
      { code: 'NOT_CLEARABLE', field: ['customDomainConfig', 'certificateArn'] },
    ]);
    const updated = await mutate(running, UPDATE, { input: { ...named, routing: null } });
    expect(updated).toMatchObject({ applied: true, userPoolDomain: { routing: { failover: null } } });
    expect(sent('UpdateUserPoolDomain')).toMatchObject([{ Routing: {} }]);
  });

  it('and deleteUserPoolDomain refuse an unknown domain or one of another pool, and change nothing', async () => {
    const [one, other] = [await createPool(running), await createPool(running)];
    await mutate(running, CREATE, { input: { userPoolId: one, domain: 'owned' } });
    const sent = requestsFromNow(running);
    const absent = { applied: false, userErrors: [{ code: 'NOT_FOUND', field: ['domain'] }] };
    for (const named of [
      { userPoolId: other, domain: 'owned' },
      { userPoolId: one, domain: 'none' },
    ]) {
      const input = { ...named, managedLoginVersion: 2 };
      expect(await mutate(running, UPDATE, { input })).toMatchObject(absent);
      expect(await mutate(running, DELETE, named)).toMatchObject(absent);
    }
    expect([...sent('UpdateUserPoolDomain'), ...sent('DeleteUserPoolDomain')]).toEqual([]);
  });

  it('applies several concurrent patches of one domain', async () => {
    const userPoolId = await createPool(running);
    const named = { userPoolId, domain: 'concurrent.example.com' };
    await mutate(running, CREATE, { input: custom(userPoolId, named.domain) });
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
