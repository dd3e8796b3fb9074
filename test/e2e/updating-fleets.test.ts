import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accountIn, FLEET, idsAsked, insertFleet, PROTECT } from '../support/fleet.js';
import { internalError } from '../support/faults.js';
import { policy, startTenants, type Tenants, type TenantsOptions } from '../support/tenants.js';
import { until } from '../support/until.js';
import { refusal } from '../support/updating.js';

const PROTECTED = { path: ['deletionProtection'], before: 'INACTIVE', after: 'ACTIVE' };
const done = (userPoolId: string) => ({
  userPoolId,
  applied: true,
  changes: [PROTECTED],
  warnings: [],
  userErrors: [],
  failure: null,
});

/** Cognito refuses what is beyond these, and the gateway knows them: fast, so that a fleet is done at once. */
const PACE = { ratePerSecond: 1_000, burst: 100 };
const fast: TenantsOptions = {
  quotas: { UserPoolRead: PACE, UserPoolUpdate: PACE },
  // Hundreds of connections are made at once, to a server of the same process.
  timeouts: { connectionTimeout: 30_000, requestTimeout: 30_000 },
  environment: {
    COGNITO_QUOTAS: 'UserPoolRead=1000/100,UserPoolUpdate=1000/100',
    // Long enough for a machine that does much else.
    REQUEST_TIMEOUT_MS: '100000',
  },
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

describe('400 pools', () => {
  it('are protected by one mutation, and failures affect single pools only', async () => {
    const { cognito, ask } = tenants;
    const own = insertFleet(tenants, 400);
    const [failing = '', refused = '', denied = '', ...good] = own;
    const updates = (id: string) => (request: { readonly operation: string; readonly body: string }) =>
      request.operation === 'UpdateUserPool' && request.body.includes(`"${id}"`);
    cognito.fail(updates(failing), internalError);
    cognito.fail(updates(refused), refusal('InvalidParameterException', 'not like this'));
    cognito.fail(updates(denied), refusal('AccessDeniedException'));
    const others = [
      'us-east-1_Bank01',
      'us-east-1_None01',
      'us-east-1_Nobody01',
      'no id',
      'ap-south-1_aBcDeFgHi',
    ];
    const ids = [...own, ...others];

    const { results, remaining, userErrors } = accountIn(await ask('shop', FLEET, { ids, patch: PROTECT }));
    expect([remaining, userErrors]).toEqual([[], []]);
    expect(results.map(({ userPoolId }) => userPoolId)).toEqual(ids);
    expect(results.filter(({ applied }) => applied)).toEqual(good.map(done));
    const told = results
      .filter(({ applied }) => !applied)
      .map(({ userPoolId, applied, userErrors: [error], failure }) => [
        userPoolId,
        applied,
        error?.code ?? failure?.code,
      ]);
    expect(told).toEqual([
      [failing, null, 'OUTCOME_UNKNOWN'],
      [refused, false, 'INVALID_PARAMETER'],
      [denied, false, 'UPSTREAM_DENIED'],
      ['us-east-1_Bank01', false, 'USER_POOL_NOT_FOUND'],
      ['us-east-1_None01', false, 'USER_POOL_NOT_FOUND'],
      ['us-east-1_Nobody01', false, 'FORBIDDEN'],
      ['no id', false, 'INVALID_PARAMETER'],
      ['ap-south-1_aBcDeFgHi', false, 'INVALID_PARAMETER'],
    ]);
    expect(new Set(idsAsked(tenants, 'UpdateUserPool'))).toEqual(new Set(own));
    expect(cognito.calls('UpdateUserPool')).toBe(400);
    expect(cognito.requests.filter(({ throttled }) => throttled)).toEqual([]);
    expect(tenants.gateway.log.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['OUTCOME_UNKNOWN', 'UPSTREAM_DENIED']),
    );
  }, 120_000);

  it('take one read and one write each, one read the second time, and no write in a dry run', async () => {
    const { cognito, ask } = tenants;
    const ids = insertFleet(tenants, 60);
    const calls = () => [cognito.calls('DescribeUserPool'), cognito.calls('UpdateUserPool')];

    const tried = accountIn(await ask('operator', FLEET, { ids, patch: PROTECT, dryRun: true }));
    expect(tried.results).toEqual(ids.map((id) => ({ ...done(id), applied: false })));
    expect(calls()).toEqual([60, 0]);

    const first = accountIn(await ask('operator', FLEET, { ids, patch: PROTECT }));
    expect(first.results).toEqual(ids.map(done));
    expect(calls()).toEqual([120, 60]);

    const second = accountIn(await ask('operator', FLEET, { ids, patch: PROTECT }));
    expect(second.results).toEqual(ids.map((id) => ({ ...done(id), applied: false, changes: [] })));
    expect(calls()).toEqual([180, 60]);
  });

  it('are read with their changes afterwards', async () => {
    const { ask } = tenants;
    const ids = insertFleet(tenants, 3);
    const read =
      'query ($ids: [ID!]!) { userPoolsByIds(ids: $ids) { deletionProtection userPoolTags { value } } }';
    await ask('shop', read, { ids });
    await ask('shop', FLEET, { ids, patch: PROTECT });
    expect((await ask('shop', read, { ids })).data?.userPoolsByIds).toEqual(
      ids.map(() => ({ deletionProtection: 'ACTIVE', userPoolTags: [{ value: 'shop' }] })),
    );
  });

  it('are changed ten at a time', async () => {
    const { cognito, ask } = tenants;
    const ids = insertFleet(tenants, 40);
    const release = cognito.hold('UpdateUserPool');
    const asking = ask('operator', FLEET, { ids, patch: PROTECT });
    await until(() => cognito.calls('UpdateUserPool') === 10);
    expect(cognito.calls('DescribeUserPool')).toBe(10);
    release();
    expect(accountIn(await asking).results).toHaveLength(40);
  });
});

