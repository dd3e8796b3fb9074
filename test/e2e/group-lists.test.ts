import { describe, expect, it } from '@jest/globals';
import { startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import { DELETE_GROUP, LIST_GROUPS, pageOfGroups, poolWithGroups } from '../support/groups.js';

const names = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `group-${from + index}`);

describe('The groups of a pool', () => {
  it('cost one call per page, and none per group', async () => {
    await using running = await startGatewayWithCognito();
    const id = await poolWithGroups(running, 5);
    const { cognito } = running;
    const one = await pageOfGroups(running, { id, first: 2 });
    const two = await pageOfGroups(running, { id, first: 2, after: one.pageInfo.endCursor });
    const three = await pageOfGroups(running, { id, first: 2, after: two.pageInfo.endCursor });
    expect([one, two, three].map((page) => page.names)).toEqual([names(0, 2), names(2, 4), names(4, 5)]);
    expect(three.pageInfo.hasNextPage).toBe(false);
    expect(cognito.calls('ListGroups')).toBe(3);
    expect(cognito.calls('GetGroup')).toBe(0);
  });

  it('continue after any edge, also with another page size', async () => {
    await using running = await startGatewayWithCognito();
    const id = await poolWithGroups(running, 6);
    const all = await pageOfGroups(running, { id, first: 4 });
    for (const [index, { cursor }] of all.edges.entries()) {
      const rest = await pageOfGroups(running, { id, first: 60, after: cursor });
      expect(rest.names).toEqual(names(index + 1, 6));
      const next = await pageOfGroups(running, { id, first: 1, after: cursor });
      expect(next.names).toEqual(names(index + 1, index + 2));
    }
  });

  it('continue after the last group, also when an earlier one was deleted', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await poolWithGroups(running, 6);
    const { edges } = await pageOfGroups(running, { id: userPoolId, first: 5 });
    await running.gateway.query(DELETE_GROUP, { userPoolId, groupName: 'group-0' });
    const after = edges[2]?.cursor;
    expect((await pageOfGroups(running, { id: userPoolId, after })).names).toEqual(names(3, 6));
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
  ])('are refused when requested with %s', async (_what, variables, code) => {
    await using running = await startGatewayWithCognito();
    const id = await poolWithGroups(running, 1);
    const { errors, data } = await running.gateway.query(LIST_GROUPS, { id, ...variables });
    expect(errors).toMatchObject([{ path: ['userPool', 'groups'], extensions: { code } }]);
    expect(data).toEqual({ userPool: { groups: null } });
    expect(running.cognito.calls('ListGroups')).toBe(0);
  });

  it('refuse the cursor of another pool', async () => {
    await using running = await startGatewayWithCognito();
    const [one, other] = [await poolWithGroups(running, 2), await poolWithGroups(running, 2)];
    const { pageInfo } = await pageOfGroups(running, { id: one, first: 1 });
    const { errors } = await running.gateway.query(LIST_GROUPS, { id: other, after: pageInfo.endCursor });
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_CURSOR' } }]);
  });

  it('are null without affecting siblings when AWS denies the list', async () => {
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
