import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hang } from '../support/faults.js';
import { accountIn, FLEET, idsAsked, insertFleet, PROTECT } from '../support/fleet.js';
import { startTenants, type Tenants } from '../support/tenants.js';
import { until } from '../support/until.js';

const FAST = 'UserPoolRead=1000/100,UserPoolUpdate=1000/100';

/** So late the answer may come on a machine that does much else. */
const LATE_MS = 3_000;

let tenants: Tenants;
beforeEach(async () => {
  tenants = await startTenants({ environment: { COGNITO_QUOTAS: FAST } });
});
afterEach(async () => {
  await tenants[Symbol.asyncDispose]();
});

describe('The deadline of a request', () => {
  it('ends updateUserPools with done and remaining ids, and a request with those continues', async () => {
    await using hurried = await startTenants({
      other: tenants,
      environment: {
        COGNITO_QUOTAS: 'UserPoolRead=1000,UserPoolUpdate=4/2',
        COGNITO_QUOTA_SHARE: '1',
        REQUEST_TIMEOUT_MS: '3000',
      },
    });
    const ids = insertFleet(tenants, 20);
    const applied: string[] = [];
    let remaining: readonly string[] = ids;
    let requests = 0;
    for (; remaining.length > 0; requests += 1) {
      const asked = performance.now();
      const account = accountIn(await hurried.ask('operator', FLEET, { ids: remaining, patch: PROTECT }));
      expect(performance.now() - asked).toBeLessThan(3_000 + LATE_MS);
      expect(new Set([...account.results.map(({ userPoolId }) => userPoolId), ...account.remaining])).toEqual(
        new Set(remaining),
      );
      expect(account.results.filter(({ applied: changed }) => !changed)).toEqual([]);
      expect(account.results.length).toBeGreaterThan(0);
      applied.push(...account.results.map(({ userPoolId }) => userPoolId));
      ({ remaining } = account);
    }
    expect(requests).toBeGreaterThan(1);
    expect(applied.sort()).toEqual([...ids].sort());
    // None twice.
    expect(idsAsked(tenants, 'UpdateUserPool').sort()).toEqual([...ids].sort());
    expect(hurried.gateway.log).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        msg: 'a change of several user pools stopped before all were processed',
        remaining: expect.any(Number),
      }),
    );
  }, 30_000);

  it('does not cancel calls already sent: the answer has their outcome, also when it is unknown', async () => {
    await using hurried = await startTenants({
      other: tenants,
      environment: { COGNITO_QUOTAS: FAST, REQUEST_TIMEOUT_MS: '3000' },
    });
    const { cognito } = tenants;
    const ids = insertFleet(tenants, 30);
    const [lost = ''] = ids;
    // The SDK gives it up after 5 seconds.
    cognito.fail(({ operation, body }) => operation === 'UpdateUserPool' && body.includes(`"${lost}"`), hang);
    const release = cognito.hold('UpdateUserPool');
    const began = performance.now();
    const asking = hurried.ask('operator', FLEET, { ids, patch: PROTECT });
    await until(() => performance.now() - began > 3_200);
    release();

    const { results, remaining } = accountIn(await asking);
    const sent = ids.slice(0, 10);
    expect(results.map(({ userPoolId, applied, failure }) => [userPoolId, applied, failure?.code])).toEqual(
      sent.map((id) => (id === lost ? [id, null, 'OUTCOME_UNKNOWN'] : [id, true, undefined])),
    );
    expect(remaining).toEqual(ids.slice(10));
    expect(new Set(idsAsked(tenants, 'UpdateUserPool'))).toEqual(new Set(sent));
  }, 30_000);

  it('leaves everything remaining when the request has already reached its deadline', async () => {
    await using hurried = await startTenants({
      other: tenants,
      environment: { COGNITO_QUOTAS: 'UserPoolRead=1000,UserPoolUpdate=1/1', REQUEST_TIMEOUT_MS: '500' },
    });
    const ids = insertFleet(tenants, 12);
    const twice = FLEET.replace('updateUserPools(', 'first: updateUserPools(').replace(
      /\}\s*$/,
      'second: updateUserPools(ids: $ids, patch: { poolName: "renamed" }) { results { userPoolId } remaining } }',
    );
    const { data, errors } = await hurried.ask('operator', twice, { ids, patch: PROTECT });
    expect(errors).toBeUndefined();
    expect(data?.second).toEqual({ results: [], remaining: ids });
  }, 30_000);
});

describe('A client that disconnects', () => {
  it('ends its updateUserPools: sent calls are finished and logged, the rest is not started', async () => {
    const { cognito, gateway, issuer } = tenants;
    const ids = insertFleet(tenants, 60);
    const claims = { sub: 'operator', scope: 'poolgraph/write poolgraph/operate' };
    const authorization = `Bearer ${await issuer.accessToken(claims)}`;
    const release = cognito.hold('UpdateUserPool');
    const leaving = new AbortController();
    const asking = fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: FLEET, variables: { ids, patch: PROTECT } }),
      signal: leaving.signal,
    });
    const gone = expect(asking).rejects.toThrow();
    await until(() => cognito.calls('UpdateUserPool') === 10);
    leaving.abort();
    await gone;
    // A request of another client is answered, so that the gateway has noticed.
    await tenants.ask('shop', '{ __typename }');
    release();
    const last = () => gateway.log.find(({ remaining }) => remaining !== undefined);
    await until(() => last() !== undefined);
    expect(last()).toMatchObject({ ended: 10, remaining: 50 });
    expect(gateway.log.filter(({ msg }) => msg === 'updated a user pool')).toHaveLength(10);
    expect(cognito.calls('UpdateUserPool')).toBe(10);
  });
});
