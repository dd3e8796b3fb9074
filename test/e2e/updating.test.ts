import { describe, expect, it } from '@jest/globals';
import { internalError, throttled, type Fault } from '../support/faults.js';
import {
  createPool,
  startGatewayWithCognito,
  type GatewayWithCognito,
} from '../support/gateway-with-cognito.js';

const UPDATE = /* GraphQL */ `
  mutation Update($input: UpdateUserPoolInput!, $dryRun: Boolean! = false, $expected: DateTime) {
    updateUserPool(input: $input, dryRun: $dryRun, expectedLastModifiedDate: $expected) {
      userPool {
        name
        mfaConfiguration
        policies {
          passwordPolicy {
            minimumLength
            requireSymbols
          }
        }
      }
      changes {
        path
        before
        after
      }
      applied
      userErrors {
        code
        field
        message
      }
    }
  }
`;

const refusal = (type: string, message = type): Fault => ({ kind: 'error', status: 400, type, message });
const concurrent = refusal('ConcurrentModificationException');

/** The operations that Cognito was asked for since the pool was created. */
const operations = ({ cognito }: GatewayWithCognito) =>
  cognito.requests.slice(1).map(({ operation }) => operation);

describe('updateUserPool', () => {
  it('describes, merges, sends everything, and describes again', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const userPoolId = await createPool(running, 'acme');

    const answer = await gateway.query(UPDATE, {
      input: { userPoolId, policies: { passwordPolicy: { minimumLength: 12 } } },
    });

    expect(answer).toEqual({
      data: {
        updateUserPool: {
          userPool: {
            name: 'acme',
            mfaConfiguration: 'OFF',
            policies: { passwordPolicy: { minimumLength: 12, requireSymbols: true } },
          },
          changes: [{ path: ['policies', 'passwordPolicy', 'minimumLength'], before: 8, after: 12 }],
          applied: true,
          userErrors: [],
        },
      },
    });
    expect(operations(running)).toEqual(['DescribeUserPool', 'UpdateUserPool', 'DescribeUserPool']);
    expect(JSON.parse(cognito.requests[2]?.body ?? '')).toEqual({
      UserPoolId: userPoolId,
      PoolName: 'acme',
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireUppercase: true,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          TemporaryPasswordValidityDays: 7,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
      },
      DeletionProtection: 'INACTIVE',
      LambdaConfig: {},
      MfaConfiguration: 'OFF',
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
      UserPoolTier: 'ESSENTIALS',
      KeyConfiguration: { KeyType: 'AWS_OWNED_KEY' },
      IssuerConfiguration: { Type: 'ORIGINAL' },
    });
  });

  it('sends nothing when nothing would change', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running, 'acme');
    const input = { userPoolId, poolName: 'acme', mfaConfiguration: null, deviceConfiguration: null };
    const { data } = await running.gateway.query(UPDATE, { input });
    expect(data?.updateUserPool).toMatchObject({ applied: false, changes: [], userPool: { name: 'acme' } });
    expect(operations(running)).toEqual(['DescribeUserPool']);
  });

  it('only tells in a dry run what it would change, and then changes just that', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running, 'acme');
    const input = {
      userPoolId,
      poolName: 'acme 2',
      userPoolTags: [{ key: 'tenant', value: 'acme' }],
      autoVerifiedAttributes: ['EMAIL'],
      emailVerificationMessage: 'Your code: {####}',
    };
    const dry = await running.gateway.query(UPDATE, { input, dryRun: true });
    expect(dry.data?.updateUserPool).toMatchObject({ applied: false, userPool: { name: 'acme' } });
    expect(operations(running)).toEqual(['DescribeUserPool']);

    const { changes } = dry.data?.updateUserPool as { changes: unknown };
    expect(changes).toHaveLength(5);
    const wet = await running.gateway.query(UPDATE, { input });
    expect(wet.data?.updateUserPool).toMatchObject({ applied: true, userPool: { name: 'acme 2' }, changes });
  });

  it('tells everything that is refused at once, with paths into the input, and sends nothing', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    const { data } = await running.gateway.query(UPDATE, {
      input: {
        userPoolId,
        poolName: null,
        smsConfiguration: null,
        policies: { passwordPolicy: { minimumLength: 3 } },
        lambdaConfig: {
          customEmailSender: { lambdaArn: 'arn:aws:lambda:us-east-1:123456789012:function:a' },
        },
        userPoolAddOns: { advancedSecurityMode: 'ENFORCED' },
      },
    });
    const { userErrors, ...rest } = data?.updateUserPool as {
      userErrors: { code: string; field: string[] }[];
    };
    expect(rest).toEqual({ userPool: null, changes: [], applied: false });
    expect(userErrors.map(({ code, field }) => `${code} ${field.join('.')}`).sort()).toEqual([
      'FEATURE_UNAVAILABLE_IN_TIER userPoolAddOns.advancedSecurityMode',
      'INVALID_PARAMETER lambdaConfig.customEmailSender.lambdaVersion',
      'INVALID_PARAMETER policies.passwordPolicy.minimumLength',
      'NOT_CLEARABLE poolName',
      'NOT_CLEARABLE smsConfiguration',
    ]);
    expect(operations(running)).toEqual(['DescribeUserPool']);
  });

  it('refuses both lifetimes of temporary passwords, the commonest failing update, before it is sent', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    const input = { userPoolId, adminCreateUserConfig: { unusedAccountValidityDays: 3 } };
    const { data } = await running.gateway.query(UPDATE, { input });
    expect(data?.updateUserPool).toMatchObject({
      userErrors: [
        { code: 'INVALID_PARAMETER', field: ['adminCreateUserConfig', 'unusedAccountValidityDays'] },
      ],
    });
    expect(operations(running)).toEqual(['DescribeUserPool']);
  });

  it.each([
    ['unknown', 'us-east-1_000000000', 'USER_POOL_NOT_FOUND', 1],
    ['malformed', 'nonsense', 'INVALID_PARAMETER', 0],
    ['of a Region not served', 'ap-south-1_aBcDeFgHi', 'INVALID_PARAMETER', 0],
  ])('refuses an id that is %s', async (_what, userPoolId, code, calls) => {
    await using running = await startGatewayWithCognito();
    const { data, errors } = await running.gateway.query(UPDATE, { input: { userPoolId, poolName: 'a' } });
    expect(errors).toBeUndefined();
    expect(data?.updateUserPool).toMatchObject({
      userPool: null,
      userErrors: [{ code, field: ['userPoolId'] }],
    });
    expect(running.cognito.calls()).toBe(calls);
  });

  it('passes on what Cognito refuses, with the path where AWS names one', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    const words =
      "1 validation error detected: Value 'x' at 'lambdaConfig.preSignUp' failed to satisfy constraint: Member must be dear to us";
    running.cognito.fail('UpdateUserPool', refusal('InvalidParameterException', words));
    running.cognito.fail('UpdateUserPool', refusal('UserImportInProgressException', 'Importing'));
    const input = { userPoolId, poolName: 'b' };
    expect((await running.gateway.query(UPDATE, { input })).data?.updateUserPool).toMatchObject({
      applied: false,
      userErrors: [{ code: 'INVALID_PARAMETER', field: ['lambdaConfig', 'preSignUp'] }],
    });
    expect((await running.gateway.query(UPDATE, { input })).data?.updateUserPool).toMatchObject({
      applied: false,
      userErrors: [{ code: 'USER_IMPORT_IN_PROGRESS', field: null, message: 'Importing' }],
    });
  });

  it('is seen at once by reads, also where the pool was remembered', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway } = running;
    const userPoolId = await createPool(running, 'before');
    const read = `{ userPool(id: "${userPoolId}") { name } }`;
    await gateway.query(read);
    await gateway.query(UPDATE, { input: { userPoolId, poolName: 'after' } });
    expect(await gateway.query(read)).toEqual({ data: { userPool: { name: 'after' } } });
  });
});

