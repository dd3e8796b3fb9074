import { describe, expect, it } from '@jest/globals';
import { garbage, hang, internalError, reset, throttled, type Fault } from '../support/faults.js';
import { startGatewayWithCognito } from '../support/gateway-with-cognito.js';

const CREATE = /* GraphQL */ `
  mutation Create($input: CreateUserPoolInput!, $region: String) {
    createUserPool(input: $input, region: $region) {
      userPool {
        id
        name
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

describe('createUserPool', () => {
  it('creates a pool that userPool returns', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const { data } = await gateway.query(CREATE, { input: { poolName: 'acme' } });
    const { id } = (data?.createUserPool as { userPool: { id: string } }).userPool;
    expect(await gateway.query(`{ userPool(id: "${id}") { id name } }`)).toEqual({
      data: { userPool: { id, name: 'acme' } },
    });
    expect(cognito.requests.map(({ operation }) => operation)).toEqual([
      'CreateUserPool',
      'DescribeUserPool',
    ]);
  });

  it('sends exactly the given settings, without defaults or nulls', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    await gateway.query(CREATE, {
      input: {
        poolName: 'acme',
        mfaConfiguration: null,
        policies: { passwordPolicy: { requireNumbers: false } },
        userPoolTags: [{ key: 'tenant', value: 'acme' }],
        usernameAttributes: ['EMAIL'],
      },
    });
    expect(JSON.parse(cognito.requests[0]?.body ?? '')).toEqual({
      PoolName: 'acme',
      Policies: { PasswordPolicy: { RequireNumbers: false } },
      UserPoolTags: { tenant: 'acme' },
      UsernameAttributes: ['email'],
    });
  });

  it('creates the pool in the requested Region, by default in the first one served', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    await gateway.query(CREATE, { input: { poolName: 'a' } });
    await gateway.query(CREATE, { input: { poolName: 'b' }, region: 'eu-west-1' });
    expect(cognito.requests.map(({ region }) => region)).toEqual(['us-east-1', 'eu-west-1']);
  });

  it('refuses a Region that is not served, without a call', async () => {
    await using running = await startGatewayWithCognito();
    const { data, errors } = await running.gateway.query(CREATE, {
      input: { poolName: 'a' },
      region: 'evil.example.com#',
    });
    expect(data).toEqual({ createUserPool: null });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(running.cognito.calls()).toBe(0);
  });

  it.each<[string, Fault]>([
    ['meets a 500', internalError],
    ['meets a 500 after the pool was made', { ...internalError, afterwards: true }],
    ['is reset', reset],
    ['is never answered', hang],
    ['is answered with garbage', garbage],
    ['is answered by a proxy', { kind: 'error', status: 503, type: 'ServiceUnavailable' }],
  ])('is sent once when it %s, and reports OUTCOME_UNKNOWN', async (_what, fault) => {
    await using running = await startGatewayWithCognito({
      substitutes: { timeouts: { connectionTimeout: 1_000, requestTimeout: 1_000 } },
    });
    const { gateway, cognito } = running;
    cognito.fail('CreateUserPool', fault);

    const { data, errors } = await gateway.query(CREATE, { input: { poolName: 'acme' } });

    expect(data).toEqual({ createUserPool: null });
    expect(errors).toMatchObject([{ path: ['createUserPool'], extensions: { code: 'OUTCOME_UNKNOWN' } }]);
    expect(cognito.calls('CreateUserPool')).toBe(1);
  });

  it('is retried after a throttle, because nothing was created', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    cognito.fail('CreateUserPool', throttled, 2);
    const { data } = await gateway.query(CREATE, { input: { poolName: 'acme' } });
    expect(data).toMatchObject({ createUserPool: { userPool: { name: 'acme' }, userErrors: [] } });
    expect(cognito.calls('CreateUserPool')).toBe(3);
  });

  it('is not retried when a throttle is followed by a 500', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    cognito.fail('CreateUserPool', throttled);
    cognito.fail('CreateUserPool', internalError);
    const { errors } = await gateway.query(CREATE, { input: { poolName: 'acme' } });
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
    expect(cognito.calls('CreateUserPool')).toBe(2);
  });

  it('is UPSTREAM_UNAVAILABLE when nothing was sent', async () => {
    await using running = await startGatewayWithCognito();
    await running.cognito.close();
    const { data, errors } = await running.gateway.query(CREATE, { input: { poolName: 'acme' } });
    expect(data).toEqual({ createUserPool: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
  });

  it('is sent once when the account is full, which the SDK would retry', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    cognito.fail('CreateUserPool', {
      kind: 'error',
      status: 400,
      type: 'LimitExceededException',
      message: 'Too many pools',
    });
    const { data, errors } = await gateway.query(CREATE, { input: { poolName: 'acme' } });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      createUserPool: {
        userPool: null,
        userErrors: [{ code: 'LIMIT_EXCEEDED', message: 'Too many pools', field: null }],
      },
    });
    expect(cognito.calls('CreateUserPool')).toBe(1);
  });

  it('reports every broken limit and rule at once with input paths, without a call', async () => {
    await using running = await startGatewayWithCognito();
    const { data, errors } = await running.gateway.query(CREATE, {
      input: {
        poolName: 'a'.repeat(129),
        policies: { passwordPolicy: { minimumLength: 3 } },
        lambdaConfig: { kmsKeyId: 'arn:aws:kms:us-east-1:1:key/ä' },
        schema: [{ name: 'plan', attributeDataType: 'STRING' }, { name: 'far-too-long-for-an-attribute' }],
        userPoolTags: [
          { key: '7', value: 'fine' },
          { key: 'tenant', value: 'v'.repeat(257) },
          { key: '', value: '' },
        ],
        userPoolAddOns: { advancedSecurityMode: 'AUDIT' },
      },
    });
    const { userPool, userErrors } = data?.createUserPool as {
      userPool: unknown;
      userErrors: { code: string; field: string[] }[];
    };
    expect(errors).toBeUndefined();
    expect(userPool).toBeNull();
    expect(userErrors.map(({ code, field }) => `${code} ${field.join('.')}`)).toEqual([
      'INVALID_PARAMETER poolName',
      'INVALID_PARAMETER policies.passwordPolicy.minimumLength',
      'INVALID_PARAMETER lambdaConfig.kmsKeyId',
      'INVALID_PARAMETER userPoolTags.1.value',
      'INVALID_PARAMETER userPoolTags.2.key',
      'INVALID_PARAMETER schema.1.name',
      'FEATURE_UNAVAILABLE_IN_TIER userPoolAddOns.advancedSecurityMode',
      'INVALID_PARAMETER schema.1.attributeDataType',
    ]);
    expect(running.cognito.calls()).toBe(0);
  });

  it('passes on other refusals of Cognito, with a path if the message names one', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const refuse = async (type: string, message: string) => {
      cognito.fail('CreateUserPool', { kind: 'error', status: 400, type, message });
      const { data } = await gateway.query(CREATE, { input: { poolName: 'acme' } });
      return (data?.createUserPool as { userErrors: unknown }).userErrors;
    };

    const constraint = 'failed to satisfy constraint: Member must satisfy a limit of tomorrow';
    const [first, second] = [
      `Value at 'schema.2.member.name' ${constraint}`,
      `Value '8' at 'policies.passwordPolicy.minimumLength' ${constraint}`,
    ];
    expect(
      await refuse('InvalidParameterException', `2 validation errors detected: ${first}; ${second}`),
    ).toEqual([
      { code: 'INVALID_PARAMETER', message: first, field: ['schema', '1', 'name'] },
      {
        code: 'INVALID_PARAMETER',
        message: second,
        field: ['policies', 'passwordPolicy', 'minimumLength'],
      },
    ]);
    // The service's own name of the template, and a field that no input has.
    const [invitation, unknown] = [
      `Value '' at 'adminCreateUserConfig.inviteMessage.sMSMessage' ${constraint}`,
      `Value '' at 'adminCreateUserConfig.greeting' ${constraint}`,
    ];
    expect(
      await refuse('InvalidParameterException', `2 validation errors detected: ${invitation}; ${unknown}`),
    ).toMatchObject([
      { field: ['adminCreateUserConfig', 'inviteMessageTemplate', 'smsMessage'] },
      { message: unknown, field: null },
    ]);
    expect(await refuse('InvalidSmsRoleTrustRelationshipException', 'Role does not trust us')).toEqual([
      { code: 'INVALID_SMS_ROLE_TRUST_RELATIONSHIP', message: 'Role does not trust us', field: null },
    ]);
  });

  it('reports unsendable and refused values together, with one error for a value that is both', async () => {
    await using running = await startGatewayWithCognito();
    const { data } = await running.gateway.query(CREATE, {
      input: {
        poolName: 'a/b',
        userPoolTier: 'UNKNOWN',
        userPoolTags: [
          { key: 'k'.repeat(129), value: 'a' },
          { key: 'k'.repeat(129), value: 'v'.repeat(257) },
        ],
      },
    });
    const { userErrors } = data?.createUserPool as { userErrors: { code: string; field: string[] }[] };
    expect(userErrors.map(({ code, field }) => `${code} ${field.join('.')}`)).toEqual([
      'UNKNOWN_ENUM_VALUE userPoolTier',
      'DUPLICATE_KEY userPoolTags.1.key',
      'INVALID_PARAMETER poolName',
      'INVALID_PARAMETER userPoolTags.1.value',
    ]);
    expect(running.cognito.calls()).toBe(0);
  });

  it('refuses a key given twice, __proto__ and UNKNOWN without a call', async () => {
    await using running = await startGatewayWithCognito();
    const { data } = await running.gateway.query(CREATE, {
      input: {
        poolName: 'acme',
        userPoolTier: 'UNKNOWN',
        userPoolTags: [
          { key: 'tenant', value: 'a' },
          { key: 'tenant', value: 'b' },
          { key: '__proto__', value: 'c' },
        ],
      },
    });
    expect(data).toMatchObject({
      createUserPool: {
        userPool: null,
        userErrors: expect.arrayContaining([
          { code: 'UNKNOWN_ENUM_VALUE', field: ['userPoolTier'], message: expect.any(String) },
          { code: 'DUPLICATE_KEY', field: ['userPoolTags', '1', 'key'], message: expect.any(String) },
          { code: 'RESERVED_KEY', field: ['userPoolTags', '2', 'key'], message: expect.any(String) },
        ]),
      },
    });
    expect(running.cognito.calls()).toBe(0);
  });

  it('returns the id of a created pool when a sibling field fails', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    cognito.fail(({ body }) => body.includes('second'), internalError);
    const { data, errors } = await gateway.query(/* GraphQL */ `
      mutation {
        first: createUserPool(input: { poolName: "first" }) {
          userPool {
            id
          }
        }
        second: createUserPool(input: { poolName: "second" }) {
          userPool {
            id
          }
        }
        third: createUserPool(input: { poolName: "third" }) {
          userPool {
            id
          }
        }
      }
    `);
    expect(data).toEqual({
      first: { userPool: { id: expect.stringMatching(/^us-east-1_/) } },
      second: null,
      third: { userPool: { id: expect.stringMatching(/^us-east-1_/) } },
    });
    expect(errors).toMatchObject([{ path: ['second'] }]);
  });

  it('logs no secret, whatever the outcome', async () => {
    await using running = await startGatewayWithCognito({
      environment: { LOG_LEVEL: 'debug', REQUEST_TIMEOUT_MS: '1000' },
    });
    const { gateway, cognito } = running;
    const secrets = ['the-external-id', 'the body of a message', 'secret-access-key-of-the-test'];
    const input = {
      poolName: 'acme',
      smsConfiguration: {
        externalId: 'the-external-id',
        snsCallerArn: 'arn:aws:iam::123456789012:role/sms',
      },
      smsVerificationMessage: 'the body of a message: {####}',
    };

    await gateway.query(CREATE, { input });
    await gateway.query(CREATE, { input: { ...input, smsVerificationMessage: 'the body of a message' } });
    const echoing = { kind: 'error', message: 'the-external-id: the body of a message' } as const;
    cognito.fail('CreateUserPool', { ...echoing, status: 500, type: 'InternalErrorException' });
    await gateway.query(CREATE, { input });
    cognito.fail('DescribeUserPool', { ...echoing, status: 400, type: 'TooManyRequestsException' }, Infinity);
    await gateway.query('{ userPool(id: "us-east-1_aBcDeFgHi") { name } }');
    await gateway.query(CREATE, {
      input: { ...input, smsConfiguration: { externalId: ['the-external-id'] } },
    });

    expect(gateway.log.map(({ level }) => level)).toContain('error');
    const log = JSON.stringify(gateway.log);
    expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
  });
});
