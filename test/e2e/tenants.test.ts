import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { internalError } from '../support/faults.js';
import type { Answer } from '../support/gateway.js';
import { redisBinary } from '../support/redis-binary.js';
import { RedisServer } from '../support/redis.js';
import { REGION, startTenants, type Tenants } from '../support/tenants.js';
import {
  allPaths,
  EVERYTHING,
  FOREIGN,
  OWN,
  paths,
  REFUSALS,
  told,
  UNKNOWN,
} from '../support/tenant-paths.js';

let tenants: Tenants;

beforeEach(async () => {
  tenants = await startTenants();
});
afterEach(async () => {
  await tenants[Symbol.asyncDispose]();
});

/** What a tenant asks Cognito for while a query is answered: all that its time depends on. */
async function askAndCount(query: string): Promise<{ answer: Answer; calls: string[] }> {
  const { cognito, ask } = tenants;
  const before = cognito.calls();
  const answer = await ask('shop', query);
  return { answer, calls: cognito.requests.slice(before).map(({ operation }) => operation) };
}

describe('The pool of another tenant', () => {
  it.each(allPaths)(
    'behaves like a pool that does not exist, with the same calls, by %s',
    async (_path, query) => {
      const foreign = await askAndCount(query(FOREIGN));
      const unknown = await askAndCount(query(UNKNOWN));
      expect(told(foreign.answer, FOREIGN)).toBe(told(unknown.answer, UNKNOWN));
      expect(foreign.calls).toEqual(unknown.calls);
      expect(told(foreign.answer, FOREIGN)).not.toMatch(/secret|Bank/);
    },
  );

  it.each(allPaths)(
    'behaves like a pool that does not exist even when its owner has just cached it, by %s',
    async (_path, query) => {
      expect(
        (await tenants.ask('bank', paths['the root field']?.(FOREIGN) ?? '')).data?.userPool,
      ).not.toBeNull();
      const foreign = await askAndCount(query(FOREIGN));
      const unknown = await askAndCount(query(UNKNOWN));
      expect(told(foreign.answer, FOREIGN)).toBe(told(unknown.answer, UNKNOWN));
      expect(foreign.calls).toEqual(unknown.calls);
      // The second time as well, when what does not exist is known for a moment.
      const again = [await askAndCount(query(FOREIGN)), await askAndCount(query(UNKNOWN))];
      expect(again[0]?.calls).toEqual(again[1]?.calls);
    },
  );

  it('is not returned to a caller that joins its owner’s call', async () => {
    const { cognito, ask } = tenants;
    const query = '{ userPool(id: "us-east-1_Bank01") { name } }';
    const release = cognito.hold('DescribeUserPool');
    const asking = [ask('bank', query), ask('shop', query)];
    await cognito.asked('DescribeUserPool');
    release();
    const [owner, other] = await Promise.all(asking);
    expect(owner).toEqual({ data: { userPool: { name: 'The secret name of Bank01' } } });
    expect(other).toEqual({ data: { userPool: null } });
  });

  it('does not make others wait while its owner changes it', async () => {
    const { cognito, ask } = tenants;
    const rename = (id: string) =>
      `mutation { updateUserPool(input: { userPoolId: "${id}", poolName: "renamed" }) { applied ${REFUSALS} } }`;
    const release = cognito.hold('UpdateUserPool');
    const owner = ask('bank', rename(FOREIGN));
    await cognito.asked('UpdateUserPool');
    const other = await ask('shop', rename(FOREIGN));
    release();
    expect(other.data?.updateUserPool).toMatchObject({ userErrors: [{ code: 'USER_POOL_NOT_FOUND' }] });
    expect((await owner).data?.updateUserPool).toMatchObject({ applied: true });
  });

  it('is in no list with any filter, except for its own tenant', async () => {
    const filters = [
      '',
      '(filter: { name: { prefix: "The secret name of Bank" } })',
      '(filter: { tags: [{ key: "tenant" }] })',
      '(filter: { tags: [{ key: "tenant", value: "bank" }] })',
      '(first: 1)',
    ];
    for (const filter of filters) {
      const query = `{ userPools${filter} { edges { node ${EVERYTHING} } pageInfo { hasNextPage } regionErrors { region } } }`;
      const mine = JSON.stringify(await tenants.ask('shop', query));
      expect(mine).not.toMatch(/Bank|Nobody/);
      if (!filter.includes('ank')) expect(mine).toContain(OWN);
      if (!filter.includes('first'))
        expect(JSON.stringify(await tenants.ask('operator', query))).toContain(FOREIGN);
    }
  });

  it('is visible and changeable for its tenant and operators; an untagged pool for operators only', async () => {
    const name = (id: string) => `{ userPool(id: "${id}") { name } }`;
    expect((await tenants.ask('bank', name(FOREIGN))).data?.userPool).not.toBeNull();
    expect((await tenants.ask('operator', name(FOREIGN))).data?.userPool).not.toBeNull();
    expect((await tenants.ask('bank', name('us-east-1_Nobody01'))).data?.userPool).toBeNull();
    expect((await tenants.ask('operator', name('us-east-1_Nobody01'))).data?.userPool).not.toBeNull();
  });

  it('is unchanged in Cognito, whatever another tenant tried', async () => {
    for (const query of Object.values(paths)) await tenants.ask('shop', query(FOREIGN));
    expect(tenants.cognito.calls('UpdateUserPool') + tenants.cognito.calls('DeleteUserPool')).toBe(0);
  });
});

