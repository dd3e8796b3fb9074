import { describe, expect, it } from '@jest/globals';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { internalError } from '../support/faults.js';
import { createPool, startGatewayWithCognito } from '../support/gateway-with-cognito.js';

const DELETE = /* GraphQL */ `
  mutation Delete($id: ID!, $name: String!, $users: Boolean! = false) {
    deleteUserPool(userPoolId: $id, confirmName: $name, deleteUsers: $users) {
      deletedUserPoolId
      userErrors {
        code
        field
        message
      }
    }
  }
`;

const REGION = 'us-east-1';
const id = `${REGION}_aBcDeFgHi`;

/** A backend with one pool, and whatever became of it since. */
function cognitoWith(later: object, input: object = {}) {
  const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
  cognito.insert(REGION, { PoolName: 'acme', ...input }, { id, createdAt: new Date(0), later });
  return cognito;
}

describe('deleteUserPool', () => {
  it('deletes a pool without users, which no read then finds', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const created = await createPool(running, 'acme');
    const read = `{ userPool(id: "${created}") { name } }`;
    await gateway.query(read);
    expect(await gateway.query(DELETE, { id: created, name: 'acme' })).toEqual({
      data: { deleteUserPool: { deletedUserPoolId: created, userErrors: [] } },
    });
    expect(await gateway.query(read)).toEqual({ data: { userPool: null } });
    expect(cognito.calls('DeleteUserPool')).toBe(1);
  });

  it('reports every obstacle at once, and how to remove it', async () => {
    const cognito = cognitoWith({ EstimatedNumberOfUsers: 7 }, { DeletionProtection: 'ACTIVE' });
    const CustomDomainConfig = { CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/a' };
    for (const domain of [{ Domain: 'acme' }, { Domain: 'auth.example.com', CustomDomainConfig }])
      cognito.performAt(new Date(0), REGION, 'CreateUserPoolDomain', { UserPoolId: id, ...domain });
    await using running = await startGatewayWithCognito({ server: { cognito } });
    const { data } = await running.gateway.query(DELETE, { id, name: 'another' });
    expect(data?.deleteUserPool).toEqual({
      deletedUserPoolId: null,
      userErrors: [
        { code: 'NAME_MISMATCH', field: ['confirmName'], message: expect.stringContaining('got "another"') },
        {
          code: 'DELETION_PROTECTED',
          field: ['userPoolId'],
          message: expect.stringContaining('updateUserPool'),
        },
        {
          code: 'DOMAIN_ATTACHED',
          field: ['userPoolId'],
          message: expect.stringMatching(/acme.*deleteUserPoolDomain/),
        },
        {
          code: 'DOMAIN_ATTACHED',
          field: ['userPoolId'],
          message: expect.stringContaining('auth.example.com'),
        },
        { code: 'USERS_EXIST', field: ['deleteUsers'], message: expect.stringContaining('about 7 users') },
      ],
    });
    expect(running.cognito.calls('DeleteUserPool')).toBe(0);
  });

  it('deletes users with the pool when requested', async () => {
    await using running = await startGatewayWithCognito({
      server: { cognito: cognitoWith({ EstimatedNumberOfUsers: 7 }) },
    });
    const { data } = await running.gateway.query(DELETE, { id, name: 'acme', users: true });
    expect(data?.deleteUserPool).toEqual({ deletedUserPoolId: id, userErrors: [] });
    expect(running.cognito.calls('ListUsers')).toBe(0);
  });

  it('finds users that the estimate does not count yet', async () => {
    const cognito = cognitoWith({ EstimatedNumberOfUsers: 0 });
    const answer: EmbeddedCognito['answer'] = (region, operation, body) =>
      operation === 'ListUsers'
        ? { status: 200, headers: {}, body: '{"Users":[{"Username":"ada"}]}' }
        : cognito.answer(region, operation, body);
    await using running = await startGatewayWithCognito({ server: { cognito: { answer } } });
    const { data } = await running.gateway.query(DELETE, { id, name: 'acme' });
    expect(data?.deleteUserPool).toMatchObject({
      deletedUserPoolId: null,
      userErrors: [{ code: 'USERS_EXIST' }],
    });
    expect(running.cognito.calls('DeleteUserPool')).toBe(0);
    expect(JSON.stringify(running.gateway.log)).not.toContain('ada');
  });

  it('reads the pool from Cognito instead of the cache', async () => {
    await using running = await startGatewayWithCognito();
    const created = await createPool(running, 'acme');
    await using other = await startGatewayWithCognito({ cognito: running.cognito });
    await other.gateway.query(`{ userPool(id: "${created}") { name } }`);
    const protect = `mutation { updateUserPool(input: { userPoolId: "${created}", deletionProtection: ACTIVE }) { applied } }`;
    await running.gateway.query(protect);
    const { data } = await other.gateway.query(DELETE, { id: created, name: 'acme' });
    expect(data?.deleteUserPool).toMatchObject({ userErrors: [{ code: 'DELETION_PROTECTED' }] });
  });

  it('refuses a pool that does not exist, or that disappears before the deletion', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const unknown = await gateway.query(DELETE, { id, name: 'acme' });
    const created = await createPool(running, 'acme');
    cognito.fail('DeleteUserPool', { kind: 'error', status: 400, type: 'ResourceNotFoundException' });
    const gone = await gateway.query(DELETE, { id: created, name: 'acme' });
    for (const { data } of [unknown, gone]) {
      expect(data?.deleteUserPool).toMatchObject({
        deletedUserPoolId: null,
        userErrors: [{ code: 'USER_POOL_NOT_FOUND', field: ['userPoolId'] }],
      });
    }
  });

  it('refuses a pool that disappears while its users are listed', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const created = await createPool(running, 'acme');
    cognito.fail('ListUsers', { kind: 'error', status: 400, type: 'ResourceNotFoundException' });
    const { data, errors } = await gateway.query(DELETE, { id: created, name: 'acme' });
    expect(errors).toBeUndefined();
    expect(data?.deleteUserPool).toMatchObject({ userErrors: [{ code: 'USER_POOL_NOT_FOUND' }] });
    expect(cognito.calls('DeleteUserPool')).toBe(0);
  });

  it.each([
    ['userPoolId', ['userPoolId']],
    ['force', null],
    ['userPoolId.inside', null],
  ])('names its own argument, or none, when Cognito refuses %s', async (path, field) => {
    await using running = await startGatewayWithCognito();
    const created = await createPool(running, 'acme');
    running.cognito.fail('DeleteUserPool', {
      kind: 'error',
      status: 400,
      type: 'InvalidParameterException',
      message: `1 validation error detected: Value at '${path}' failed to satisfy constraint: No.`,
    });
    const { data } = await running.gateway.query(DELETE, { id: created, name: 'acme' });
    expect(data?.deleteUserPool).toMatchObject({ userErrors: [{ field }] });
  });

  it('is sent once when it may have happened, and reports OUTCOME_UNKNOWN', async () => {
    await using running = await startGatewayWithCognito();
    const created = await createPool(running, 'acme');
    running.cognito.fail('DeleteUserPool', { ...internalError, afterwards: true });
    const { data, errors } = await running.gateway.query(DELETE, { id: created, name: 'acme' });
    expect(data).toEqual({ deleteUserPool: null });
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
    expect(running.cognito.calls('DeleteUserPool')).toBe(1);
    expect(await running.gateway.query(`{ userPool(id: "${created}") { name } }`)).toEqual({
      data: { userPool: null },
    });
  });

  it('passes on other refusals of Cognito', async () => {
    await using running = await startGatewayWithCognito();
    const created = await createPool(running, 'acme');
    running.cognito.fail('DeleteUserPool', {
      kind: 'error',
      status: 400,
      type: 'InvalidParameterException',
      message: 'There is a reason',
    });
    const { data } = await running.gateway.query(DELETE, { id: created, name: 'acme' });
    expect(data?.deleteUserPool).toEqual({
      deletedUserPoolId: null,
      userErrors: [{ code: 'INVALID_PARAMETER', field: null, message: 'There is a reason' }],
    });
  });
});
