import { describe, expect, it } from '@jest/globals';
import { hang, internalError, throttled, type Fault, type RecordedRequest } from '../support/faults.js';
import { idsOf, pageOf, REGIONS, startListing } from '../support/listing.js';

const [US, EU] = REGIONS;

const listsOf =
  (region: string, token = '') =>
  (request: RecordedRequest) =>
    request.operation === 'ListUserPools' && request.region === region && request.body.includes(token);
const inTime = { environment: { REQUEST_TIMEOUT_MS: '2000' } };
const denied: Fault = {
  kind: 'error',
  status: 400,
  type: 'AccessDeniedException',
  message:
    'User: arn:aws:iam::123456789012:role/gateway is not authorized to perform: cognito-idp:ListUserPools',
};
const refused: Fault = { kind: 'error', status: 400, type: 'InvalidParameterException', message: 'No.' };

describe('A Region that fails', () => {
  it.each<[string, Fault, object]>([
    ['AWS throttles', throttled, { code: 'THROTTLED', retryAfterMs: expect.any(Number) }],
    ['Cognito fails', internalError, { code: 'UPSTREAM_UNAVAILABLE', retryAfterMs: null }],
    ['Cognito does not answer', hang, { code: 'UPSTREAM_UNAVAILABLE', retryAfterMs: null }],
    ['Cognito refuses the call itself', refused, { code: 'UPSTREAM_UNAVAILABLE', retryAfterMs: null }],
    ['AWS denies the gateway', denied, { code: 'UPSTREAM_DENIED', retryAfterMs: null }],
  ])('is reported when %s, and takes no time from the others', async (_what, fault, told) => {
    await using running = await startListing({
      ...inTime,
      substitutes: { timeouts: { connectionTimeout: 1_000, requestTimeout: 200 } },
    });
    const { pools, cognito, list } = running;
    pools.create(US);
    const id = pools.create(EU);
    cognito.fail(listsOf(US), fault, Infinity);
    const answer = await list();
    expect(idsOf(answer)).toEqual([id]);
    expect(pageOf(answer).pageInfo.hasNextPage).toBe(false);
    expect(pageOf(answer).regionErrors).toEqual([
      { region: US, message: expect.stringContaining(`ListUserPools in ${US}`), ...told },
    ]);
  });

  it('is logged, with the reason for the operator only', async () => {
    await using running = await startListing();
    const { cognito, gateway, list } = running;
    cognito.fail(listsOf(US), denied, Infinity);
    const answer = await list();
    expect(JSON.stringify(answer)).not.toContain('arn:aws');
    expect(gateway.log).toContainEqual(
      expect.objectContaining({
        level: 'error',
        code: 'UPSTREAM_DENIED',
        operation: 'ListUserPools',
        region: US,
        correlationId: expect.any(String),
        cause: expect.objectContaining({ name: 'AccessDeniedException', message: denied.message }),
      }),
    );
  });

  it.each([
    ['the first page', { after: false }],
    ['a page behind a cursor', { after: true }],
  ])('is reported in the words of AWS when AWS refuses %s for its own reason', async (_what, { after }) => {
    await using running = await startListing();
    const { pools, cognito, gateway, list } = running;
    pools.createMany(US, 70);
    pools.create(EU);
    const cursor = after ? pageOf(await list({ first: 60 })).pageInfo.endCursor : undefined;
    const calls = cognito.calls();
    cognito.fail(listsOf(US), { ...refused, type: 'BrandNewRefusalException' }, Infinity);
    const { regionErrors } = pageOf(await list({ first: 100, after: cursor }));
    expect(regionErrors).toMatchObject([
      { code: 'UPSTREAM_UNAVAILABLE', message: `Cognito refused ListUserPools in ${US}: No.` },
    ]);
    expect(cognito.calls()).toBe(calls + 2);
    expect(gateway.log).toContainEqual(
      expect.objectContaining({
        level: 'error',
        cause: expect.objectContaining({ name: 'BrandNewRefusalException', message: 'No.' }),
      }),
    );
  });

  it('is retried by a request with the same cursor', async () => {
    await using running = await startListing();
    const { pools, cognito, list } = running;
    const us = pools.createMany(US, 130);
    const eu = pools.create(EU);
    const after = pageOf(await list({ first: 60 })).pageInfo.endCursor;
    cognito.fail(listsOf(US, 'NextToken'), denied);
    const answer = await list({ first: 100, after });
    expect(idsOf(answer)).toEqual([eu]);
    expect(pageOf(answer).regionErrors).toMatchObject([{ region: US }]);
    expect(idsOf(await list({ first: 100, after }))).toEqual([...us.slice(60), eu]);
  });

  it('keeps the pools it returned before the failure', async () => {
    await using running = await startListing();
    const { pools, cognito, list } = running;
    const us = pools.createMany(US, 70);
    const eu = pools.create(EU);
    cognito.fail(listsOf(US, 'NextToken'), denied);
    expect(idsOf(await list({ first: 100 }))).toEqual([...us.slice(0, 60), eu]);
  });

  it('is retried from the end of the list when it is the last Region', async () => {
    await using running = await startListing();
    const { pools, cognito, list } = running;
    const us = pools.create(US);
    const eu = pools.create(EU);
    cognito.fail(listsOf(EU), denied);
    const answer = await list();
    expect(idsOf(answer)).toEqual([us]);
    const { hasNextPage, endCursor } = pageOf(answer).pageInfo;
    expect(hasNextPage).toBe(false);
    expect(idsOf(await list({ after: endCursor }))).toEqual([eu]);
  });

  it('is not waited for when the page is already full', async () => {
    await using running = await startListing();
    const { pools, cognito, list } = running;
    const [us] = pools.createMany(US, 2);
    cognito.fail(listsOf(EU), denied, Infinity);
    const answer = await list({ first: 1 });
    expect(idsOf(answer)).toEqual([us]);
    expect(pageOf(answer).regionErrors).toEqual([]);
  });
});

