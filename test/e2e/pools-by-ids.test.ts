import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { REGIONS, startListing, type Listing } from '../support/listing.js';
import { refusal } from '../support/updating.js';

const [US, EU] = REGIONS;
const QUERY = 'query ($ids: [ID!]!) { userPoolsByIds(ids: $ids) { id mfaConfiguration } }';

let listing: Listing;
beforeEach(async () => {
  listing = await startListing();
});
afterEach(async () => {
  await listing[Symbol.asyncDispose]();
});

describe('userPoolsByIds', () => {
  it('answers each id independently and in order: good, unknown, malformed, in a Region not served, failing', async () => {
    const { pools, gateway, cognito } = listing;
    const [us, failing] = [pools.create(US), pools.create(US)];
    const eu = pools.create(EU);
    cognito.fail(({ body }) => body.includes(failing), refusal('AccessDeniedException'));
    const ids = [eu, 'us-east-1_None', 'no id', us, 'ap-south-1_aBcDeFgHi', failing, eu];

    const { data, errors } = await gateway.query(QUERY, { ids });
    const answered = (id: string) => ({ id, mfaConfiguration: 'OFF' });
    expect(data?.userPoolsByIds).toEqual([answered(eu), null, null, answered(us), null, null, answered(eu)]);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['userPoolsByIds', 2], 'BAD_USER_INPUT'],
      [['userPoolsByIds', 4], 'BAD_USER_INPUT'],
      [['userPoolsByIds', 5], 'UPSTREAM_DENIED'],
    ]);
  });

  it('describes each of 100 pools once, and no cached one', async () => {
    const { pools, gateway, cognito } = listing;
    const ids = pools.createMany(US, 100);
    for (let time = 0; time < 2; time += 1) {
      const { data, errors } = await gateway.query(QUERY, { ids });
      expect(errors).toBeUndefined();
      expect((data?.userPoolsByIds as { id: string }[]).map(({ id }) => id)).toEqual(ids);
    }
    expect(cognito.calls()).toBe(100);
  });

  it('accepts an empty list and at most 100 ids', async () => {
    const { gateway, cognito } = listing;
    const ids = Array.from({ length: 101 }, (_, n) => `us-east-1_${n}`);
    const { data, errors } = await gateway.query(QUERY, { ids });
    expect(data).toEqual({ userPoolsByIds: null });
    expect(errors).toMatchObject([
      { message: 'At most 100 ids are allowed; got 101.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(await gateway.query(QUERY, { ids: [] })).toEqual({ data: { userPoolsByIds: [] } });
    expect(cognito.calls()).toBe(0);
  });

  it('ends at the deadline of the request while entries are still queued', async () => {
    await using hurried = await startListing({ environment: { REQUEST_TIMEOUT_MS: '500' } });
    const { pools, gateway, cognito } = hurried;
    const release = cognito.hold('DescribeUserPool');
    const { data, errors = [] } = await gateway.query(QUERY, { ids: pools.createMany(US, 5) });
    release();
    expect(data).toEqual({ userPoolsByIds: Array(5).fill(null) });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(Array(5).fill('DEADLINE_EXCEEDED'));
    expect(await gateway.query('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  });
});
