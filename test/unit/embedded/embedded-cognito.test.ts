import { describe, expect, it } from '@jest/globals';
import {
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { EmbeddedCognito } from '../../../src/embedded/embedded-cognito.js';
import { embeddedOperations } from '../../../src/embedded/operation-table.js';
import { defaultQuotas, RequestQuotas } from '../../../src/embedded/request-quotas.js';
import { isOperation, operations } from '../../../src/operations/operations.js';
import { Wire } from './wire.js';

const region = 'us-east-1';

function clientOf(cognito: EmbeddedCognito): CognitoIdentityProviderClient {
  return new CognitoIdentityProviderClient({
    region,
    requestHandler: cognito.handlerFor(region),
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
}

describe('The embedded backend over HTTP', () => {
  it('answers with a request id, and errors with their name in body and header', () => {
    const { status, headers, body } = new Wire().ask('DescribeUserPool', {
      UserPoolId: 'us-east-1_nothing00',
    });
    expect(status).toBe(400);
    expect(headers).toMatchObject({
      'content-type': 'application/x-amz-json-1.1',
      'x-amzn-requestid': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'x-amzn-errortype': 'ResourceNotFoundException:',
    });
    expect(body).toEqual({
      __type: 'ResourceNotFoundException',
      message: 'User pool us-east-1_nothing00 does not exist.',
    });
  });

  it('reports limits as AWS does, all in one message', () => {
    const input = {
      Policies: { PasswordPolicy: { MinimumLength: 3 } },
      MfaConfiguration: 'SOMETIMES',
      Schema: [{ Name: 'fine', AttributeDataType: 'String' }, { Name: 'a'.repeat(21) }],
      UserPoolTags: { '': 'v', key: 'v'.repeat(257) },
    };
    const constraint = 'failed to satisfy constraint:';
    expect(new Wire().ask('CreateUserPool', input).body).toEqual({
      __type: 'InvalidParameterException',
      message:
        `6 validation errors detected: Value at 'poolName' ${constraint} Member must not be null; ` +
        `Value '3' at 'policies.passwordPolicy.minimumLength' ${constraint} Member must have value greater than or equal to 6; ` +
        `Value 'SOMETIMES' at 'mfaConfiguration' ${constraint} Member must satisfy enum value set: [OFF, ON, OPTIONAL]; ` +
        `Value at 'userPoolTags' ${constraint} Map keys must satisfy constraint: [Member must have length greater than or equal to 1]; ` +
        `Value at 'userPoolTags' ${constraint} Map value must satisfy constraint: [Member must have length less than or equal to 256]; ` +
        `Value '${'a'.repeat(21)}' at 'schema.2.member.name' ${constraint} Member must have length less than or equal to 20`,
    });
    expect(new Wire().ask('DescribeUserPool', { UserPoolId: 'nonsense' }).body.message).toBe(
      `1 validation error detected: Value 'nonsense' at 'userPoolId' ${constraint} Member must satisfy regular expression pattern: [\\w-]+_[0-9a-zA-Z]+`,
    );
  });

  it.each(['', '{', '[]', 'null', '"text"', '{"PoolName": 8}', '{"PoolName": "a", "Schema": {}}'])(
    'refuses the body %j as unreadable',
    (body) => {
      expect(new Wire().ask('CreateUserPool', body)).toMatchObject({
        status: 400,
        body: { __type: 'SerializationException' },
      });
    },
  );

  it('does not store a member named __proto__', () => {
    const wire = new Wire();
    const { status } = wire.ask(
      'CreateUserPool',
      '{"PoolName":"a","__proto__":{"polluted":1},"UserPoolTags":{"__proto__":"v"}}',
    );
    expect(status).toBe(200);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(wire.create()).not.toHaveProperty('polluted');
  });

  it('names an unknown operation, and the known ones', () => {
    expect(new Wire().ask('SignUp', {})).toMatchObject({
      status: 400,
      body: {
        __type: 'UnknownOperationException',
        message: `The embedded backend has no operation "SignUp"; it has ${[...embeddedOperations.keys()].join(', ')}.`,
      },
    });
  });

  it.each([...embeddedOperations.keys()])('knows the limits of %s', (operation) => {
    expect(new Wire().ask(operation, {}).body).toMatchObject({ __type: 'InvalidParameterException' });
  });

  it.each([...embeddedOperations.keys()])('enforces the quota of %s if it has quotas', (operation) => {
    expect(operations).toHaveProperty(operation);
    const category = isOperation(operation) ? operations[operation].category : '';
    const none = new RequestQuotas({ [category]: { ratePerSecond: 1, burst: 0 } });
    const cognito = new EmbeddedCognito({ account: '1', now: () => new Date(0), quotas: none });
    expect(cognito.answer(region, operation, '{}').body).toContain('TooManyRequestsException');
  });

  it('refuses the sixth request per second for one operation and pool, with the quotas of AWS', () => {
    const quotas = new RequestQuotas(defaultQuotas);
    const cognito = new EmbeddedCognito({ account: '1', now: () => new Date(0), quotas });
    cognito.insert(region, { PoolName: 'a' }, { id: 'us-east-1_a', createdAt: new Date(0) });
    const list = () => cognito.answer(region, 'ListGroups', '{"UserPoolId":"us-east-1_a"}');
    const statuses = Array.from({ length: 6 }, () => list().status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 400]);
    expect(list().body).toBe('{"__type":"TooManyRequestsException","message":"Rate exceeded"}');
  });

  it('does not find a pool of another Region', () => {
    const wire = new Wire();
    const { Id } = wire.create({}, 'eu-west-1');
    expect(wire.ask('DescribeUserPool', { UserPoolId: Id }).body).toMatchObject({
      __type: 'ResourceNotFoundException',
    });
    expect(wire.ask('DescribeUserPool', { UserPoolId: Id }, 'eu-west-1').status).toBe(200);
  });
});

describe('The embedded backend behind an SDK client', () => {
  it("raises the SDK's exceptions", async () => {
    const client = clientOf(new Wire().cognito);
    await expect(
      client.send(new DescribeUserPoolCommand({ UserPoolId: 'us-east-1_nothing00' })),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 400, attempts: 1, requestId: expect.any(String) },
    });
    await expect(client.send(new SignUpCommand({ ClientId: 'a', Username: 'b' }))).rejects.toMatchObject({
      name: 'UnknownOperationException',
    });
  });

  it('ends a cancelled call', async () => {
    const call = clientOf(new Wire().cognito).send(
      new DescribeUserPoolCommand({ UserPoolId: 'us-east-1_nothing00' }),
      {
        abortSignal: AbortSignal.abort(),
      },
    );
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });
});