describe('A list that no Region answers', () => {
  it('is null, with the error of the first one', async () => {
    await using running = await startListing(inTime);
    const { cognito, list } = running;
    cognito.fail(listsOf(US), denied, Infinity);
    cognito.fail(listsOf(EU), internalError, Infinity);
    const { data, errors } = await list();
    expect(data).toEqual({ userPools: null });
    expect(errors).toMatchObject([
      { path: ['userPools'], extensions: { code: 'UPSTREAM_DENIED', correlationId: expect.any(String) } },
    ]);
  });

  it('ends at the deadline of its request and cancels its calls', async () => {
    await using running = await startListing({ environment: { REQUEST_TIMEOUT_MS: '1000' } });
    const { cognito, list } = running;
    cognito.fail('ListUserPools', hang, Infinity);
    const abandoned = cognito.abandoned();
    const { data, errors } = await list();
    expect(data).toEqual({ userPools: null });
    expect(errors).toMatchObject([{ extensions: { code: 'DEADLINE_EXCEEDED' } }]);
    await abandoned;
    expect(cognito.calls()).toBe(1);
  });

  it('is cancelled when its client disconnects', async () => {
    await using running = await startListing();
    const { cognito, gateway, list, pools } = running;
    const id = pools.create(US);
    cognito.fail('ListUserPools', hang);
    const leaving = new AbortController();
    const abandoned = cognito.abandoned();
    const asking = fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ userPools { edges { cursor } } }"}',
      signal: leaving.signal,
    });
    const gone = expect(asking).rejects.toThrow();
    await cognito.asked('ListUserPools');
    leaving.abort();
    await gone;
    await abandoned;
    expect(idsOf(await list({ first: 1 }))).toEqual([id]);
    expect(cognito.calls()).toBe(2);
  });
});

describe('A pool that fails', () => {
  it('is one null with one error, and its siblings are answered', async () => {
    await using running = await startListing(inTime);
    const { pools, cognito, list } = running;
    const [first, failing, last] = pools.createMany(US, 3);
    cognito.fail(
      ({ operation, body }) => operation === 'DescribeUserPool' && body.includes(failing ?? ''),
      internalError,
      Infinity,
    );
    const { data, errors } = await list({ node: '{ id arn }' });
    const { edges } = data?.userPools as { edges: { node: object | null }[] };
    expect(edges.map(({ node }) => node)).toMatchObject([{ id: first }, null, { id: last }]);
    expect(errors).toMatchObject([
      { path: ['userPools', 'edges', 1, 'node'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } },
    ]);
  });
});

describe('A cursor', () => {
  async function start() {
    const running = await startListing();
    running.pools.createMany(US, 70);
    running.pools.createMany(EU, 70);
    const after = pageOf(await running.list({ first: 60 })).pageInfo.endCursor;
    running.cognito.requests.length = 0;
    return { ...running, after };
  }
  const invalid = { data: { userPools: null }, errors: [{ extensions: { code: 'INVALID_CURSOR' } }] };
  const parts = (cursor: string): unknown[] =>
    JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
  const cursorOf = (written: unknown[]) => Buffer.from(JSON.stringify(written)).toString('base64url');

  it('that is invalid is refused without a call, also one that names another host', async () => {
    await using running = await start();
    const { cognito, list, after } = running;
    const elsewhere = cursorOf(parts(after).with(1, 'evil.example.com/'));
    for (const each of ['', 'garbage', after.slice(0, -5), after.slice(5), elsewhere])
      expect(await list({ after: each })).toMatchObject(invalid);
    expect(cognito.calls()).toBe(0);
  });

  it('of another filter or of other Regions is refused without a call', async () => {
    await using running = await start();
    const { cognito, list, after } = running;
    expect(await list({ after, filter: { name: { prefix: 'a' } } })).toMatchObject(invalid);
    expect(await list({ after, regions: [US] })).toMatchObject(invalid);
    expect(idsOf(await list({ after, regions: [EU, US], filter: { name: null } }))).toHaveLength(20);
    expect(cognito.calls()).toBe(2);
  });

  it('with a token that Cognito does not accept, or no longer accepts, is refused', async () => {
    await using running = await start();
    const { cognito, list, after } = running;
    const ofAnotherRegion = cursorOf(parts(after).with(1, EU));
    expect(await list({ after: ofAnotherRegion })).toMatchObject(invalid);
    cognito.fail('ListUserPools', { ...refused, message: 'The pagination token has expired' });
    const { errors } = await list({ after });
    expect(errors).toMatchObject([
      {
        message: 'Cognito no longer accepts the cursor. List again from the start, without a cursor.',
        extensions: { code: 'INVALID_CURSOR' },
      },
    ]);
    expect(cognito.calls()).toBe(2);
  });
});
