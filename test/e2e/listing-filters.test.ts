import { describe, expect, it } from '@jest/globals';
import { internalError } from '../support/faults.js';
import { idsOf, listAll, pageOf, REGIONS, startListing } from '../support/listing.js';

const [US, EU] = REGIONS;

describe('A list with a filter', () => {
  it('by name and dates costs the calls of the list and no describe', async () => {
    await using running = await startListing();
    const { pools, cognito, list } = running;
    const day = (number: number) => new Date(Date.UTC(2026, 2, number));
    pools.createMany(US, 70);
    const wanted = [1, 2, 3, 4].map((number) =>
      pools.create(number < 3 ? US : EU, { PoolName: `acme-${number}` }, day(number)),
    );
    const answer = await list({
      filter: {
        name: { prefix: 'acme', contains: '-' },
        creationDate: { from: day(2).toISOString(), before: day(4).toISOString() },
        lastModifiedDate: { from: day(1).toISOString() },
      },
    });
    expect(idsOf(answer)).toEqual(wanted.slice(1, 3));
    expect(pageOf(answer).pageInfo.hasNextPage).toBe(false);
    expect(answer.extensions?.cognito).toMatchObject({ calls: 3, local: 0 });
    expect(cognito.calls('DescribeUserPool')).toBe(0);
  });

  it('by tags costs one read of every pool that passes its other conditions, and none for the pool’s fields', async () => {
    await using running = await startListing();
    const { pools, cognito, list } = running;
    const production = { UserPoolTags: { environment: 'production' } };
    pools.create(US, production);
    pools.create(US, { PoolName: 'acme-none' });
    const wanted = pools.create(US, { PoolName: 'acme-1', ...production });
    const request = {
      filter: { name: { prefix: 'acme' }, tags: [{ key: 'environment', value: 'production' }] },
      node: '{ id userPoolTier arn }',
    };
    for (let time = 0; time < 2; time += 1) expect(idsOf(await list(request))).toEqual([wanted]);
    expect(cognito.calls('DescribeUserPool')).toBe(2);
  });

  it('continues where the page before ended, whatever that found', async () => {
    await using running = await startListing();
    const { pools, cognito, list } = running;
    const wanted = Array.from({ length: 200 }, (_, index) =>
      pools.create(US, { PoolName: index % 3 ? 'other' : 'wanted' }),
    ).filter((_, index) => index % 3 === 0);
    const answers = await listAll(list, { first: 10, regions: [US], filter: { name: { prefix: 'wanted' } } });
    expect(answers.flatMap(idsOf)).toEqual(wanted);
    expect(answers.slice(0, -1).every((answer) => idsOf(answer).length === 10)).toBe(true);
    expect(cognito.calls('ListUserPools')).toBe(4);
  });

  it('does not promise a next page when only pools that do not match are left', async () => {
    await using running = await startListing();
    const { pools, list } = running;
    const wanted = pools.create(EU, { PoolName: 'wanted' });
    pools.createMany(EU, 3);
    const answer = await list({ first: 1, filter: { name: { prefix: 'wanted' } } });
    expect(idsOf(answer)).toEqual([wanted]);
    expect(pageOf(answer).pageInfo.hasNextPage).toBe(false);
  });

  it('shows a pool that it cannot read as null and one error, in its place', async () => {
    await using running = await startListing({ environment: { REQUEST_TIMEOUT_MS: '3000' } });
    const { pools, cognito, list } = running;
    const UserPoolTags = { team: 'a' };
    const [before, failing, after] = [1, 2, 3].map(() => pools.create(US, { UserPoolTags }));
    cognito.fail(
      ({ operation, body }) => operation === 'DescribeUserPool' && body.includes(failing ?? ''),
      internalError,
      Infinity,
    );
    const { data, errors } = await list({ regions: [US], filter: { tags: [{ key: 'team' }] } });
    const { edges } = data?.userPools as { edges: { node: unknown; cursor: string }[] };
    expect(edges.map(({ node }) => node)).toEqual([{ id: before }, null, { id: after }]);
    expect(errors).toMatchObject([
      { path: ['userPools', 'edges', 1, 'node'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } },
    ]);
    // It can be gone by.
    expect(
      idsOf(await list({ regions: [US], after: edges[1]?.cursor, filter: { tags: [{ key: 'team' }] } })),
    ).toEqual([after]);
  });

  it('omits a pool that was deleted before it was read', async () => {
    await using running = await startListing();
    const { pools, cognito, list } = running;
    const UserPoolTags = { team: 'a' };
    const [gone, stays] = [1, 2].map(() => pools.create(US, { UserPoolTags }));
    const release = cognito.hold('DescribeUserPool');
    const asking = list({ filter: { tags: [{ key: 'team' }] } });
    await cognito.asked('DescribeUserPool');
    pools.delete(gone ?? '');
    release();
    expect(idsOf(await asking)).toEqual([stays]);
  });
});
