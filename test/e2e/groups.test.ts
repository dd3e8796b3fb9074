import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  createPool,
  startGatewayWithCognito,
  type GatewayWithCognito,
} from '../support/gateway-with-cognito.js';
import type { Answer } from '../support/gateway.js';
import { redisBinary } from '../support/redis-binary.js';
import { RedisServer } from '../support/redis.js';
import { until } from '../support/until.js';

/** The first run downloads the server where none is at hand. */
beforeAll(redisBinary, 120_000);

const CREATE = /* GraphQL */ `
  mutation ($input: CreateUserPoolGroupInput!, $dryRun: Boolean! = false) {
    createUserPoolGroup(input: $input, dryRun: $dryRun) {
      userPoolGroup {
        groupName
        precedence
      }
      applied
      userErrors {
        code
        field
      }
    }
  }
`;
const UPDATE = /* GraphQL */ `
  mutation ($input: UpdateUserPoolGroupInput!, $dryRun: Boolean! = false, $expected: DateTime) {
    updateUserPoolGroup(input: $input, dryRun: $dryRun, expectedLastModifiedDate: $expected) {
      userPoolGroup {
        description
        roleArn
        precedence
        lastModifiedDate
      }
      changes {
        path
        before
        after
      }
      applied
      userErrors {
        code
        field
      }
    }
  }
`;
const DELETE = /* GraphQL */ `
  mutation ($userPoolId: ID!, $groupName: String!, $dryRun: Boolean! = false) {
    deleteUserPoolGroup(userPoolId: $userPoolId, groupName: $groupName, dryRun: $dryRun) {
      userPoolGroup {
        groupName
      }
      applied
      userErrors {
        code
        field
      }
    }
  }
`;
const LIST = /* GraphQL */ `
  query ($id: ID!, $first: Int! = 20, $after: String) {
    userPool(id: $id) {
      groups(first: $first, after: $after) {
        edges {
          cursor
          node {
            groupName
          }
        }
        nodes {
          id
          groupName
          userPoolId
          precedence
          creationDate
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`;
const READ = /* GraphQL */ `
  query ($userPoolId: ID!, $groupName: String!) {
    userPoolGroup(userPoolId: $userPoolId, groupName: $groupName) {
      description
      precedence
    }
  }
`;

const ROLE = 'arn:aws:iam::123456789012:role/members';

/** A pool with groups `group-0`, `group-1` and so on. */
async function poolWithGroups(running: GatewayWithCognito, count: number): Promise<string> {
  const userPoolId = await createPool(running);
  for (let index = 0; index < count; index += 1) {
    await running.gateway.query(CREATE, { input: { userPoolId, groupName: `group-${index}` } });
  }
  return userPoolId;
}

async function pageOf({ gateway }: GatewayWithCognito, variables: object) {
  const { data, errors } = await gateway.query(LIST, variables);
  expect(errors).toBeUndefined();
  const connection = (data?.userPool as { groups: GroupConnection }).groups;
  return { ...connection, names: connection.nodes.map(({ groupName }) => groupName) };
}

interface GroupConnection {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly groupName: string } }[];
  readonly nodes: readonly { readonly id: string; readonly groupName: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const names = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `group-${from + index}`);

