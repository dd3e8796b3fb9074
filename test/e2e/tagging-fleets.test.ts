import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { internalError } from '../support/faults.js';
import { ACCOUNT_FIELDS, accountIn, FLEET, insertFleet } from '../support/fleet.js';
import { policy, REGION, startTenants, type Tenants, type TenantsOptions } from '../support/tenants.js';
import { refusal } from '../support/updating.js';

const TAG = `mutation ($ids: [ID!]!, $tags: [UserPoolTagInput!]!, $dryRun: Boolean! = false) {
  tagUserPools(ids: $ids, tags: $tags, dryRun: $dryRun) ${ACCOUNT_FIELDS} }`;
const UNTAG = `mutation ($ids: [ID!]!, $keys: [String!]!, $dryRun: Boolean! = false) {
  untagUserPools(ids: $ids, keys: $keys, dryRun: $dryRun) ${ACCOUNT_FIELDS} }`;

const tagged = (tags: Readonly<Record<string, string>>) =>
  Object.entries(tags).map(([key, value]) => ({ key, value }));
const change = (key: string, before: string | null, after: string | null) => ({
  path: ['userPoolTags', key],
  before,
  after,
});
const done = (userPoolId: string, ...changes: object[]) => ({
  userPoolId,
  applied: true,
  changes,
  warnings: [],
  userErrors: [],
  failure: null,
});

const PACE = { ratePerSecond: 1_000, burst: 100 };
/** TagResource has a limit that cannot be raised: few pools, so that a test takes no longer than its burst. */
const fast: TenantsOptions = {
  quotas: { UserPoolRead: PACE, UserPoolUpdate: PACE },
  environment: { COGNITO_QUOTAS: 'UserPoolRead=1000/100,UserPoolUpdate=1000/100', COGNITO_QUOTA_SHARE: '1' },
  // Many connections are made at once, to a server of the same process.
  timeouts: { connectionTimeout: 30_000, requestTimeout: 30_000 },
};

let tenants: Tenants;
beforeEach(async () => {
  tenants = await startTenants({
    ...fast,
    rules: [...policy, { pools: { ids: ['us-east-1_Nobody01'] }, may: 'see' }],
  });
});
afterEach(async () => {
  await tenants[Symbol.asyncDispose]();
});

const tagsOf = (id: string) => {
  const { body } = tenants.backend.answer(REGION, 'DescribeUserPool', JSON.stringify({ UserPoolId: id }));
  return (JSON.parse(body) as { UserPool: { UserPoolTags?: object } }).UserPool.UserPoolTags ?? {};
};
const sent = (operation: string): unknown[] =>
  tenants.cognito.requests
    .filter((request) => request.operation === operation)
    .map(({ body }) => JSON.parse(body) as unknown);
const arnOf = (id: string) => `arn:aws:cognito-idp:${REGION}:123456789012:userpool/${id}`;

