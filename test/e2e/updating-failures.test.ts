import { describe, expect, it } from '@jest/globals';
import { internalError, throttled } from '../support/faults.js';
import {
  createPool,
  startGatewayWithCognito,
  type GatewayWithCognito,
} from '../support/gateway-with-cognito.js';
import { operations, refusal, UPDATE } from '../support/updating.js';

const concurrent = refusal('ConcurrentModificationException');

describe('An update that fails', () => {
  it('is sent once when it may have happened, and reports OUTCOME_UNKNOWN', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const userPoolId = await createPool(running, 'before');
    await gateway.query(`{ userPool(id: "${userPoolId}") { name } }`);
    cognito.fail('UpdateUserPool', { ...internalError, afterwards: true });
    const { data, errors } = await gateway.query(UPDATE, { input: { userPoolId, poolName: 'after' } });
    expect(data).toEqual({ updateUserPool: null });
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
    expect(cognito.calls('UpdateUserPool')).toBe(1);
    // It is not answered from memory afterwards.
    expect(await gateway.query(`{ userPool(id: "${userPoolId}") { name } }`)).toEqual({
      data: { userPool: { name: 'after' } },
    });
  });

  it('is retried after a throttle', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    running.cognito.fail('UpdateUserPool', throttled, 2);
    const { data } = await running.gateway.query(UPDATE, { input: { userPoolId, poolName: 'b' } });
    expect(data?.updateUserPool).toMatchObject({ applied: true });
    expect(running.cognito.calls('UpdateUserPool')).toBe(3);
  });

  it('reports its changes even if the pool cannot be read afterwards', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const userPoolId = await createPool(running, 'before');
    cognito.fail(
      ({ operation }) => operation === 'DescribeUserPool' && cognito.calls('UpdateUserPool') > 0,
      refusal('AccessDeniedException'),
      Infinity,
    );
    const { data, errors } = await gateway.query(UPDATE, { input: { userPoolId, poolName: 'after' } });
    expect(data?.updateUserPool).toEqual({
      userPool: null,
      changes: [{ path: ['name'], before: 'before', after: 'after' }],
      applied: true,
      userErrors: [],
    });
    expect(errors).toMatchObject([
      { path: ['updateUserPool', 'userPool'], extensions: { code: 'UPSTREAM_DENIED' } },
    ]);
  });

  it('does not end the process when the unreadable pool is not selected', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const userPoolId = await createPool(running);
    cognito.fail(
      ({ operation }) => operation === 'DescribeUserPool' && cognito.calls('UpdateUserPool') > 0,
      refusal('AccessDeniedException'),
      Infinity,
    );
    const update = `mutation { updateUserPool(input: { userPoolId: "${userPoolId}", poolName: "b" }) { applied } }`;
    expect(await gateway.query(update)).toEqual({ data: { updateUserPool: { applied: true } } });
  });

  it('reports its changes even if the pool is deleted right after', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const userPoolId = await createPool(running, 'before');
    cognito.fail(
      ({ operation }) => operation === 'DescribeUserPool' && cognito.calls('UpdateUserPool') > 0,
      refusal('ResourceNotFoundException'),
    );
    const { data, errors } = await gateway.query(UPDATE, { input: { userPoolId, poolName: 'after' } });
    expect(errors).toBeUndefined();
    expect(data?.updateUserPool).toMatchObject({ userPool: null, applied: true, userErrors: [] });
  });

  it('releases the lock for the next update', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    running.cognito.fail('UpdateUserPool', internalError);
    const answers = await Promise.all(
      ['first', 'second'].map((poolName) =>
        running.gateway.query(UPDATE, { input: { userPoolId, poolName } }),
      ),
    );
    expect(answers.filter(({ errors }) => errors)).toHaveLength(1);
    expect(answers.filter(({ data }) => data?.updateUserPool)).toHaveLength(1);
  });
});

describe('A pool changed by others at the same time', () => {
  const expectedLastModifiedDate = async ({ gateway }: GatewayWithCognito, id: string) => {
    const { data } = await gateway.query(`{ userPool(id: "${id}") { lastModifiedDate } }`);
    return (data?.userPool as { lastModifiedDate: string }).lastModifiedDate;
  };

  it('is described and merged again after a ConcurrentModificationException', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    running.cognito.fail('UpdateUserPool', concurrent);
    const { data } = await running.gateway.query(UPDATE, { input: { userPoolId, poolName: 'b' } });
    expect(data?.updateUserPool).toMatchObject({ applied: true });
    expect(operations(running)).toEqual([
      'DescribeUserPool',
      'UpdateUserPool',
      'DescribeUserPool',
      'UpdateUserPool',
      'DescribeUserPool',
    ]);
  });

  it('is a conflict when these exceptions do not end', async () => {
    await using running = await startGatewayWithCognito({
      environment: { COGNITO_QUOTAS: 'UserPoolRead=1000,UserPoolUpdate=1000' },
    });
    const userPoolId = await createPool(running);
    running.cognito.fail('UpdateUserPool', concurrent, Infinity);
    const { errors } = await running.gateway.query(UPDATE, { input: { userPoolId, poolName: 'b' } });
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
    expect(running.cognito.calls('UpdateUserPool')).toBe(10);
  });

  it('is a conflict at once when a date was expected', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    const expected = await expectedLastModifiedDate(running, userPoolId);
    running.cognito.fail('UpdateUserPool', concurrent);
    const { errors } = await running.gateway.query(UPDATE, {
      input: { userPoolId, poolName: 'b' },
      expected,
    });
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
    expect(running.cognito.calls('UpdateUserPool')).toBe(1);
  });

  it('is changed if its last modification is at the expected date, else it is a conflict', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const userPoolId = await createPool(running);
    const expected = await expectedLastModifiedDate(running, userPoolId);
    const first = await gateway.query(UPDATE, { input: { userPoolId, poolName: 'first' }, expected });
    expect(first.data?.updateUserPool).toMatchObject({ applied: true });

    const second = await gateway.query(UPDATE, { input: { userPoolId, poolName: 'second' }, expected });
    expect(second.data).toEqual({ updateUserPool: null });
    expect(second.errors).toMatchObject([
      { message: expect.stringContaining(expected), extensions: { code: 'CONFLICT' } },
    ]);
    expect(cognito.calls('UpdateUserPool')).toBe(1);
    expect(gateway.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