describe('The groups of a pool', () => {
  it('cost one call a page, and none for each group', async () => {
    await using running = await startGatewayWithCognito();
    const id = await poolWithGroups(running, 5);
    const { cognito } = running;
    const one = await pageOf(running, { id, first: 2 });
    const two = await pageOf(running, { id, first: 2, after: one.pageInfo.endCursor });
    const three = await pageOf(running, { id, first: 2, after: two.pageInfo.endCursor });
    expect([one, two, three].map((page) => page.names)).toEqual([names(0, 2), names(2, 4), names(4, 5)]);
    expect(three.pageInfo.hasNextPage).toBe(false);
    expect(cognito.calls('ListGroups')).toBe(3);
    expect(cognito.calls('GetGroup')).toBe(0);
  });

  it('go on behind any edge, with pages of another size', async () => {
    await using running = await startGatewayWithCognito();
    const id = await poolWithGroups(running, 6);
    const all = await pageOf(running, { id, first: 4 });
    for (const [index, { cursor }] of all.edges.entries()) {
      const rest = await pageOf(running, { id, first: 60, after: cursor });
      expect(rest.names).toEqual(names(index + 1, 6));
      const next = await pageOf(running, { id, first: 1, after: cursor });
      expect(next.names).toEqual(names(index + 1, index + 2));
    }
  });

  it('go on behind the group that was last, also where one before it was deleted', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await poolWithGroups(running, 6);
    const { edges } = await pageOf(running, { id: userPoolId, first: 5 });
    await running.gateway.query(DELETE, { userPoolId, groupName: 'group-0' });
    const after = edges[2]?.cursor;
    expect((await pageOf(running, { id: userPoolId, after })).names).toEqual(names(3, 6));
  });

  it('cost no describe of the pools of a list', async () => {
    await using running = await startGatewayWithCognito();
    await poolWithGroups(running, 1);
    const { gateway, cognito } = running;
    const before = cognito.calls('DescribeUserPool');
    const { data } = await gateway.query(
      '{ userPools(first: 5) { edges { node { name groups { nodes { groupName } } } } } }',
    );
    expect(data?.userPools).toEqual({
      edges: [{ node: { name: 'a pool', groups: { nodes: [{ groupName: 'group-0' }] } } }],
    });
    expect(cognito.calls('DescribeUserPool')).toBe(before);
  });

  it.each([
    ['0 of them', { first: 0 }, 'BAD_USER_INPUT'],
    ['more than Cognito lists at once', { first: 61 }, 'BAD_USER_INPUT'],
    ['a cursor that is none', { after: 'nonsense' }, 'INVALID_CURSOR'],
    ['an empty cursor', { after: '' }, 'INVALID_CURSOR'],
  ])('are refused where they are asked for by %s', async (_what, variables, code) => {
    await using running = await startGatewayWithCognito();
    const id = await poolWithGroups(running, 1);
    const { errors, data } = await running.gateway.query(LIST, { id, ...variables });
    expect(errors).toMatchObject([{ path: ['userPool', 'groups'], extensions: { code } }]);
    expect(data).toEqual({ userPool: { groups: null } });
    expect(running.cognito.calls('ListGroups')).toBe(0);
  });

  it('do not go on by the cursor of another pool', async () => {
    await using running = await startGatewayWithCognito();
    const [one, other] = [await poolWithGroups(running, 2), await poolWithGroups(running, 2)];
    const { pageInfo } = await pageOf(running, { id: one, first: 1 });
    const { errors } = await running.gateway.query(LIST, { id: other, after: pageInfo.endCursor });
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_CURSOR' } }]);
  });

  it('are null alone where the gateway may not list them', async () => {
    await using running = await startGatewayWithCognito();
    const id = await poolWithGroups(running, 1);
    running.cognito.fail('ListGroups', { kind: 'error', status: 400, type: 'AccessDeniedException' });
    const { data, errors } = await running.gateway.query(
      `{ userPool(id: "${id}") { name groups { nodes { groupName } } group(groupName: "group-0") { groupName } } }`,
    );
    expect(data?.userPool).toEqual({ name: 'a pool', groups: null, group: { groupName: 'group-0' } });
    expect(errors).toMatchObject([{ path: ['userPool', 'groups'], extensions: { code: 'UPSTREAM_DENIED' } }]);
  });
});

