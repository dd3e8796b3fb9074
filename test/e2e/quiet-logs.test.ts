import { describe, expect, it } from '@jest/globals';
import { hang, internalError, type Fault } from '../support/faults.js';
import { createPool, startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import type { Gateway, LogLine } from '../support/gateway.js';

const SESSION_TOKEN = `IQoJb3JpZ2luX2VjEAAaCXVzLWVhc3QtMSJHMEUCIQ${'D0abcdefg/hij+klmn'.repeat(20)}`;

const failures = ({ log }: Gateway): LogLine[] =>
  log.filter(({ level }) => level === 'warn' || level === 'error');

/** Resolves once the log has so many lines of failures; the sum of what was left out comes after the answer. */
async function untilLogged(gateway: Gateway, count: number): Promise<LogLine[]> {
  while (failures(gateway).length < count) await new Promise(setImmediate);
  return failures(gateway);
}

describe('The log of one request', () => {
  it('has few lines when many reads fail, and counts the others', async () => {
    await using running = await startGatewayWithCognito({
      environment: { REQUEST_TIMEOUT_MS: '5000', COGNITO_QUOTAS: 'UserPoolRead=10000' },
    });
    const { gateway, cognito } = running;
    cognito.fail(
      'DescribeUserPool',
      { kind: 'error', status: 400, type: 'AccessDeniedException', message: 'No.' },
      Infinity,
    );
    const representations = Array.from({ length: 20 }, (_, index) => ({
      __typename: 'UserPool',
      id: `us-east-1_Pool${String(index).padStart(4, '0')}`,
    }));
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on UserPool { name } } }';
    const { errors } = await gateway.query(query, { r: representations });
    expect(errors).toHaveLength(20);
    const lines = await untilLogged(gateway, 4);
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatchObject({
      level: 'error',
      code: 'UPSTREAM_DENIED',
      operation: 'DescribeUserPool',
      count: 17,
      correlationId: errors?.[0]?.extensions.correlationId,
    });
    expect(JSON.stringify(lines).length).toBeLessThan(10_000);
  }, 20_000);

  it('names the operations once when Cognito hangs until the deadline', async () => {
    await using running = await startGatewayWithCognito({ environment: { REQUEST_TIMEOUT_MS: '300' } });
    const { gateway, cognito } = running;
    cognito.fail('DescribeUserPool', hang, Infinity);
    const { errors } = await gateway.query(
      '{ a: userPool(id: "us-east-1_aaaaaaaaa") { name } b: userPool(id: "us-east-1_bbbbbbbbb") { name } }',
    );
    expect(errors).toMatchObject([
      { extensions: { code: 'DEADLINE_EXCEEDED' } },
      { extensions: { code: 'DEADLINE_EXCEEDED' } },
    ]);
    expect(failures(gateway)).toMatchObject([
      {
        level: 'warn',
        code: 'DEADLINE_EXCEEDED',
        operation: 'DescribeUserPool',
        calls: 2,
        attempts: 2,
        correlationId: errors?.[0]?.extensions.correlationId,
      },
    ]);
  });

  it('names the operations of lists and changes too', async () => {
    await using running = await startGatewayWithCognito({
      environment: { REQUEST_TIMEOUT_MS: '400', COGNITO_REGIONS: 'us-east-1' },
    });
    const { gateway, cognito } = running;
    const id = await createPool(running);
    cognito.fail('ListUserPools', hang, Infinity);
    cognito.fail('DescribeUserPool', hang, Infinity);
    await gateway.query('{ userPools { edges { cursor } } }');
    await gateway.query(
      `mutation { updateUserPool(input: { userPoolId: "${id}", poolName: "b" }) { applied } }`,
    );
    expect(failures(gateway)).toMatchObject([
      { code: 'DEADLINE_EXCEEDED', operation: 'ListUserPools', calls: 1, attempts: 1 },
      { code: 'DEADLINE_EXCEEDED', operation: 'DescribeUserPool', calls: 1, attempts: 1 },
    ]);
  });

  it('contains the message of AWS without the canonical request that it quotes', async () => {
    await using running = await startGatewayWithCognito({
      credentials: { AWS_SESSION_TOKEN: SESSION_TOKEN },
    });
    const { gateway, cognito } = running;
    const quoting: Fault = {
      kind: 'error',
      status: 400,
      type: 'InvalidSignatureException',
      message: [
        'The request signature we calculated does not match the signature you provided.',
        'The Canonical String for this request should have been',
        `'POST\n/\n\nhost:127.0.0.1\nx-amz-date:20261127T070000Z\nx-amz-security-token:${SESSION_TOKEN}\nauthorization:AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE`,
        `x-amz-target:AWSCognitoIdentityProviderService.CreateUserPool\n\nhost;x-amz-date\n{"SmsConfiguration":{"ExternalId":"the-external-id"}}'`,
      ].join('\n'),
    };
    cognito.fail(() => true, quoting, Infinity);
    const create = `mutation { createUserPool(input: { poolName: "acme", smsConfiguration: { snsCallerArn: "arn:aws:iam::123456789012:role/sms", externalId: "the-external-id" } }) { userPool { id } } }`;
    for (const query of [
      create,
      '{ userPool(id: "us-east-1_aBcDeFgHi") { name } }',
      '{ userPools { edges { cursor } } }',
    ]) {
      const { errors } = await gateway.query(query);
      expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_DENIED' } }]);
      expect(JSON.stringify(errors)).not.toContain('IQoJ');
    }
    const log = JSON.stringify(gateway.log);
    expect(log).toContain('The request signature we calculated does not match');
    expect(log).not.toMatch(/IQoJ|D0abcdefg|the-external-id|AKIDEXAMPLE/);
  });

  it('says that stale pools are served because Cognito fails', async () => {
    await using running = await startGatewayWithCognito({
      environment: { CACHE_TTL_MS: '1', REQUEST_TIMEOUT_MS: '500' },
    });
    const { cognito } = running;
    const id = await createPool(running);
    await using other = await startGatewayWithCognito({
      cognito,
      environment: { CACHE_TTL_MS: '1', REQUEST_TIMEOUT_MS: '500' },
    });
    const read = `{ userPool(id: "${id}") { name } }`;
    await other.gateway.query(read);
    cognito.fail('DescribeUserPool', internalError, Infinity);
    for (let time = 0; time < 5; time += 1) {
      expect((await other.gateway.query(read)).data).toEqual({ userPool: { name: 'a pool' } });
    }
    const lines = await untilLogged(other.gateway, 1);
    expect(lines).toMatchObject([
      {
        level: 'warn',
        // By the end of its attempts, or of its time, whichever comes first.
        code: expect.stringMatching(/^(?:UPSTREAM_UNAVAILABLE|DEADLINE_EXCEEDED)$/),
        operation: 'DescribeUserPool',
        count: 1,
      },
    ]);
  });
});
