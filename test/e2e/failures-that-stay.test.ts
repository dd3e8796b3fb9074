import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CognitoServer } from '../support/cognito-server.js';
import { internalError, throttled, type Fault } from '../support/faults.js';
import { createPool, startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import { redisBinary } from '../support/redis-binary.js';
import { RedisServer } from '../support/redis.js';
import { startTenants } from '../support/tenants.js';

const read = (id: string) => `{ userPool(id: "${id}") { name } }`;
const error = (type: string): Fault => ({ kind: 'error', status: 400, type, message: 'No.' });

const NAMED = { data: { userPool: { name: 'a pool' } } };

/** How one reader can fail, with the code that it is told. */
const failures: readonly [string, Fault, string | RegExp][] = [
  ['AWS refuses its request', error('InvalidParameterException'), 'BAD_USER_INPUT'],
  ['AWS refuses its request by an exception of tomorrow', error('BrandNewException'), 'BAD_USER_INPUT'],
  ['AWS denies the gateway', error('AccessDeniedException'), 'UPSTREAM_DENIED'],
  // By the end of its attempts, or of its time, whichever comes first.
  ['Cognito throttles it to the end', throttled, /^(?:THROTTLED|DEADLINE_EXCEEDED)$/],
  ['Cognito fails', internalError, /^(?:UPSTREAM_UNAVAILABLE|DEADLINE_EXCEEDED)$/],
];

/** The first run downloads the server where none is at hand. */
beforeAll(redisBinary, 120_000);

describe('A read that fails', () => {
  it('does not fail another request that joined its call, when AWS refuses the form of it', async () => {
    await using running = await startGatewayWithCognito();
    const { cognito } = running;
    const id = await createPool(running);
    await using other = await startGatewayWithCognito({ cognito });
    const release = cognito.hold('DescribeUserPool');
    cognito.fail('DescribeUserPool', error('InvalidParameterException'));
    const first = other.gateway.query(read(id));
    await cognito.asked('DescribeUserPool');
    const joining = Array.from({ length: 20 }, () => other.gateway.query(read(id)));
    await other.gateway.query('{ __typename }');
    release();
    expect((await first).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    for (const answer of await Promise.all(joining)) expect(answer).toEqual(NAMED);
  });

  it.each(failures)('is not cached when %s', async (_what, fault, code) => {
    await using running = await startGatewayWithCognito({
      environment: { REQUEST_TIMEOUT_MS: '1000', COGNITO_QUOTAS: 'UserPoolRead=1000' },
    });
    const { cognito } = running;
    const id = await createPool(running);
    await using other = await startGatewayWithCognito({
      cognito,
      environment: { REQUEST_TIMEOUT_MS: '1000', COGNITO_QUOTAS: 'UserPoolRead=1000' },
    });
    const failing = { now: true };
    cognito.fail(({ operation }) => failing.now && operation === 'DescribeUserPool', fault, Infinity);
    expect((await other.gateway.query(read(id))).errors).toMatchObject([
      { extensions: { code: expect.stringMatching(code) } },
    ]);
    failing.now = false;
    expect(await other.gateway.query(read(id))).toEqual(NAMED);
  });

  it.each(failures)(
    'leaves nothing in Redis for another replica when %s',
    async (_what, fault, code) => {
      await using redis = await RedisServer.start();
      const replica = (cognito?: CognitoServer) =>
        startGatewayWithCognito({
          environment: {
            ...{ REDIS_URL: redis.url, REPLICAS: '2', REQUEST_TIMEOUT_MS: '1500' },
            COGNITO_QUOTAS: 'UserPoolRead=1000',
          },
          ...(cognito && { cognito }),
        });
      await using creator = await startGatewayWithCognito();
      const { cognito } = creator;
      const id = await createPool(creator);
      await using one = await replica(cognito);
      await using two = await replica(cognito);
      const failing = { now: true };
      cognito.fail(({ operation }) => failing.now && operation === 'DescribeUserPool', fault, Infinity);
      expect((await one.gateway.query(read(id))).errors).toMatchObject([
        { extensions: { code: expect.stringMatching(code) } },
      ]);
      failing.now = false;
      expect(await two.gateway.query(read(id))).toEqual(NAMED);
      expect(await one.gateway.query(read(id))).toEqual(NAMED);
    },
    20_000,
  );
});

describe('A change that fails', () => {
  it.each<[string, Fault]>([
    ['refused', error('InvalidParameterException')],
    ['denied', error('AccessDeniedException')],
    ['of unknown outcome', internalError],
  ])(
    'releases its lock for another replica when it is %s',
    async (_what, fault) => {
      await using redis = await RedisServer.start();
      const environment = { REDIS_URL: redis.url, REPLICAS: '2' };
      await using one = await startGatewayWithCognito({ environment });
      const { cognito } = one;
      await using two = await startGatewayWithCognito({ environment, cognito });
      const userPoolId = await createPool(one);
      const rename = (poolName: string) =>
        `mutation { updateUserPool(input: { userPoolId: "${userPoolId}", poolName: "${poolName}" }) { applied userErrors { code } } }`;
      const release = cognito.hold('UpdateUserPool');
      cognito.fail('UpdateUserPool', fault);
      const first = one.gateway.query(rename('first'));
      await cognito.asked('UpdateUserPool');
      const second = two.gateway.query(rename('second'));
      release();
      expect((await first).data?.updateUserPool ?? { applied: false }).toMatchObject({ applied: false });
      expect((await second).data?.updateUserPool).toEqual({ applied: true, userErrors: [] });
    },
    20_000,
  );
});

describe('A read by one tenant', () => {
  it('does not fail the read of another tenant that joins its call', async () => {
    await using tenants = await startTenants({ environment: { COGNITO_QUOTAS: 'UserPoolRead=1000' } });
    const { cognito, gateway, ask } = tenants;
    const bank = '{ userPool(id: "us-east-1_Bank01") { name } }';
    const release = cognito.hold('DescribeUserPool');
    cognito.fail('DescribeUserPool', error('InvalidParameterException'));
    const attack = ask('shop', bank);
    await cognito.asked('DescribeUserPool');
    const reads = Array.from({ length: 20 }, () => ask('bank', bank));
    await gateway.query('{ __typename }');
    release();
    expect((await attack).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    for (const answer of await Promise.all(reads)) {
      expect(answer).toEqual({ data: { userPool: { name: 'The secret name of Bank01' } } });
    }
  });
});
