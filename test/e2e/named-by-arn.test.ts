import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CreateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { startGatewayWithCognito, type GatewayWithCognito } from '../support/gateway-with-cognito.js';

const ID = 'us-east-1_Arns01';
const EUMS = 'us-east-1_Eums01';
const lambda = (name: string) => `arn:aws:lambda:us-east-1:123456789012:function:${name}`;
const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`;
const key = (name: string) => `arn:aws:kms:us-east-1:123456789012:key/${name}`;
const identity = 'arn:aws:ses:us-east-1:123456789012:identity/example.com';

const settings: CreateUserPoolRequest = {
  PoolName: 'acme',
  LambdaConfig: {
    PreSignUp: lambda('pre-sign-up'),
    PreTokenGeneration: lambda('tokens'),
    PreTokenGenerationConfig: { LambdaArn: lambda('tokens'), LambdaVersion: 'V2_0' },
    CustomSMSSender: { LambdaArn: lambda('sms'), LambdaVersion: 'V1_0' },
    CustomEmailSender: { LambdaArn: lambda('mail'), LambdaVersion: 'V1_0' },
    KMSKeyID: key('codes'),
  },
  SmsConfiguration: { SnsCallerArn: role('sms') },
  EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: identity },
  KeyConfiguration: { KeyType: 'CUSTOMER_MANAGED_KEY', KmsKeyArn: key('pool') },
};

const TRIGGERS = 'lambdaConfig { triggers { name lambdaVersion function { arn } } kmsKey { arn } }';
const lambdaConfig = {
  triggers: [
    { name: 'preSignUp', lambdaVersion: null, function: { arn: lambda('pre-sign-up') } },
    { name: 'preTokenGeneration', lambdaVersion: 'V2_0', function: { arn: lambda('tokens') } },
    { name: 'customSmsSender', lambdaVersion: 'V1_0', function: { arn: lambda('sms') } },
    { name: 'customEmailSender', lambdaVersion: 'V1_0', function: { arn: lambda('mail') } },
  ],
  kmsKey: { arn: key('codes') },
};

let running: GatewayWithCognito;
beforeAll(async () => {
  const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
  cognito.insert('us-east-1', settings, { id: ID, createdAt: new Date(0) });
  const eums = { SmsConfiguration: { EumsSms: { CallerArn: role('eums') } } };
  cognito.insert('us-east-1', { PoolName: 'eums', ...eums }, { id: EUMS, createdAt: new Date(0) });
  cognito.insert('us-east-1', { PoolName: 'none' }, { id: 'us-east-1_None01', createdAt: new Date(0) });
  running = await startGatewayWithCognito({
    server: { cognito },
    environment: { COGNITO_REGIONS: 'us-east-1' },
  });
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
});

describe('A resource that Cognito names by ARN', () => {
  it('is an entity that other subgraphs can extend: functions, roles, keys, identities', async () => {
    const { data, errors } = await running.gateway.query(`{
      userPool(id: "${ID}") {
        ${TRIGGERS}
        smsConfiguration { snsCallerRole { arn } eumsSms { callerRole { arn } } }
        emailConfiguration { sourceIdentity { __typename arn } }
        keyConfiguration { kmsKey { __typename arn } }
      }
      eums: userPool(id: "${EUMS}") { smsConfiguration { snsCallerRole { arn } eumsSms { callerRole { arn } } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data?.userPool).toEqual({
      lambdaConfig,
      smsConfiguration: { snsCallerRole: { arn: role('sms') }, eumsSms: null },
      emailConfiguration: { sourceIdentity: { __typename: 'CognitoSesIdentity', arn: identity } },
      keyConfiguration: { kmsKey: { __typename: 'CognitoKmsKey', arn: key('pool') } },
    });
    expect(data?.eums).toEqual({
      smsConfiguration: { snsCallerRole: null, eumsSms: { callerRole: { arn: role('eums') } } },
    });
  });

  it('is null if the pool has none, and triggers are then an empty list', async () => {
    const { data } = await running.gateway.query(`mutation { createUserPool(input: {
      poolName: "a", lambdaConfig: {}, emailConfiguration: { emailSendingAccount: COGNITO_DEFAULT }
    }) { userPool { ${TRIGGERS} emailConfiguration { sourceIdentity { arn } } } } }`);
    expect(data?.createUserPool).toEqual({
      userPool: {
        lambdaConfig: { triggers: [], kmsKey: null },
        emailConfiguration: { sourceIdentity: null },
      },
    });
  });

  it('costs no describe in a list if the list contains it', async () => {
    const before = running.cognito.calls('DescribeUserPool');
    const { data } = await running.gateway.query(`{ userPools(filter: { name: { prefix: "acme" } }) {
      edges { node { ${TRIGGERS} } }
    } }`);
    expect(data?.userPools).toEqual({ edges: [{ node: { lambdaConfig } }] });
    expect(running.cognito.calls('DescribeUserPool')).toBe(before);
  });
});
