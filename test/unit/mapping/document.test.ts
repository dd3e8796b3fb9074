import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from '@jest/globals';
import { createMappingPlan } from '../../../src/graphql/mapping-plan.js';
import { documentOf } from '../../../src/mapping/document.js';

const plan = createMappingPlan();

describe('A structure as JSON with the names of the schema', () => {
  it('has its fields, enum values, dates as strings, and maps by key', () => {
    const pool: UserPoolType = {
      Name: 'acme',
      CreationDate: new Date(0),
      UsernameAttributes: ['phone_number'],
      LambdaConfig: { KMSKeyID: 'arn', CustomSMSSender: { LambdaVersion: 'V1_0', LambdaArn: 'arn' } },
      UserPoolTags: { Tenant: 'acme' },
      AcrConfiguration: { Level1: { AcrValue: 'urn:one' } },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
    };
    expect(documentOf(plan, 'UserPool', pool)).toEqual({
      name: 'acme',
      creationDate: '1970-01-01T00:00:00.000Z',
      usernameAttributes: ['PHONE_NUMBER'],
      lambdaConfig: { kmsKeyId: 'arn', customSmsSender: { lambdaVersion: 'V1_0', lambdaArn: 'arn' } },
      userPoolTags: { Tenant: 'acme' },
      acrConfiguration: { Level1: { acrValue: 'urn:one' } },
      accountRecoverySetting: { recoveryMechanisms: [{ priority: 1, name: 'VERIFIED_EMAIL' }] },
    });
  });

  it('omits unset members, and shows a value that AWS added later unchanged', () => {
    const pool: UserPoolType = { Name: 'acme', MfaConfiguration: undefined, UserPoolTier: 'ULTRA' as 'PLUS' };
    expect(documentOf(plan, 'UserPool', pool)).toEqual({ name: 'acme', userPoolTier: 'ULTRA' });
  });
});
