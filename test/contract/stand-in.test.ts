import {
  CognitoIdentityProviderClient,
  CreateUserPoolCommand,
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { CognitoServer } from '../support/cognito-server.js';
import { garbage, hang, internalError, reset, throttled, type Observer } from '../support/faults.js';
import { RecordingHandler } from '../support/recording-handler.js';

const region = 'eu-central-1';
const now = () => new Date('2026-11-23T10:00:00Z');
const common = { region, credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, maxAttempts: 1 };
const list = new ListUserPoolsCommand({ MaxResults: 60 });

async function behindSocket() {
  const server = await CognitoServer.start({ now });
  const client = new CognitoIdentityProviderClient({ ...common, endpoint: server.url });
  return {
    observer: server as Observer,
    client,
    close: async () => {
      await server.close();
      client.destroy();
    },
  };
}

async function inProcess() {
  const cognito = new EmbeddedCognito({ account: '123456789012', now });
  const handler = new RecordingHandler(region, cognito.handlerFor(region), now);
  const client = new CognitoIdentityProviderClient({ ...common, requestHandler: handler });
  return {
    observer: handler as Observer,
    client,
    close: async () => {
      client.destroy();
    },
  };
}

describe.each([
  ['behind a socket', behindSocket],
  ['in the process', inProcess],
])('A stand-in %s', (_where, start) => {
  let standIn: Awaited<ReturnType<typeof start>>;
  beforeEach(async () => {
    standIn = await start();
  });
  afterEach(async () => {
    await standIn.close();
  });

  it('counts and records its requests, with the Region of the signature', async () => {
    const { client, observer } = standIn;
    await client.send(list);
    await client.send(new CreateUserPoolCommand({ PoolName: 'a' }));
    expect([observer.calls(), observer.calls('ListUserPools'), observer.calls('DeleteUserPool')]).toEqual([
      2, 1, 0,
    ]);
    expect(observer.requests[1]).toEqual({
      region,
      operation: 'CreateUserPool',
      body: '{"PoolName":"a"}',
      at: now(),
    });
  });

  it.each([
    ['a throttle', throttled, { name: 'TooManyRequestsException' }],
    ['an error of the service', internalError, { name: 'InternalErrorException' }],
    ['garbage', garbage, { name: 'SyntaxError' }],
    ['a reset', reset, { code: 'ECONNRESET' }],
  ])('fails with %s as often as requested', async (_what, fault, error) => {
    const { client, observer } = standIn;
    observer.fail('ListUserPools', fault, 2);
    await expect(client.send(list)).rejects.toMatchObject(error);
    await expect(client.send(list)).rejects.toMatchObject(error);
    await expect(client.send(list)).resolves.toMatchObject({ UserPools: [] });
    expect(observer.calls('ListUserPools')).toBe(3);
  });

  it('fails for the requests that a test selects', async () => {
    const { client, observer } = standIn;
    observer.fail(({ body }) => body.includes('unlucky'), throttled, Infinity);
    await client.send(new CreateUserPoolCommand({ PoolName: 'lucky' }));
    await expect(client.send(new CreateUserPoolCommand({ PoolName: 'unlucky' }))).rejects.toMatchObject({
      name: 'TooManyRequestsException',
    });
  });

  it('can execute a request and lose the answer', async () => {
    const { client, observer } = standIn;
    observer.fail('CreateUserPool', { ...internalError, afterwards: true });
    await expect(client.send(new CreateUserPoolCommand({ PoolName: 'a' }))).rejects.toMatchObject({
      name: 'InternalErrorException',
    });
    expect((await client.send(list)).UserPools).toHaveLength(1);
  });

  it('can hang until the call is cancelled', async () => {
    const { client, observer } = standIn;
    observer.fail('DescribeUserPool', hang);
    const controller = new AbortController();
    const call = client.send(new DescribeUserPoolCommand({ UserPoolId: `${region}_a` }), {
      abortSignal: controller.signal,
    });
    await client.send(list);
    controller.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('A closed stand-in', () => {
  it('ends the calls that it never answered', async () => {
    const { client, observer, close } = await behindSocket();
    observer.fail('DescribeUserPool', hang);
    const call = client.send(new DescribeUserPoolCommand({ UserPoolId: `${region}_a` }));
    const ended = expect(call).rejects.toMatchObject({ code: 'ECONNRESET' });
    await client.send(list);
    await close();
    await ended;
  });
});
