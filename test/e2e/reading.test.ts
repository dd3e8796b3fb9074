import { describe, expect, it } from '@jest/globals';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { garbage, hang, internalError, reset, throttled, type Fault } from '../support/faults.js';
import { createPool, startGatewayWithCognito } from '../support/gateway-with-cognito.js';

const UNKNOWN_ID = 'us-east-1_000000000';

describe('userPool', () => {
  it('describes each pool once, however often the query selects it', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const ids: string[] = [];
    for (let index = 0; index < 10; index += 1) ids.push(await createPool(running, `pool ${index}`));

    const aliases = Array.from(
      { length: 100 },
      (_, index) => `a${index}: userPool(id: "${ids[index % 10] ?? ''}") { name }`,
    );
    const { data, errors } = await gateway.query(`{ ${aliases.join(' ')} }`);

    expect(errors).toBeUndefined();
    expect(Object.values(data ?? {}).map(({ name }: { name: string }) => name)).toEqual(
      Array.from({ length: 100 }, (_, index) => `pool ${index % 10}`),
    );
    expect(cognito.calls('DescribeUserPool')).toBe(10);
  });

  it('answers each id independently: unknown, malformed, in a Region not served, and good', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const id = await createPool(running, 'good');

    const { data, errors } = await gateway.query(`{
      unknown: userPool(id: "${UNKNOWN_ID}") { name }
      malformed: userPool(id: "not a pool") { name }
      foreign: userPool(id: "ap-south-1_aBcDeFgHi") { name }
      good: userPool(id: "${id}") { name }
    }`);

    expect(data).toEqual({ unknown: null, malformed: null, foreign: null, good: { name: 'good' } });
    expect(
      errors?.map(({ path, message, extensions }) => ({ path, message, code: extensions.code })),
    ).toEqual([
      {
        path: ['malformed'],
        message:
          'Expected a user pool id of the form REGION_xxxxxxxxx (for example us-east-1_aBcDeFgHi), got "not a pool".',
        code: 'BAD_USER_INPUT',
      },
      {
        path: ['foreign'],
        message: 'This gateway does not serve the Region "ap-south-1"; it serves us-east-1, eu-west-1.',
        code: 'BAD_USER_INPUT',
      },
    ]);
    expect(
      cognito.requests
        .slice(1)
        .map(({ body }) => body)
        .sort(),
    ).toEqual([JSON.stringify({ UserPoolId: UNKNOWN_ID }), JSON.stringify({ UserPoolId: id })].sort());
  });

  it.each([
    '',
    'us-east-1',
    'us-east-1_',
    '_abc',
    'us-east-1_abc/../x',
    `us-east-1_${'a'.repeat(46)}`,
    'evil.example.com#_abc',
  ])('refuses %j without a call', async (id) => {
    await using running = await startGatewayWithCognito();
    const { data, errors } = await running.gateway.query('query ($id: ID!) { userPool(id: $id) { name } }', {
      id,
    });
    expect(data).toEqual({ userPool: null });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(running.cognito.calls()).toBe(0);
  });

  it('reads the Region from the id', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    await gateway.query(
      '{ a: userPool(id: "eu-west-1_aBcDeFgHi") { name } b: userPool(id: "us-east-1_aBcDeFgHi") { name } }',
    );
    expect(cognito.requests.map(({ region }) => region).sort()).toEqual(['eu-west-1', 'us-east-1']);
  });

  it('fails alone when Cognito fails, after the retries of a read', async () => {
    await using running = await startGatewayWithCognito({ environment: { REQUEST_TIMEOUT_MS: '3000' } });
    const { gateway, cognito } = running;
    const id = await createPool(running, 'good');
    cognito.fail(({ body }) => body.includes(UNKNOWN_ID), internalError, Infinity);

    const { data, errors } = await gateway.query(`{
      failing: userPool(id: "${UNKNOWN_ID}") { name }
      good: userPool(id: "${id}") { name }
    }`);

    expect(data).toEqual({ failing: null, good: { name: 'good' } });
    expect(errors).toMatchObject([{ path: ['failing'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
    expect(cognito.calls('DescribeUserPool')).toBeGreaterThan(3);
  });

  it.each<[string, Fault]>([
    ['the connection was reset', reset],
    ['the answer was garbage', garbage],
    ['Cognito failed', internalError],
    ['AWS throttled', throttled],
    ['no answer came', hang],
  ])('is retried when %s', async (_what, fault) => {
    await using running = await startGatewayWithCognito({
      substitutes: { timeouts: { connectionTimeout: 1_000, requestTimeout: 1_000 } },
    });
    const id = await createPool(running, 'good');
    running.cognito.fail('DescribeUserPool', fault);
    expect(await running.gateway.query(`{ userPool(id: "${id}") { name } }`)).toEqual({
      data: { userPool: { name: 'good' } },
    });
  });

  it('says when to retry if AWS throttles until the deadline', async () => {
    await using running = await startGatewayWithCognito({ environment: { REQUEST_TIMEOUT_MS: '1000' } });
    running.cognito.fail('DescribeUserPool', throttled, Infinity);
    const { data, errors } = await running.gateway.query(`{ userPool(id: "${UNKNOWN_ID}") { name } }`);
    expect(data).toEqual({ userPool: null });
    expect(errors).toMatchObject([{ extensions: { code: 'THROTTLED', retryAfterMs: expect.any(Number) } }]);
  });

  it('tells the caller that AWS denied access, and only the log why', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const why =
      'User: arn:aws:iam::123456789012:role/gateway is not authorized to perform: cognito-idp:DescribeUserPool';
    cognito.fail('DescribeUserPool', {
      kind: 'error',
      status: 400,
      type: 'AccessDeniedException',
      message: why,
    });

    const { errors } = await gateway.query(`{ userPool(id: "${UNKNOWN_ID}") { name } }`);

    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_DENIED' } }]);
    expect(JSON.stringify(errors)).not.toContain('arn:aws');
    expect(gateway.log).toContainEqual(
      expect.objectContaining({
        level: 'error',
        correlationId: errors?.[0]?.extensions.correlationId,
        awsRequestId: '00000000-0000-4000-8000-000000000000',
        cause: expect.objectContaining({ name: 'AccessDeniedException', message: why }),
      }),
    );
  });

  it('shows unknown enum values as UNKNOWN and ignores unknown members', async () => {
    const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date(0) });
    const fromTomorrow = {
      answer: (...request: Parameters<EmbeddedCognito['answer']>) => {
        const answer = cognito.answer(...request);
        return {
          ...answer,
          body: answer.body
            .replace('"MfaConfiguration":"OFF"', '"MfaConfiguration":"SOMETIMES","MoonPhase":"FULL"')
            .replace('["PASSWORD"]', '["PASSWORD","TELEPATHY"]'),
        };
      },
    };
    await using running = await startGatewayWithCognito({ server: { cognito: fromTomorrow } });
    const id = await createPool(running);

    const { data, errors } = await running.gateway.query(`{
      userPool(id: "${id}") { mfaConfiguration policies { signInPolicy { allowedFirstAuthFactors } } }
    }`);

    expect(errors).toBeUndefined();
    expect(data?.userPool).toEqual({
      mfaConfiguration: 'UNKNOWN',
      policies: { signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'UNKNOWN'] } },
    });
    expect(running.gateway.log).toContainEqual(
      expect.objectContaining({ level: 'warn', enumName: 'UserPoolMfa', value: 'SOMETIMES' }),
    );
  });

  it('answers references by id through the same loader', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const id = await createPool(running, 'referred to');
    const reference = { __typename: 'UserPool', id };

    const { data, errors } = await gateway.query(
      `query ($references: [_Any!]!) {
        _entities(representations: $references) { ... on UserPool { id name } }
        userPool(id: "${id}") { name }
      }`,
      { references: [reference, { ...reference, id: UNKNOWN_ID }, reference] },
    );

    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([{ id, name: 'referred to' }, null, { id, name: 'referred to' }]);
    expect(cognito.calls('DescribeUserPool')).toBe(2);
  });
});
