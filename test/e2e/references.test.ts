import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Fault } from '../support/faults.js';
import type { Answer } from '../support/gateway.js';
import { REGION, startTenants, type Tenants } from '../support/tenants.js';

const QUERY = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on UserPool { id name } } }';
const ACCOUNT = '123456789012';

const denied: Fault = { kind: 'error', status: 400, type: 'AccessDeniedException' };
const arnOf = (id: string, account = ACCOUNT) => `arn:aws:cognito-idp:${REGION}:${account}:userpool/${id}`;
const byId = (id: string) => ({ __typename: 'UserPool', id });
const byArn = (arn: string) => ({ __typename: 'UserPool', arn });

/** So many pools of a tenant, by names that say whose they are. */
function insertPools({ backend }: Tenants, count: number, tenant: 'shop' | 'bank'): string[] {
  return Array.from({ length: count }, (_, n) => {
    const id = `${REGION}_${tenant}${n}`;
    const settings = { PoolName: `pool ${n} of ${tenant}`, UserPoolTags: { tenant } };
    backend.insert(REGION, settings, { id, createdAt: new Date(0) });
    return id;
  });
}

interface Expected {
  readonly reference: object;
  /** The name of the pool, or the code of the error in its place. */
  readonly answer: { readonly name: string } | { readonly code: string } | null;
}

/** Every kind of reference in turn, a thousand in all, so that what belongs together is far apart. */
function thousand(own: readonly string[], foreign: readonly string[]): Expected[] {
  const kinds: readonly ((n: number) => Expected)[] = [
    (n) => ({ reference: byId(at(own, n)), answer: { name: `pool ${n % own.length} of shop` } }),
    (n) => ({ reference: byArn(arnOf(at(own, n))), answer: { name: `pool ${n % own.length} of shop` } }),
    (n) => ({ reference: byId(at(foreign, n)), answer: null }),
    (n) => ({ reference: byId(`${REGION}_None${n % 20}`), answer: null }),
    (n) => ({ reference: byArn(arnOf(at(own, n), '210987654321')), answer: null }),
    () => ({ reference: byId(`${REGION}_Denied`), answer: { code: 'UPSTREAM_DENIED' } }),
    () => ({ reference: byId('no id'), answer: { code: 'BAD_USER_INPUT' } }),
    () => ({ reference: byArn('no ARN'), answer: { code: 'BAD_USER_INPUT' } }),
  ];
  return Array.from({ length: 1_000 }, (_, n) => at(kinds, n)(Math.floor(n / kinds.length)));
}

function at<Value>(values: readonly Value[], n: number): Value {
  const value = values[n % values.length];
  if (value === undefined) throw new Error('Expected values, got none');
  return value;
}

/** What is in each place: an entity, or the error of that place. */
function places({ data, errors }: Answer): unknown[] {
  const codes = new Map(errors?.map(({ path, extensions }) => [path?.[1], extensions.code]));
  return (data?._entities as ({ name: string } | null)[]).map(
    (entity, n) => entity ?? (codes.has(n) ? { code: codes.get(n) } : null),
  );
}

/** The longest that a thousand references may take here, on a machine that does much else. */
const THOUSAND_MS = 30_000;

let tenants: Tenants;
beforeEach(async () => {
  tenants = await startTenants({ environment: { COGNITO_QUOTAS: 'UserPoolRead=100000/10000' } });
});
afterEach(async () => {
  await tenants[Symbol.asyncDispose]();
});

/** The ids that Cognito was asked to describe, as often as it was. */
const described = () =>
  tenants.cognito.requests.map(({ body }) => (JSON.parse(body) as { UserPoolId: string }).UserPoolId);

describe('A thousand references in one request', () => {
  it(
    'are answered in order: pools, null for unknown or foreign ones, and errors in their places',
    async () => {
      const expected = thousand(insertPools(tenants, 60, 'shop'), insertPools(tenants, 30, 'bank'));
      tenants.cognito.fail(({ body }) => body.includes('_Denied'), denied, Infinity);
      const refs = expected.map(({ reference }) => reference);
      const answer = await tenants.ask('shop', QUERY, { refs });
      expect(places(answer)).toEqual(
        expected.map(({ answer: place }) =>
          place && 'name' in place ? expect.objectContaining(place) : place,
        ),
      );
      const failed = expected.filter(({ answer: place }) => place && 'code' in place);
      expect(answer.errors).toHaveLength(failed.length);
    },
    THOUSAND_MS,
  );

  it(
    'cost one describe per distinct pool, however it is named',
    async () => {
      const expected = thousand(insertPools(tenants, 60, 'shop'), insertPools(tenants, 30, 'bank'));
      tenants.cognito.fail(({ body }) => body.includes('_Denied'), denied, Infinity);
      await tenants.ask('shop', QUERY, { refs: expected.map(({ reference }) => reference) });
      const ids = described();
      expect(ids).toHaveLength(60 + 30 + 20 + 1);
      expect(new Set(ids).size).toBe(ids.length);
    },
    THOUSAND_MS,
  );

  it(
    'are refused in their places, without a call, beyond MAX_WAITING_CALLS',
    async () => {
      const refs = Array.from({ length: 1_000 }, (_, n) => byId(`${REGION}_None${n}`));
      await using slow = await startTenants({
        other: tenants,
        environment: {
          COGNITO_QUOTAS: 'UserPoolRead=50/10',
          MAX_WAITING_CALLS: '20',
        },
      });
      const { errors = [] } = await slow.ask('shop', QUERY, { refs });
      const sent = described().length;
      expect(sent).toBeGreaterThanOrEqual(20);
      expect(errors).not.toHaveLength(0);
      expect(errors).toHaveLength(refs.length - sent);
      for (const { extensions } of errors) {
        expect(extensions).toMatchObject({ code: 'THROTTLED', retryAfterMs: expect.any(Number) });
      }
    },
    THOUSAND_MS,
  );
});