describe('A group', () => {
  it('is read once, however often a request names it, and then from memory', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    // By another one: what a gateway has written, it reads through for a moment.
    await using creator = await startGatewayWithCognito({ cognito });
    const userPoolId = await poolWithGroups(creator, 1);
    const field = `userPoolGroup(userPoolId: "${userPoolId}", groupName: "group-0") { id groupName userPool { name } }`;
    const reference = `{ __typename: "UserPoolGroup", userPoolId: "${userPoolId}", groupName: "group-0" }`;
    const query = `{ a: ${field} b: ${field} userPool(id: "${userPoolId}") { group(groupName: "group-0") { id } } _entities(representations: [${reference}, ${reference}]) { ... on UserPoolGroup { id groupName } } }`;
    const { data, errors } = await gateway.query(query);
    expect(errors).toBeUndefined();
    const { id } = data?.a as { readonly id: string };
    const group = { id, groupName: 'group-0' };
    expect(data).toEqual({
      a: { ...group, userPool: { name: 'a pool' } },
      b: { ...group, userPool: { name: 'a pool' } },
      userPool: { group: { id } },
      _entities: [group, group],
    });
    expect(cognito.calls('GetGroup')).toBe(1);
    await gateway.query(query);
    expect(cognito.calls('GetGroup')).toBe(1);
  });

  it('is null where there is none, and where there is no such pool', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await poolWithGroups(running, 0);
    for (const pool of [userPoolId, 'us-east-1_Unknown01']) {
      expect(await running.gateway.query(READ, { userPoolId: pool, groupName: 'none' })).toEqual({
        data: { userPoolGroup: null },
      });
    }
  });

  it.each(['', 'with a space', 'x'.repeat(129)])(
    'is not asked for by a name that cannot be one: %j',
    async (groupName) => {
      await using running = await startGatewayWithCognito();
      const userPoolId = await poolWithGroups(running, 0);
      const { errors } = await running.gateway.query(READ, { userPoolId, groupName });
      expect(errors).toMatchObject([
        { message: expect.stringMatching(/^groupName: Expected/), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
      expect(running.cognito.calls('GetGroup')).toBe(0);
    },
  );

  it.each(['a/b', 'a#b', 'a{b}', 'ä%2F', '*', '__proto__', 'constructor'])(
    'can have the name %s',
    async (groupName) => {
      await using running = await startGatewayWithCognito();
      const userPoolId = await poolWithGroups(running, 0);
      const { gateway } = running;
      await gateway.query(CREATE, { input: { userPoolId, groupName, precedence: 0 } });
      expect((await gateway.query(READ, { userPoolId, groupName })).data?.userPoolGroup).toEqual({
        description: null,
        precedence: 0,
      });
    },
  );

  it('is created once, and not by a dry run', async () => {
    await using running = await startGatewayWithCognito();
    const input = { userPoolId: await poolWithGroups(running, 0), groupName: 'admins', precedence: 0 };
    const { gateway, cognito } = running;
    const refused = { userPoolGroup: null, applied: false };
    // Known to be absent from now on, for a moment.
    await gateway.query(READ, input);
    expect((await gateway.query(CREATE, { input, dryRun: true })).data?.createUserPoolGroup).toEqual({
      ...refused,
      userErrors: [],
    });
    expect(cognito.calls('CreateGroup')).toBe(0);
    expect((await gateway.query(CREATE, { input })).data?.createUserPoolGroup).toEqual({
      userPoolGroup: { groupName: 'admins', precedence: 0 },
      applied: true,
      userErrors: [],
    });
    expect((await gateway.query(READ, input)).data?.userPoolGroup).toMatchObject({ precedence: 0 });
    expect((await gateway.query(CREATE, { input })).data?.createUserPoolGroup).toEqual({
      ...refused,
      userErrors: [{ code: 'ALREADY_EXISTS', field: ['groupName'] }],
    });
  });

  it('is not created twice where the outcome is unknown', async () => {
    await using running = await startGatewayWithCognito();
    const input = { userPoolId: await poolWithGroups(running, 0), groupName: 'admins' };
    running.cognito.fail('CreateGroup', {
      kind: 'error',
      status: 500,
      type: 'InternalErrorException',
      afterwards: true,
    });
    const { errors } = await running.gateway.query(CREATE, { input });
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
    expect(running.cognito.calls('CreateGroup')).toBe(1);
    expect((await pageOf(running, { id: input.userPoolId })).names).toEqual(['admins']);
  });

  it('keeps in an update what the input leaves out, and loses what is null', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const named = { userPoolId: await poolWithGroups(running, 0), groupName: 'admins' };
    await gateway.query(CREATE, { input: { ...named, description: 'All', roleArn: ROLE, precedence: 0 } });
    const update = async (patch: object, more: object = {}): Promise<unknown> =>
      (await gateway.query(UPDATE, { input: { ...named, ...patch }, ...more })).data?.updateUserPoolGroup;

    const dry = await update({ precedence: 5 }, { dryRun: true });
    expect(dry).toMatchObject({
      applied: false,
      changes: [{ path: ['precedence'], before: 0, after: 5 }],
      userPoolGroup: { precedence: 0 },
    });
    expect(cognito.calls('UpdateGroup')).toBe(0);
    expect(await update({ precedence: 5 })).toMatchObject({
      applied: true,
      changes: [{ path: ['precedence'], before: 0, after: 5 }],
      userPoolGroup: { description: 'All', roleArn: ROLE, precedence: 5 },
    });
    expect(await update({ precedence: 5 })).toMatchObject({ applied: false, changes: [] });
    expect(cognito.calls('UpdateGroup')).toBe(1);
    expect(await update({ roleArn: null, precedence: null })).toMatchObject({
      userPoolGroup: { description: 'All', roleArn: null, precedence: null },
    });
    expect(await update({ description: 'Few' }, { expected: '2020-01-01T00:00:00.000Z' })).toBeNull();
  });

  it.each([
    ['a name that there is none of', { groupName: 'none' }, 'NOT_FOUND', ['groupName']],
    ['a pool that there is not', { userPoolId: 'us-east-1_Unknown01' }, 'NOT_FOUND', ['groupName']],
    ['an id of no pool', { userPoolId: 'nonsense' }, 'INVALID_PARAMETER', ['userPoolId']],
    ['a role that is none', { roleArn: 'x' }, 'INVALID_PARAMETER', ['roleArn']],
    ['a precedence below 0', { precedence: -1 }, 'INVALID_PARAMETER', ['precedence']],
  ])('is not updated by %s', async (_what, patch, code, field) => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await poolWithGroups(running, 1);
    const input = { userPoolId, groupName: 'group-0', ...patch };
    const { data } = await running.gateway.query(UPDATE, { input });
    const { userErrors, applied } = data?.updateUserPoolGroup as {
      readonly userErrors: readonly object[];
      readonly applied: boolean;
    };
    expect(userErrors).toContainEqual({ code, field });
    expect(applied).toBe(false);
    expect(running.cognito.calls('UpdateGroup')).toBe(0);
  });

  it('is deleted, and is not found from then on', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const named = { userPoolId: await poolWithGroups(running, 1), groupName: 'group-0' };
    await gateway.query(READ, named);
    const outcome = { userPoolGroup: { groupName: 'group-0' }, userErrors: [] };
    expect((await gateway.query(DELETE, { ...named, dryRun: true })).data?.deleteUserPoolGroup).toEqual({
      ...outcome,
      applied: false,
    });
    expect(cognito.calls('DeleteGroup')).toBe(0);
    expect((await gateway.query(DELETE, named)).data?.deleteUserPoolGroup).toEqual({
      ...outcome,
      applied: true,
    });
    expect((await gateway.query(READ, named)).data).toEqual({ userPoolGroup: null });
    expect((await gateway.query(DELETE, named)).data?.deleteUserPoolGroup).toEqual({
      userPoolGroup: null,
      applied: false,
      userErrors: [{ code: 'NOT_FOUND', field: ['groupName'] }],
    });
  });

  it.each([1, 2])('has all of twenty updates that arrive at once, by %i replicas', async (replicas) => {
    await using redis = await RedisServer.start();
    const environment = { REDIS_URL: redis.url, REPLICAS: '2' };
    await using one = await startGatewayWithCognito({ environment });
    await using other = await startGatewayWithCognito({ environment, cognito: one.cognito });
    const update = (index: number): Promise<Answer> =>
      (index % replicas === 0 ? one : other).gateway.query(UPDATE, {
        input: { ...named, ...patches[index % 3] },
      });
    const userPoolId = await poolWithGroups(one, 1);
    const named = { userPoolId, groupName: 'group-0' };
    const patches = [{ description: 'All' }, { roleArn: ROLE }, { precedence: 7 }];
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => update(index)));
    for (const { errors } of answers) expect(errors).toBeUndefined();
    const { data } = await one.gateway.query(READ.replace('precedence', 'precedence roleArn'), named);
    expect(data?.userPoolGroup).toEqual({ description: 'All', precedence: 7, roleArn: ROLE });
  });
});

describe('The groups of a pool that is deleted', () => {
  it('are gone with it, here and on other replicas', async () => {
    await using redis = await RedisServer.start();
    const environment = { REDIS_URL: redis.url, REPLICAS: '2' };
    await using one = await startGatewayWithCognito({ environment });
    await using other = await startGatewayWithCognito({ environment, cognito: one.cognito });
    const named = { userPoolId: await poolWithGroups(one, 1), groupName: 'group-0' };
    for (const { gateway } of [one, other])
      expect((await gateway.query(READ, named)).data?.userPoolGroup).not.toBeNull();
    await one.gateway.query(
      'mutation ($id: ID!) { deleteUserPool(userPoolId: $id, confirmName: "a pool") { deletedUserPoolId } }',
      { id: named.userPoolId },
    );
    expect((await one.gateway.query(READ, named)).data).toEqual({ userPoolGroup: null });
    // The message of the first has its own way.
    await until(async () => (await other.gateway.query(READ, named)).data?.userPoolGroup === null);
  });
});