/** Every way to name a domain without its pool. */
const pathsToDomains: Readonly<Record<string, (domain: string) => string>> = {
  'the root field': (domain) =>
    `{ userPoolDomain(domain: "${domain}") { id userPoolId status userPool { name } } }`,
  'a reference': (domain) =>
    `{ _entities(representations: [{ __typename: "UserPoolDomain", domain: "${domain}", region: "${REGION}" }]) { ... on UserPoolDomain { userPoolId region } } }`,
};

describe("The domain of another tenant's pool", () => {
  const [FOREIGN_DOMAIN, UNKNOWN_DOMAIN] = ['domain-of-bank01', 'domain-of-none01'];

  it.each(Object.entries(pathsToDomains))(
    'is answered like a domain that does not exist, with the same calls if its pool is cached, by %s',
    async (_path, query) => {
      const foreign = await askAndCount(query(FOREIGN_DOMAIN));
      const unknown = await askAndCount(query(UNKNOWN_DOMAIN));
      expect(told(foreign.answer, FOREIGN_DOMAIN)).toBe(told(unknown.answer, UNKNOWN_DOMAIN));
      // Whose it is, its pool alone says.
      expect(foreign.calls).toEqual([...unknown.calls, 'DescribeUserPool']);
      // Known for a moment to be absent, both of them.
      expect((await askAndCount(query(FOREIGN_DOMAIN))).calls).toEqual([]);
      expect((await askAndCount(query(UNKNOWN_DOMAIN))).calls).toEqual([]);
    },
  );

  it.each(Object.entries(pathsToDomains))(
    'costs the same calls after its owner has just cached it, by %s',
    async (_path, query) => {
      const asked = await tenants.ask(
        'bank',
        `{ userPoolDomain(domain: "${FOREIGN_DOMAIN}") { status userPool { name } } }`,
      );
      expect(asked.data?.userPoolDomain).toMatchObject({ status: 'ACTIVE' });
      const foreign = await askAndCount(query(FOREIGN_DOMAIN));
      const unknown = await askAndCount(query(UNKNOWN_DOMAIN));
      expect(told(foreign.answer, FOREIGN_DOMAIN)).toBe(told(unknown.answer, UNKNOWN_DOMAIN));
      expect(foreign.calls).toEqual(unknown.calls);
    },
  );

  it('is visible to its own tenant and to operators', async () => {
    const query = pathsToDomains['the root field']?.(FOREIGN_DOMAIN) ?? '';
    for (const who of ['bank', 'operator', 'bank'] as const)
      expect((await tenants.ask(who, query)).data?.userPoolDomain).toMatchObject({ userPoolId: FOREIGN });
  });

  it('cannot be told from a domain of another AWS account by trying to create it', async () => {
    const create = `mutation { createUserPoolDomain(input: { userPoolId: "${OWN}", domain: "${FOREIGN_DOMAIN}" }) { applied ${REFUSALS} } }`;
    const { data } = await tenants.ask('shop', create);
    expect(JSON.stringify(data)).not.toMatch(/Bank/);
  });

  it('is visible at once to a tenant that takes over the name', async () => {
    const read = pathsToDomains['the root field']?.(FOREIGN_DOMAIN) ?? '';
    expect((await tenants.ask('shop', read)).data?.userPoolDomain).toBeNull();
    const remove = (id: string, domain: string) =>
      `mutation { deleteUserPoolDomain(userPoolId: "${id}", domain: "${domain}") { applied } }`;
    await tenants.ask('bank', remove(FOREIGN, FOREIGN_DOMAIN));
    await tenants.ask('shop', remove(OWN, 'domain-of-shop01'));
    const create = `mutation { createUserPoolDomain(input: { userPoolId: "${OWN}", domain: "${FOREIGN_DOMAIN}" }) { applied } }`;
    expect((await tenants.ask('shop', create)).data?.createUserPoolDomain).toEqual({ applied: true });
    expect((await tenants.ask('shop', read)).data?.userPoolDomain).toMatchObject({ userPoolId: OWN });
    expect((await tenants.ask('bank', read)).data?.userPoolDomain).toBeNull();
  });
});