describe('tagUserPools', () => {
  it('adds and changes tags of several pools, keeps other tags, and sends only differences', async () => {
    const [one = '', other = ''] = insertFleet(tenants, 2);
    tenants.backend.answer(
      REGION,
      'TagResource',
      JSON.stringify({ ResourceArn: arnOf(other), Tags: { a: '1' } }),
    );
    const ids = [other, one, other];
    const tags = tagged({ a: '1', note: '' });
    const changesOf = {
      [one]: [change('a', null, '1'), change('note', null, '')],
      [other]: [change('note', null, '')],
    };

    const dry = accountIn(await tenants.ask('operator', TAG, { ids, tags, dryRun: true }));
    expect(dry.results).toEqual(
      [other, one].map((id) => ({ ...done(id, ...(changesOf[id] ?? [])), applied: false })),
    );
    expect(sent('TagResource')).toEqual([]);

    const account = accountIn(await tenants.ask('operator', TAG, { ids, tags }));
    expect(account).toEqual({
      results: [other, one].map((id) => done(id, ...(changesOf[id] ?? []))),
      remaining: [],
      userErrors: [],
    });
    expect(sent('TagResource')).toEqual(
      expect.arrayContaining([
        { ResourceArn: arnOf(other), Tags: { note: '' } },
        { ResourceArn: arnOf(one), Tags: { a: '1', note: '' } },
      ]),
    );
    for (const id of [one, other]) expect(tagsOf(id)).toEqual({ tenant: 'shop', a: '1', note: '' });

    const again = accountIn(await tenants.ask('operator', TAG, { ids, tags }));
    expect(again.results).toEqual([other, one].map((id) => ({ ...done(id), applied: false })));
    expect(tenants.cognito.calls('TagResource')).toBe(2);
    // A read each time, and no list of tags: the pool itself has them.
    expect(tenants.cognito.calls('DescribeUserPool')).toBe(6);
    expect(tenants.cognito.calls('ListTagsForResource')).toBe(0);
  });

  it('makes the new tags visible to reads at once', async () => {
    const ids = insertFleet(tenants, 1);
    const read = 'query ($ids: [ID!]!) { userPoolsByIds(ids: $ids) { userPoolTags { key value } } }';
    await tenants.ask('shop', read, { ids });
    await tenants.ask('shop', TAG, { ids, tags: tagged({ a: '1' }) });
    expect((await tenants.ask('shop', read, { ids })).data?.userPoolsByIds).toEqual([
      { userPoolTags: tagged({ tenant: 'shop', a: '1' }) },
    ]);
  });

  it('reports failures per pool, with the path into the tags', async () => {
    const own = insertFleet(tenants, 4);
    const [failing = '', refused = '', denied = '', good = ''] = own;
    const tags = (id: string) => (request: { readonly operation: string; readonly body: string }) =>
      request.operation === 'TagResource' && request.body.includes(`/${id}"`);
    tenants.cognito.fail(tags(failing), internalError);
    tenants.cognito.fail(tags(refused), refusal('InvalidParameterException', 'not like this'));
    tenants.cognito.fail(tags(denied), refusal('AccessDeniedException'));
    const others = [
      'us-east-1_Bank01',
      'us-east-1_None01',
      'us-east-1_Nobody01',
      'no id',
      'ap-south-1_aBcDeFgHi',
    ];
    const ids = [...own, ...others];
    const { results } = accountIn(await tenants.ask('shop', TAG, { ids, tags: tagged({ a: '1' }) }));
    expect(results.map(({ userPoolId }) => userPoolId)).toEqual(ids);
    expect(
      results.map(({ applied, userErrors: [error], failure }) => [applied, error?.code ?? failure?.code]),
    ).toEqual([
      [null, 'OUTCOME_UNKNOWN'],
      [false, 'INVALID_PARAMETER'],
      [false, 'UPSTREAM_DENIED'],
      [true, undefined],
      [false, 'USER_POOL_NOT_FOUND'],
      [false, 'USER_POOL_NOT_FOUND'],
      [false, 'FORBIDDEN'],
      [false, 'INVALID_PARAMETER'],
      [false, 'INVALID_PARAMETER'],
    ]);
    expect(tagsOf(good)).toEqual({ tenant: 'shop', a: '1' });
  });

  it('refuses for all pools, without a call, tags that Cognito refuses for any pool', async () => {
    const ids = insertFleet(tenants, 2);
    const tags = [
      { key: 'a', value: '1' },
      { key: 'a', value: '2' },
      { key: '', value: 'x' },
      { key: 'k'.repeat(129), value: 'x' },
      { key: 'b', value: 'v'.repeat(257) },
      { key: '__proto__', value: 'x' },
    ];
    const { results, remaining, userErrors } = accountIn(await tenants.ask('shop', TAG, { ids, tags }));
    expect([results, remaining]).toEqual([[], ids]);
    expect(userErrors.map(({ code, field }) => [code, field])).toEqual(
      expect.arrayContaining([
        ['DUPLICATE_KEY', ['tags', '1', 'key']],
        ['RESERVED_KEY', ['tags', '5', 'key']],
        ['INVALID_PARAMETER', ['tags', '2', 'key']],
        ['INVALID_PARAMETER', ['tags', '3', 'key']],
        ['INVALID_PARAMETER', ['tags', '4', 'value']],
      ]),
    );
    expect(tenants.cognito.calls()).toBe(0);
  });

  it('reports too many tags for the pool that has them', async () => {
    const [full = '', other = ''] = insertFleet(tenants, 2);
    const Tags = Object.fromEntries(Array.from({ length: 49 }, (_each, index) => [`key-${index}`, '']));
    tenants.backend.answer(REGION, 'TagResource', JSON.stringify({ ResourceArn: arnOf(full), Tags }));
    const { results } = accountIn(
      await tenants.ask('shop', TAG, { ids: [full, other], tags: tagged({ a: '1' }) }),
    );
    expect(results.map(({ applied, userErrors }) => [applied, userErrors.map(({ code }) => code)])).toEqual([
      [false, ['INVALID_PARAMETER']],
      [true, []],
    ]);
  });

  it('does not lose a tag to an update of the same pool at the same time', async () => {
    const ids = insertFleet(tenants, 1);
    const update = {
      ids,
      patch: { userPoolTags: tagged({ tenant: 'shop', all: 'new' }), deletionProtection: 'ACTIVE' },
    };
    const asking = [
      tenants.ask('operator', TAG, { ids, tags: tagged({ a: '1' }) }),
      tenants.ask('operator', FLEET, { ids, patch: { deletionProtection: 'ACTIVE' } }),
      tenants.ask('operator', TAG, { ids, tags: tagged({ b: '2' }) }),
    ];
    for (const answer of await Promise.all(asking))
      expect(accountIn(answer).results).toMatchObject([{ applied: true }]);
    expect(tagsOf(ids[0] ?? '')).toEqual({ tenant: 'shop', a: '1', b: '2' });
    // One mutation replaces all tags, the other does not.
    expect(accountIn(await tenants.ask('operator', FLEET, update)).results).toMatchObject([
      { applied: true },
    ]);
    expect(tagsOf(ids[0] ?? '')).toEqual({ tenant: 'shop', all: 'new' });
  });
});