describe('An update that fails', () => {
  it('is sent once where it may have happened, and says that the outcome is unknown', async () => {
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

  it('is sent again where it was throttled', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    running.cognito.fail('UpdateUserPool', throttled, 2);
    const { data } = await running.gateway.query(UPDATE, { input: { userPoolId, poolName: 'b' } });
    expect(data?.updateUserPool).toMatchObject({ applied: true });
    expect(running.cognito.calls('UpdateUserPool')).toBe(3);
  });

  it('tells what it has done although the pool cannot be read afterwards', async () => {
    await using running = await startGatewayWithCognito({ environment: { REQUEST_TIMEOUT_MS: '1000' } });
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

  it('does not end the process when nobody asks for the pool that cannot be read', async () => {
    await using running = await startGatewayWithCognito({ environment: { REQUEST_TIMEOUT_MS: '1000' } });
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

  it('tells what it has done although the pool is deleted at once', async () => {
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

  it('lets the next one have its turn', async () => {
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

describe('A pool that others change as well', () => {
  const expectedLastModifiedDate = async ({ gateway }: GatewayWithCognito, id: string) => {
    const { data } = await gateway.query(`{ userPool(id: "${id}") { lastModifiedDate } }`);
    return (data?.userPool as { lastModifiedDate: string }).lastModifiedDate;
  };

  it('is described and merged again when Cognito refuses for a change at the same moment', async () => {
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

  it('is a conflict when that does not end', async () => {
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

  it('is changed when it was changed last at the date expected, and is a conflict when it was not', async () => {
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
