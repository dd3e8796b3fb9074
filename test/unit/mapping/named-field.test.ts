import { describe, expect, it } from '@jest/globals';
import { namedField } from '../../../src/mapping/named-field.js';

const role = 'arn:aws:iam::210987654321:role/sms';
const identity = 'arn:aws:ses:us-east-1:210987654321:identity/no-reply@example.com';
const trigger = 'arn:aws:lambda:us-east-1:210987654321:function:pre-sign-up';
const sender = 'arn:aws:lambda:us-east-1:210987654321:function:sender';
const key = 'arn:aws:kms:us-east-1:210987654321:key/1';

const input = {
  poolName: 'acme',
  smsConfiguration: { snsCallerArn: role },
  emailConfiguration: { sourceArn: identity },
  lambdaConfig: {
    preSignUp: trigger,
    customEmailSender: { lambdaVersion: 'V1_0', lambdaArn: sender },
    kmsKeyId: key,
  },
};

describe('The field named by a refusal of AWS', () => {
  it.each([
    ['Email arn does not belong to your account.', 'emailConfiguration.sourceArn'],
    ['Source arn does not belong to your account.', 'emailConfiguration.sourceArn'],
    ['Role arn does not belong to your account.', 'smsConfiguration.snsCallerArn'],
    ['SMS arn does not belong to your account.', 'smsConfiguration.snsCallerArn'],
    ['KMS key arn does not belong to your account.', 'lambdaConfig.kmsKeyId'],
    [`Access to Role '${role}' is forbidden.`, 'smsConfiguration.snsCallerArn'],
    [`Cognito is not authorized to use the function ${sender}`, 'lambdaConfig.customEmailSender.lambdaArn'],
  ])('%s', (message, field) => {
    expect(namedField(input, message)?.join('.')).toBe(field);
  });

  it.each([
    ['they name nothing', 'Not authorized.', input],
    ['they could mean several', 'Lambda arn does not belong to your account.', input],
    ['what they name was not given', 'Email arn does not belong to your account.', { poolName: 'acme' }],
    ['the same ARN was given twice', `Access to Role '${role}' is forbidden.`, { a: role, b: [role] }],
  ])('is null if %s', (_what, message, given) => {
    expect(namedField(given, message)).toBeNull();
  });
});
