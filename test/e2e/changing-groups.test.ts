import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../support/gateway.js';
import { startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import { CREATE_GROUP, DELETE_GROUP, READ_GROUP, poolWithGroups } from '../support/groups.js';
import { RedisServer } from '../support/redis.js';
import { redisBinary } from '../support/redis-binary.js';
import { until } from '../support/until.js';

/** The first run downloads the server where none is at hand. */
beforeAll(redisBinary, 120_000);

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

const ROLE = 'arn:aws:iam::123456789012:role/members';

describe('A group', () => {
  it('keeps omitted settings in an update and clears those set to null', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const named = { userPoolId: await poolWithGroups(running, 0), groupName: 'admins' };
    await gateway.query(CREATE_GROUP, {
      input: { ...named, description: 'All', roleArn: ROLE, precedence: 0 },
    });
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

  it('is not found after its deletion', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const named = { userPoolId: await poolWithGroups(running, 1), groupName: 'group-0' };
    await gateway.query(READ_GROUP, named);
    const outcome = { userPoolGroup: { groupName: 'group-0' }, userErrors: [] };
    expect((await gateway.query(DELETE_GROUP, { ...named, dryRun: true })).data?.deleteUserPoolGroup).toEqual(
      {
        ...outcome,
        applied: false,
      },
    );
    expect(cognito.calls('DeleteGroup')).toBe(0);
    expect((await gateway.query(DELETE_GROUP, named)).data?.deleteUserPoolGroup).toEqual({
      ...outcome,
      applied: true,
    });
    expect((await gateway.query(READ_GROUP, named)).data).toEqual({ userPoolGroup: null });
    expect((await gateway.query(DELETE_GROUP, named)).data?.deleteUserPoolGroup).toEqual({
      userPoolGroup: null,
      applied: false,
      userErrors: [{ code: 'NOT_FOUND', field: ['groupName'] }],
    });
  });

  it.each([1, 2])('gets all of twenty concurrent updates through %i replicas', async (replicas) => {
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
    const { data } = await one.gateway.query(READ_GROUP.replace('precedence', 'precedence roleArn'), named);
    expect(data?.userPoolGroup).toEqual({ description: 'All', precedence: 7, roleArn: ROLE });
  });
});

describe('The groups of a pool that is deleted', () => {
  it('are deleted with it, also in the caches of other replicas', async () => {
    await using redis = await RedisServer.start();
    const environment = { REDIS_URL: redis.url, REPLICAS: '2' };
    await using one = await startGatewayWithCognito({ environment });
    await using other = await startGatewayWithCognito({ environment, cognito: one.cognito });
    const named = { userPoolId: await poolWithGroups(one, 1), groupName: 'group-0' };
    for (const { gateway } of [one, other])
      expect((await gateway.query(READ_GROUP, named)).data?.userPoolGroup).not.toBeNull();
    await one.gateway.query(
      'mutation ($id: ID!) { deleteUserPool(userPoolId: $id, confirmName: "a pool") { deletedUserPoolId } }',
      { id: named.userPoolId },
    );
    expect((await one.gateway.query(READ_GROUP, named)).data).toEqual({ userPoolGroup: null });
    // The message of the first has its own way.
    await until(async () => (await other.gateway.query(READ_GROUP, named)).data?.userPoolGroup === null);
  });
});
