import { describe, expect, it } from '@jest/globals';
import { hang, internalError } from '../support/faults.js';
import type { Answer } from '../support/gateway.js';
import { createPool, startGatewayWithCognito } from '../support/gateway-with-cognito.js';

const read = (id: string) => `{ userPool(id: "${id}") { name } }`;

describe('Concurrent requests for the same pool', () => {
  it('share one call while it is in flight', async () => {
    await using running = await startGatewayWithCognito();
    const { cognito } = running;
    const id = await createPool(running, 'shared');
    // A pool is read through for a while after it was written, so it is read through another gateway.
    await using other = await startGatewayWithCognito({ cognito });
    const release = cognito.hold('DescribeUserPool');

    const asking = Array.from({ length: 20 }, () => other.gateway.query(read(id)));
    await cognito.asked('DescribeUserPool');
    release();

    for (const answer of await Promise.all(asking))
      expect(answer).toEqual({ data: { userPool: { name: 'shared' } } });
    expect(cognito.calls('DescribeUserPool')).toBe(1);
  });

  it('are answered from the cache afterwards, also for a pool that does not exist', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const id = await createPool(running, 'remembered');
    await using other = await startGatewayWithCognito({ cognito });

    for (let time = 0; time < 3; time += 1) {
      expect(await other.gateway.query(read(id))).toEqual({ data: { userPool: { name: 'remembered' } } });
      expect(await gateway.query(read('us-east-1_000000000'))).toEqual({ data: { userPool: null } });
    }
    expect(cognito.calls('DescribeUserPool')).toBe(2);
  });

  it('read from Cognito with Cache-Control: no-cache', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const body = JSON.stringify({ query: read('us-east-1_000000000') });
    await gateway.post(body);
    await gateway.post(body, { 'cache-control': 'no-cache' });
    expect(cognito.calls('DescribeUserPool')).toBe(2);
  });

  it('read from Cognito when they select a secret, which is never cached', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const create =
      'mutation ($input: CreateUserPoolInput!) { createUserPool(input: $input) { userPool { id } } }';
    const input = {
      poolName: 'with a secret',
      smsConfiguration: { externalId: 'secret', snsCallerArn: 'arn:aws:iam::123456789012:role/sms' },
    };
    const { data } = await gateway.query(create, { input });
    const { id } = (data?.createUserPool as { userPool: { id: string } }).userPool;
    await using other = await startGatewayWithCognito({ cognito });

    await other.gateway.query(read(id));
    const withSecret = `{ userPool(id: "${id}") { ...Secret } } fragment Secret on UserPool { smsConfiguration { externalId } }`;
    for (let time = 0; time < 2; time += 1) {
      expect(await other.gateway.query(withSecret)).toEqual({
        data: { userPool: { smsConfiguration: { externalId: 'secret' } } },
      });
    }
    expect(cognito.calls('DescribeUserPool')).toBe(3);
  });
});

describe('A newly created pool', () => {
  it('is read from Cognito, whatever was cached for its id', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const id = await createPool(running);
    await gateway.query(read(id));
    await gateway.query(read(id));
    expect(cognito.calls('DescribeUserPool')).toBe(2);
  });
});

describe('A request that takes too long', () => {
  it('fails at its deadline and cancels its calls', async () => {
    await using running = await startGatewayWithCognito({ environment: { REQUEST_TIMEOUT_MS: '1000' } });
    const { gateway, cognito } = running;
    cognito.fail('DescribeUserPool', hang, Infinity);
    const abandoned = cognito.abandoned();
    const { data, errors } = await gateway.query(read('us-east-1_000000000'));
    expect(data).toEqual({ userPool: null });
    expect(errors).toMatchObject([{ extensions: { code: 'DEADLINE_EXCEEDED' } }]);
    await abandoned;
  });

  it('fails at once when the quota is insufficient, and says when to retry', async () => {
    await using running = await startGatewayWithCognito({
      environment: {
        REQUEST_TIMEOUT_MS: '1000',
        COGNITO_QUOTAS: 'UserPoolRead=2/2',
        COGNITO_QUOTA_SHARE: '1',
      },
    });
    const { gateway, cognito } = running;
    const aliases = Array.from(
      { length: 20 },
      (_, index) =>
        `a${index}: userPool(id: "us-east-1_00000000${String.fromCharCode(65 + index)}") { name }`,
    );
    const { errors = [] } = await gateway.query(`{ ${aliases.join(' ')} }`);

    expect(errors.length).toBeGreaterThanOrEqual(16);
    for (const { extensions } of errors) {
      expect(extensions.code).toBe('THROTTLED');
      expect(extensions.retryAfterMs).toBeGreaterThanOrEqual(1000);
    }
    expect(cognito.calls()).toBe(20 - errors.length);
  });
});

describe('A client that disconnects', () => {
  it('cancels the call that only it waited for', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    cognito.fail('DescribeUserPool', hang);
    const leaving = new AbortController();
    const abandoned = cognito.abandoned();
    const asking = fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: read('us-east-1_000000000') }),
      signal: leaving.signal,
    });
    const refused = expect(asking).rejects.toThrow();
    await cognito.asked('DescribeUserPool');
    leaving.abort();
    await refused;
    await abandoned;
    // Whoever comes next does not wait for it.
    expect(await gateway.query(read('us-east-1_000000000'))).toEqual({ data: { userPool: null } });
    expect(cognito.calls('DescribeUserPool')).toBe(2);
  });
});

describe('The cost of a request', () => {
  const costOf = ({ extensions }: Answer): unknown => extensions?.cognito;

  it('is returned when the request asks for it', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const query =
      '{ a: userPool(id: "us-east-1_00000000A") { name } b: userPool(id: "us-east-1_00000000B") { name } }';
    const ask = async () => {
      const response = await gateway.post(JSON.stringify({ query, extensions: { cognito: true } }));
      return costOf((await response.json()) as Answer);
    };
    cognito.fail('DescribeUserPool', internalError);
    expect(await ask()).toMatchObject({ calls: 2, attempts: 3, joined: 0, local: 0, shared: 0, stale: 0 });
    expect(await ask()).toMatchObject({
      calls: 0,
      attempts: 0,
      local: 2,
      remaining: { 'us-east-1': { UserPoolRead: expect.any(Number) } },
    });
    expect(costOf(await gateway.query(query))).toBeUndefined();
  });

  it('shows what each quota category and each second limit still allows', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway } = running;
    const id = await createPool(running);
    const query = `{ userPool(id: "${id}") { clients { nodes { clientId } } groups { nodes { groupName } } } }`;
    const response = await gateway.post(JSON.stringify({ query, extensions: { cognito: true } }));
    expect(costOf((await response.json()) as Answer)).toMatchObject({
      remaining: {
        'us-east-1': {
          UserPoolRead: expect.any(Number),
          UserPoolClientRead: expect.any(Number),
          UserPoolResourceRead: expect.any(Number),
        },
      },
      remainingPerPool: { [id]: { ListUserPoolClients: expect.any(Number), ListGroups: expect.any(Number) } },
    });
  });
});
