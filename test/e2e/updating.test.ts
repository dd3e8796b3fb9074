import { describe, expect, it } from '@jest/globals';
import { createPool, startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import { operations, refusal, UPDATE } from '../support/updating.js';

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

  it('returns in a dry run the changes that it then makes', async () => {
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

  it('reports every refusal at once with input paths, and sends nothing', async () => {
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
      'INVALID_PARAMETER lambdaConfig.customEmailSender',
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

  it('passes on refusals of Cognito, with a path if AWS names one', async () => {
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

  it('is visible to reads at once, also for a cached pool', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway } = running;
    const userPoolId = await createPool(running, 'before');
    const read = `{ userPool(id: "${userPoolId}") { name } }`;
    await gateway.query(read);
    await gateway.query(UPDATE, { input: { userPoolId, poolName: 'after' } });
    expect(await gateway.query(read)).toEqual({ data: { userPool: { name: 'after' } } });
  });
});