describe('untagUserPools', () => {
  it('removes tags by key, and ignores missing ones', async () => {
    const [one = '', other = ''] = insertFleet(tenants, 2);
    const ResourceArn = arnOf(one);
    tenants.backend.answer(REGION, 'TagResource', JSON.stringify({ ResourceArn, Tags: { a: '1', b: '2' } }));
    const { results } = accountIn(
      await tenants.ask('shop', UNTAG, { ids: [one, other], keys: ['a', 'none', 'a'] }),
    );
    expect(results).toEqual([done(one, change('a', '1', null)), { ...done(other), applied: false }]);
    expect(sent('UntagResource')).toEqual([{ ResourceArn, TagKeys: ['a'] }]);
    expect(tagsOf(one)).toEqual({ tenant: 'shop', b: '2' });
  });

  it('refuses invalid keys with their paths', async () => {
    const ids = insertFleet(tenants, 1);
    const { userErrors } = accountIn(
      await tenants.ask('shop', UNTAG, { ids, keys: ['a', '', 'k'.repeat(129)] }),
    );
    expect(userErrors.map(({ code, field }) => [code, field])).toEqual([
      ['INVALID_PARAMETER', ['keys', '1']],
      ['INVALID_PARAMETER', ['keys', '2']],
    ]);
    expect(tenants.cognito.calls()).toBe(0);
  });
});

describe('The tag that assigns a pool to a tenant', () => {
  it('cannot be changed or removed by its tenant, nor can another tag in the same request', async () => {
    const ids = insertFleet(tenants, 1);
    const reserved = (field: string[]) => [
      expect.objectContaining({
        applied: false,
        userErrors: [expect.objectContaining({ code: 'RESERVED_TAG', field })],
      }),
    ];
    const tags = tagged({ a: '1', tenant: 'bank' });
    expect(accountIn(await tenants.ask('shop', TAG, { ids, tags })).results).toEqual(
      reserved(['tags', '1', 'value']),
    );
    const keys = ['a', 'tenant'];
    expect(accountIn(await tenants.ask('shop', UNTAG, { ids, keys })).results).toEqual(
      reserved(['keys', '1']),
    );
    expect(sent('TagResource').length + sent('UntagResource').length).toBe(0);
    // As it is, it may be named.
    const same = tagged({ tenant: 'shop', a: '1' });
    expect(accountIn(await tenants.ask('shop', TAG, { ids, tags: same })).results).toMatchObject([
      { applied: true },
    ]);
  });

  it('can be changed by an operator', async () => {
    const ids = insertFleet(tenants, 1);
    await tenants.ask('operator', TAG, { ids, tags: tagged({ tenant: 'bank' }) });
    expect(tagsOf(ids[0] ?? '')).toEqual({ tenant: 'bank' });
    await tenants.ask('operator', UNTAG, { ids, keys: ['tenant'] });
    expect(tagsOf(ids[0] ?? '')).toEqual({});
  });
});

describe('The deadline of a request', () => {
  it('ends tagUserPools with done and remaining ids', async () => {
    await using hurried = await startTenants({
      other: tenants,
      environment: { ...fast.environment, REQUEST_TIMEOUT_MS: '2000' },
    });
    const ids = insertFleet(tenants, 40);
    const { results, remaining } = accountIn(
      await hurried.ask('operator', TAG, { ids, tags: tagged({ a: '1' }) }),
    );
    expect(results.length).toBeGreaterThan(0);
    expect(remaining.length).toBeGreaterThan(0);
    expect([...results.map(({ userPoolId }) => userPoolId), ...remaining].sort()).toEqual([...ids].sort());
    expect(results.filter(({ applied }) => !applied)).toEqual([]);
    for (const id of remaining) expect(tagsOf(id)).toEqual({ tenant: 'shop' });
  });
});
