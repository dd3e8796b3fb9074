import { describe, expect, it } from '@jest/globals';
import { redactor } from '../../../scripts/contract-aws/redact.js';
import { account, prefix } from './a-run.js';

const redact = redactor({
  prefix,
  runId: 'abcd1234',
  supplied: {
    'SMS role': `arn:aws:iam::${account}:role/sms`,
    'KMS key': undefined,
    'e-mail address': 'a+b@example.org',
    'external id': '',
  },
});

describe('Text printed for an issue', () => {
  it.each([
    [`User pool eu-west-1_aBcD12345 is gone`, 'User pool <pool id> is gone'],
    ['us-gov-west-1_Abc and eusc-de-east-1_Abc', '<pool id> and <pool id>'],
    [`account ${account}`, 'account <account>'],
    [
      `User: arn:aws:sts::${account}:assumed-role/Admin/jane@example.org is not authorized`,
      'User: <ARN> is not authorized',
    ],
    [
      'arn:aws:cognito-idp:eu-west-1:444455556666:userpool/eu-west-1_a1',
      'arn:aws:cognito-idp:eu-west-1:<account>:userpool/<pool id>',
    ],
    ['arn:aws:lambda:eu-west-1:444455556666:function:a', 'arn:aws:lambda:eu-west-1:<account>:function:a'],
    [`role arn:aws:iam::${account}:role/sms with a+b@example.org`, 'role <SMS role> with <e-mail address>'],
    [`'${prefix}-abcd1234-a/b' at 'poolName'`, "'a/b' at 'poolName'"],
    ['key AKIAEXAMPLEEXAMPLE00 or ASIAEXAMPLEEXAMPLE00', 'key <access key> or <access key>'],
    ['request 0f8fad5b-d9cb-469f-a165-70867728950e', 'request <id>'],
    ['Value must be at most 128 characters', 'Value must be at most 128 characters'],
    [
      'Only one of aliasAttributes or usernameAttributes',
      'Only one of aliasAttributes or usernameAttributes',
    ],
  ])('shows %j only as %j', (text, shown) => {
    expect(redact(text)).toBe(shown);
  });
});
