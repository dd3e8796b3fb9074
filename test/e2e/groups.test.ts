import { describe, expect, it } from '@jest/globals';
import { startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import { CREATE_GROUP, READ_GROUP, pageOfGroups, poolWithGroups } from '../support/groups.js';

describe('A group', () => {
  it('is read once, however often a request names it, and then from the cache', async () => {
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

  it('is null when the group or the pool does not exist', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await poolWithGroups(running, 0);
    for (const pool of [userPoolId, 'us-east-1_Unknown01']) {
      expect(await running.gateway.query(READ_GROUP, { userPoolId: pool, groupName: 'none' })).toEqual({
        data: { userPoolGroup: null },
      });
    }
  });

  it.each(['', 'with a space', 'x'.repeat(129)])(
    'is not requested with an invalid name: %j',
    async (groupName) => {
      await using running = await startGatewayWithCognito();
      const userPoolId = await poolWithGroups(running, 0);
      const { errors } = await running.gateway.query(READ_GROUP, { userPoolId, groupName });
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
      await gateway.query(CREATE_GROUP, { input: { userPoolId, groupName, precedence: 0 } });
      expect((await gateway.query(READ_GROUP, { userPoolId, groupName })).data?.userPoolGroup).toEqual({
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
    await gateway.query(READ_GROUP, input);
    expect((await gateway.query(CREATE_GROUP, { input, dryRun: true })).data?.createUserPoolGroup).toEqual({
      ...refused,
      userErrors: [],
    });
    expect(cognito.calls('CreateGroup')).toBe(0);
    expect((await gateway.query(CREATE_GROUP, { input })).data?.createUserPoolGroup).toEqual({
      userPoolGroup: { groupName: 'admins', precedence: 0 },
      applied: true,
      userErrors: [],
    });
    expect((await gateway.query(READ_GROUP, input)).data?.userPoolGroup).toMatchObject({ precedence: 0 });
    expect((await gateway.query(CREATE_GROUP, { input })).data?.createUserPoolGroup).toEqual({
      ...refused,
      userErrors: [{ code: 'ALREADY_EXISTS', field: ['groupName'] }],
    });
  });

  it('is not created twice when the outcome is unknown', async () => {
    await using running = await startGatewayWithCognito();
    const input = { userPoolId: await poolWithGroups(running, 0), groupName: 'admins' };
    running.cognito.fail('CreateGroup', {
      kind: 'error',
      status: 500,
      type: 'InternalErrorException',
      afterwards: true,
    });
    const { errors } = await running.gateway.query(CREATE_GROUP, { input });
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
    expect(running.cognito.calls('CreateGroup')).toBe(1);
    expect((await pageOfGroups(running, { id: input.userPoolId })).names).toEqual(['admins']);
  });
});
