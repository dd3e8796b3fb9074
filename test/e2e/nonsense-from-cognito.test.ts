import { describe, expect, it } from '@jest/globals';
import type { Fault } from '../support/faults.js';
import { createPool, startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import type { LogLine } from '../support/gateway.js';

const ID = 'us-east-1_aBcDeFgHi';

const answering = (body: unknown): Fault => ({
  kind: 'answer',
  status: 200,
  headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'aws-request' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** What no answer of Cognito's is, for any operation that answers something. */
const anything: [string, unknown][] = [
  ['an empty object', {}],
  ['nothing', ''],
  ['null', 'null'],
  ['a list', []],
];

const errorLines = (log: readonly LogLine[]) => log.filter(({ level }) => level === 'error');

describe('A 200 from Cognito without a valid answer', () => {
  it.each([
    ...anything,
    ['a pool that is a number', { UserPool: 7 }],
    ['a pool without an id', { UserPool: { Name: 'acme' } }],
    ['a pool whose id is a list', { UserPool: { Id: [ID], Name: 'acme' } }],
    ['a pool whose schema is none', { UserPool: { Id: ID, Name: 'acme', SchemaAttributes: 7 } }],
    ['a pool whose tags are a text', { UserPool: { Id: ID, Name: 'acme', UserPoolTags: 'tenant' } }],
    ['a pool with a date that is none', { UserPool: { Id: ID, Name: 'acme', CreationDate: 'now' } }],
  ])('is an error instead of a pool, and is logged: %s', async (_what, body) => {
    await using running = await startGatewayWithCognito({ environment: { REQUEST_TIMEOUT_MS: '2000' } });
    const { gateway, cognito } = running;
    cognito.fail('DescribeUserPool', answering(body), Infinity);
    const { data, errors } = await gateway.query(
      `{ userPool(id: "${ID}") { name schemaAttributes { name } } }`,
    );
    expect(data).toEqual({ userPool: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
    expect(errorLines(gateway.log)).toMatchObject([
      { code: 'UPSTREAM_UNAVAILABLE', operation: 'DescribeUserPool' },
    ]);
    expect(JSON.stringify(gateway.log)).not.toContain('unexpected error');
  });

  it.each([
    ...anything,
    ['a text in place of the pools', { UserPools: 'none' }],
    ['pools that are numbers', { UserPools: [1, 2] }],
    ['a pool whose id is a number', { UserPools: [{ Id: 7, Name: 'acme' }] }],
    ['a token that is a number', { UserPools: [], NextToken: 7 }],
  ])('is an error instead of an empty list: %s', async (_what, body) => {
    await using running = await startGatewayWithCognito({ environment: { COGNITO_REGIONS: 'us-east-1' } });
    const { gateway, cognito } = running;
    cognito.fail('ListUserPools', answering(body), Infinity);
    const { data, errors } = await gateway.query('{ userPools { edges { node { id } } } }');
    expect(data).toEqual({ userPools: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
    expect(errorLines(gateway.log)).toMatchObject([
      {
        operation: 'ListUserPools',
        awsRequestId: 'aws-request',
        cause: { message: expect.stringContaining('in the answer to ListUserPools') },
      },
    ]);
  });

  it.each([...anything, ['a pool without an id', { UserPool: { Name: 'acme' } }]])(
    'leaves the outcome of a create unknown: %s',
    async (_what, body) => {
      await using running = await startGatewayWithCognito();
      const { gateway, cognito } = running;
      cognito.fail('CreateUserPool', answering(body), Infinity);
      const { errors } = await gateway.query(
        'mutation { createUserPool(input: { poolName: "acme" }) { userPool { id } userErrors { code } } }',
      );
      expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
      expect(cognito.calls('CreateUserPool')).toBe(1);
      expect(errorLines(gateway.log)).toMatchObject([
        { code: 'OUTCOME_UNKNOWN', operation: 'CreateUserPool' },
      ]);
    },
  );

  it.each(anything)('stops an update: %s', async (_what, body) => {
    await using running = await startGatewayWithCognito({ environment: { REQUEST_TIMEOUT_MS: '2000' } });
    const { gateway, cognito } = running;
    const id = await createPool(running);
    cognito.fail('DescribeUserPool', answering(body), Infinity);
    const { errors } = await gateway.query(
      `mutation { updateUserPool(input: { userPoolId: "${id}", poolName: "b" }) { applied } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
    expect(cognito.calls('UpdateUserPool')).toBe(0);
  });

  it.each([...anything, ['a text in place of the users', { Users: 'none' }]])(
    'stops a deletion instead of counting as no users: %s',
    async (_what, body) => {
      await using running = await startGatewayWithCognito({ environment: { REQUEST_TIMEOUT_MS: '2000' } });
      const { gateway, cognito } = running;
      const id = await createPool(running, 'acme');
      cognito.fail('ListUsers', answering(body), Infinity);
      const { errors } = await gateway.query(
        `mutation { deleteUserPool(userPoolId: "${id}", confirmName: "acme") { deletedUserPoolId } }`,
      );
      expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
      expect(cognito.calls('DeleteUserPool')).toBe(0);
    },
  );
});
