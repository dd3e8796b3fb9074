import { describe, expect, it } from '@jest/globals';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import type { Answer } from '../support/gateway.js';
import { createPool, startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import { idsOf, listAll, pageOf, REGIONS, startListing } from '../support/listing.js';
import { refusal } from '../support/updating.js';

const [US, EU] = REGIONS;
const denied = refusal('AccessDeniedException');
const absent = refusal('ResourceNotFoundException');

describe('Listing 1,000 pools in two Regions', () => {
  it.each([7, 20, 60, 100])(
    'costs one call for every 60 pools of a Region and no describe, %d at a time',
    async (first) => {
      await using running = await startListing();
      const { pools, cognito, list } = running;
      const [inUs, inEu] = [610, 390];
      const ids = [...pools.createMany(US, inUs), ...pools.createMany(EU, inEu)];

      const answers = await listAll(list, { first, node: '{ id name __typename }' });

      expect(answers.flatMap(idsOf)).toEqual(ids);
      expect(answers).toHaveLength(Math.ceil(ids.length / first));
      const calls = (region: string) => cognito.requests.filter((request) => request.region === region);
      expect(calls(US)).toHaveLength(Math.ceil(inUs / 60));
      expect(calls(EU)).toHaveLength(Math.ceil(inEu / 60));
      expect(cognito.calls('DescribeUserPool')).toBe(0);
    },
    30_000,
  );
});

describe('userPools', () => {
  it('also returns nodes without edges, with a describe only for fields that the list lacks', async () => {
    await using running = await startListing();
    const { pools, cognito, gateway } = running;
    const ids = pools.createMany(US, 3);
    const query = (fields: string) => `{ userPools { nodes { ${fields} } } }`;
    expect(await gateway.query(query('id name'))).toEqual({
      data: { userPools: { nodes: ids.map((id, n) => ({ id, name: `pool ${n + 1}` })) } },
    });
    expect(cognito.calls('DescribeUserPool')).toBe(0);
    expect((await gateway.query(query('id deletionProtection'))).data?.userPools).toEqual({
      nodes: ids.map((id) => ({ id, deletionProtection: 'INACTIVE' })),
    });
    expect(cognito.calls('DescribeUserPool')).toBe(3);
  });

  it('reads a pool once for its edge and its node', async () => {
    await using running = await startListing();
    const { pools, cognito, gateway } = running;
    const gone = pools.create(US);
    const failing = pools.create(US);
    cognito.fail(({ body }) => body.includes(failing), denied, Infinity);
    cognito.fail(({ operation, body }) => operation === 'DescribeUserPool' && body.includes(gone), absent);
    const { data, errors } = await gateway.query(
      '{ userPools { edges { node { arn mfaConfiguration } } nodes { arn mfaConfiguration } } }',
    );
    expect(data?.userPools).toEqual({ edges: [{ node: null }, { node: null }], nodes: [null, null] });
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['userPools', 'edges', 1, 'node'], 'UPSTREAM_DENIED'],
      [['userPools', 'nodes', 1], 'UPSTREAM_DENIED'],
    ]);
    expect(cognito.calls('DescribeUserPool')).toBe(2);
  });

  it('lists Regions in the configured order', async () => {
    await using running = await startListing({ environment: { COGNITO_REGIONS: 'eu-west-1,us-east-1' } });
    const { pools, cognito, list } = running;
    const us = pools.create(US);
    const eu = pools.create(EU);
    expect(idsOf(await list())).toEqual([eu, us]);
    expect(idsOf(await list({ regions: [US, EU, US] }))).toEqual([eu, us]);
    expect(idsOf(await list({ regions: [US] }))).toEqual([us]);
    expect(cognito.requests.map(({ region }) => region)).toEqual([EU, US, EU, US, US]);
  });

  it('calls only the Regions it needs, with the largest page that Cognito allows', async () => {
    await using running = await startListing();
    const { pools, cognito, list } = running;
    const [first] = pools.createMany(US, 2);
    pools.create(EU);
    const answer = await list({ first: 1 });
    expect(idsOf(answer)).toEqual([first]);
    expect(pageOf(answer).pageInfo.hasNextPage).toBe(true);
    expect(cognito.requests.map(({ region, body }) => [region, body])).toEqual([[US, '{"MaxResults":60}']]);
  });

  it('is empty without pools, and its cursor later finds pools created after it', async () => {
    await using running = await startListing();
    const { pools, list } = running;
    const answer = await list();
    expect(answer.data?.userPools).toEqual({
      edges: [],
      pageInfo: {
        hasNextPage: false,
        hasPreviousPage: false,
        startCursor: null,
        endCursor: expect.any(String),
      },
      regionErrors: [],
    });
    const id = pools.create(EU);
    expect(idsOf(await list({ after: pageOf(answer).pageInfo.endCursor }))).toEqual([id]);
  });

  it('continues after any edge, not only after the last one', async () => {
    await using running = await startListing();
    const { pools, list } = running;
    const ids = [...pools.createMany(US, 62), ...pools.createMany(EU, 3)];
    const { edges, pageInfo } = pageOf(await list({ first: 64 }));
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor,
      endCursor: edges[63]?.cursor,
    });
    for (const index of [0, 30, 58, 59, 60, 61, 62, 63])
      expect(idsOf(await list({ first: 100, after: edges[index]?.cursor }))).toEqual(ids.slice(index + 1));
  });

  it('lists a pool with replicas once, in its primary Region, with the Regions of the replicas', async () => {
    const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date(0) });
    const id = `${US}_replicated`;
    cognito.insert(US, { PoolName: 'replicated' }, { id, createdAt: new Date(0) });
    const withReplicas = {
      answer: (_region: string, operation: string, body: string) => {
        const answer = cognito.answer(US, operation, body);
        return { ...answer, body: answer.body.replace('"Name"', '"ReplicaRegions":["eu-west-1"],"Name"') };
      },
    };
    await using running = await startGatewayWithCognito({ server: { cognito: withReplicas } });
    const query = '{ userPools { edges { replicaRegions node { id } } } }';
    expect(await running.gateway.query(query)).toEqual({
      data: { userPools: { edges: [{ replicaRegions: [EU], node: { id } }] } },
    });
    expect(running.cognito.calls()).toBe(2);
  });

  it.each([0, -1, 101])('refuses to list %d pools at a time, without a call', async (first) => {
    await using running = await startListing();
    const { errors } = await running.list({ first });
    expect(errors).toMatchObject([
      {
        message: `first must be from 1 to 100; got ${first}.`,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(running.cognito.calls()).toBe(0);
  });

  it.each([
    [
      'that is not served',
      [US, 'evil.example.com/'],
      'This gateway does not serve the Region "evil.example.com/"',
    ],
    ['at all', [], 'regions is empty.'],
  ])('refuses to list no Region %s, without a call', async (_what, regions, message) => {
    await using running = await startListing();
    const { errors } = await running.list({ regions });
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(running.cognito.calls()).toBe(0);
  });
});

describe('A field of a listed pool', () => {
  it('costs no describe if the list contains it, however it is selected', async () => {
    await using running = await startListing();
    const { pools, gateway, cognito } = running;
    const PreSignUp = 'arn:aws:lambda:us-east-1:123456789012:function:f';
    const id = pools.create(US, { PoolName: 'acme', LambdaConfig: { PreSignUp } });
    const query = `query ($more: Boolean! = false) {
      userPools {
        edges { node { __typename ...Told ... on UserPool { status arn @include(if: $more) } } node { creationDate } }
      }
    }
    fragment Told on UserPool { id alias: name lambdaConfig { preSignUp } lastModifiedDate ...More @skip(if: true) }
    fragment More on UserPool { userPoolTier }`;
    const told = {
      __typename: 'UserPool',
      id,
      alias: 'acme',
      lambdaConfig: { preSignUp: PreSignUp },
      lastModifiedDate: '1970-01-01T00:00:00.000Z',
      status: null,
      creationDate: '1970-01-01T00:00:00.000Z',
    };

    expect(await gateway.query(query)).toEqual({ data: { userPools: { edges: [{ node: told }] } } });
    expect(cognito.calls('DescribeUserPool')).toBe(0);

    const arn = expect.stringContaining(id) as unknown;
    expect(await gateway.query(query, { more: true })).toEqual({
      data: { userPools: { edges: [{ node: { ...told, arn } }] } },
    });
    expect(cognito.calls('DescribeUserPool')).toBe(1);
  });

  it('costs one describe per pool if the list lacks it, and is then cached', async () => {
    await using running = await startListing();
    const { pools, cognito, list } = running;
    const ids = pools.createMany(US, 5);
    for (let time = 0; time < 2; time += 1)
      expect(idsOf(await list({ node: '{ id userPoolTier }' }))).toEqual(ids);
    expect(cognito.calls('DescribeUserPool')).toBe(5);
  });

  it('is null without an error if the pool was deleted meanwhile', async () => {
    await using running = await startListing();
    const { pools, cognito, list } = running;
    const [gone, stays] = pools.createMany(US, 2);
    const release = cognito.hold('DescribeUserPool');
    const asking = list({ node: '{ id arn }' });
    await cognito.asked('DescribeUserPool');
    pools.delete(gone ?? '');
    release();
    expect(idsOf(await asking)).toEqual([undefined, stays]);
  });
});

describe('A list from the start', () => {
  it('shows pools created a moment ago, by this gateway and by others', async () => {
    await using running = await startListing();
    const { pools, list } = running;
    const ids = pools.createMany(US, 3);
    await list({ first: 1 });
    ids.push(pools.create(US), await createPool(running));
    expect(idsOf(await list())).toEqual(ids);
  });

  it('is one call however often a request selects it, and its cost says so', async () => {
    await using running = await startListing();
    const { pools, cognito, gateway } = running;
    const id = pools.create(US);
    const fields = Array.from(
      { length: 20 },
      (_, index) =>
        `list${index}: userPools(regions: ["${US}"], first: ${index + 1}) { edges { node { id } } }`,
    );
    const response = await gateway.post(
      JSON.stringify({ query: `{ ${fields.join(' ')} }`, extensions: { cognito: true } }),
    );
    const { data = {}, extensions } = (await response.json()) as Answer;
    for (const list of Object.values(data ?? {})) expect(list).toEqual({ edges: [{ node: { id } }] });
    expect(extensions?.cognito).toMatchObject({ calls: 1, attempts: 1, joined: 19 });
    expect(cognito.calls('ListUserPools')).toBe(1);
  });
});