describe('A patch of updateUserPools', () => {
  it('that Cognito would refuse for any pool is refused for all, and nothing is sent', async () => {
    const { cognito, ask } = tenants;
    const ids = insertFleet(tenants, 3);
    const patch = {
      policies: { passwordPolicy: { minimumLength: 3 } },
      userPoolTags: [
        { key: 'a', value: '1' },
        { key: 'a', value: '2' },
      ],
    };
    const { results, remaining, userErrors } = accountIn(await ask('shop', FLEET, { ids, patch }));
    expect(results).toEqual([]);
    expect(remaining).toEqual(ids);
    expect(userErrors.map(({ code, field }) => [code, field])).toEqual([
      ['DUPLICATE_KEY', ['userPoolTags', '1', 'key']],
      ['INVALID_PARAMETER', ['policies', 'passwordPolicy', 'minimumLength']],
    ]);
    expect(cognito.calls()).toBe(0);
  });

  it('that fits only some pools is refused for the others, with its path', async () => {
    const { backend, ask } = tenants;
    const [plain = '', custom = ''] = insertFleet(tenants, 2);
    const KMSKeyID = 'arn:aws:kms:us-east-1:123456789012:key/a';
    const sender = { LambdaArn: 'arn:aws:lambda:us-east-1:123456789012:function:a', LambdaVersion: 'V1_0' };
    const settings = { UserPoolId: custom, LambdaConfig: { KMSKeyID, CustomSMSSender: sender } };
    backend.answer('us-east-1', 'UpdateUserPool', JSON.stringify(settings));
    const lambdaArn = 'arn:aws:lambda:us-east-1:123456789012:function:b';
    const patch = { lambdaConfig: { customSmsSender: { lambdaArn } } };
    const { results } = accountIn(await ask('operator', FLEET, { ids: [plain, custom], patch }));
    expect(results.map(({ applied }) => applied)).toEqual([false, true]);
    expect(results[0]?.userErrors.map(({ field }) => field)).toContainEqual(
      expect.arrayContaining(['lambdaConfig']),
    );
  });
});

describe('A caller of updateUserPools', () => {
  it('delays other callers by at most one turn', async () => {
    await using slow = await startTenants({
      other: tenants,
      environment: {
        COGNITO_QUOTAS: 'UserPoolRead=10/2',
        COGNITO_QUOTA_SHARE: '1',
        REQUEST_TIMEOUT_MS: '8000',
      },
    });
    const { cognito } = tenants;
    const ids = insertFleet(tenants, 200);
    const fleet = slow.ask('shop', FLEET, { ids, patch: PROTECT });
    await until(() => cognito.calls('DescribeUserPool') >= 5);
    const before = cognito.calls('DescribeUserPool');
    await slow.ask('bank', '{ userPool(id: "us-east-1_Bank01") { name } }');
    const place = idsAsked(tenants, 'DescribeUserPool').indexOf('us-east-1_Bank01') - before;
    // Ten reads of the fleet wait: behind all of them it would be the eleventh.
    expect(place).toBeLessThanOrEqual(6);
    const { results, remaining } = accountIn(await fleet);
    expect(results.length + remaining.length).toBe(200);
    expect(remaining.length).toBeGreaterThan(0);
  }, 30_000);
});

describe('The ids of updateUserPools', () => {
  it('are counted once each, and reported in a bounded message', async () => {
    const { cognito, ask } = tenants;
    const [id = ''] = insertFleet(tenants, 1);
    const same = await ask('operator', FLEET, { ids: Array(500).fill(id), patch: PROTECT });
    expect(accountIn(same).results).toEqual([done(id)]);
    expect(cognito.calls()).toBe(2);

    const huge = `us-east-1_${'x'.repeat(100_000)}`;
    const { results } = accountIn(await ask('operator', FLEET, { ids: [huge], patch: PROTECT }));
    expect(results).toMatchObject([{ userPoolId: huge, applied: false, userErrors: [{ field: null }] }]);
    expect(results[0]?.userErrors[0]?.message.length).toBeLessThan(500);
    expect(accountIn(await ask('operator', FLEET, { ids: [], patch: PROTECT }))).toEqual({
      results: [],
      remaining: [],
      userErrors: [],
    });
    expect(cognito.calls()).toBe(2);
  });

  it('are at most 500 distinct ones', async () => {
    const ids = Array.from({ length: 501 }, (_, n) => `us-east-1_None${n}`);
    const { errors } = await tenants.ask('shop', FLEET, { ids, patch: PROTECT });
    expect(errors).toMatchObject([
      { extensions: { code: 'OPERATION_LIMIT_EXCEEDED', limit: 'inputEntries' } },
    ]);
    await using other = await startTenants({ other: tenants, environment: { LIMIT_INPUT_ENTRIES: '1000' } });
    expect(await other.ask('shop', FLEET, { ids, patch: PROTECT })).toMatchObject({
      data: { updateUserPools: null },
      errors: [
        { message: 'At most 500 distinct ids are allowed; got 501.', extensions: { code: 'BAD_USER_INPUT' } },
      ],
    });
    expect(tenants.cognito.calls()).toBe(0);
  });
});