describe('The data that a policy decision uses', () => {
  const name = `{ userPool(id: "${OWN}") { name } }`;
  /** Somebody else gives the pool to another tenant, behind the gateway's back. */
  const giveAway = () => {
    const tags = { UserPoolId: OWN, UserPoolTags: { tenant: 'bank' } };
    tenants.backend.answer(REGION, 'UpdateUserPool', JSON.stringify(tags));
  };

  it.each([
    ['cached for a minute by default', {}, { name: 'The secret name of Shop01' }],
    ['not older than POLICY_MAX_AGE_MS', { POLICY_MAX_AGE_MS: '0' }, null],
  ])('is %s', async (_how, environment, afterwards) => {
    await using running = await startTenants({ other: tenants, environment });
    expect((await running.ask('shop', name)).data?.userPool).not.toBeNull();
    giveAway();
    expect((await running.ask('shop', name)).data?.userPool).toEqual(afterwards);
  });

  it('is never older than allowed: the request fails when Cognito does not answer', async () => {
    await using running = await startTenants({
      other: tenants,
      environment: { POLICY_MAX_AGE_MS: '0', REQUEST_TIMEOUT_MS: '500' },
    });
    await running.ask('shop', name);
    tenants.cognito.fail('DescribeUserPool', internalError, Infinity);
    const { data, errors } = await running.ask('shop', name);
    expect(data).toEqual({ userPool: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
  });
});

describe('A change', () => {
  it('is logged with its caller', async () => {
    await tenants.ask(
      'shop',
      `mutation { updateUserPool(input: { userPoolId: "${OWN}", poolName: "b" }) { applied } }`,
    );
    expect(tenants.gateway.log).toContainEqual(
      expect.objectContaining({
        msg: 'updated a user pool',
        userPoolId: OWN,
        caller: { issuer: tenants.issuer.url, subject: 'shop' },
      }),
    );
  });
});

describe('Two replicas with a shared cache', () => {
  beforeAll(redisBinary, 120_000);
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await RedisServer.start();
  });
  afterAll(() => redis.stop());

  it('hide a pool from another tenant after its owner read it through the other replica', async () => {
    const environment = { REDIS_URL: redis.url, REPLICAS: '2', COGNITO_QUOTAS: 'UserPoolRead=1000' };
    await using one = await startTenants({ other: tenants, environment });
    await using two = await startTenants({ other: tenants, environment });
    const query = `{ userPool(id: "${FOREIGN}") { name } }`;
    expect((await one.ask('bank', query)).data?.userPool).not.toBeNull();
    expect(await two.ask('shop', query)).toEqual({ data: { userPool: null } });
    expect((await two.ask('bank', query)).data?.userPool).not.toBeNull();
  });
});
