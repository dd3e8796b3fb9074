import { describe, expect, it } from '@jest/globals';
import { contractCases, type ContractCase } from '../../../scripts/contract-aws/contract-case.js';
import { askable, localized, type Supplies } from '../../../scripts/contract-aws/supplies.js';

const creating = (request: ContractCase['request'], needs: ContractCase['needs'] = []): ContractCase => ({
  name: 'rule: a case',
  operation: 'CreateUserPool',
  known: { mark: 'open', source: '' },
  region: 'us-east-1',
  request,
  needs,
});
const sms = creating(
  { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'poolgraph' } },
  ['smsRole'],
);
const ses = creating(
  {
    EmailConfiguration: {
      SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
      From: '"Shop" <a@example.com>',
    },
  },
  ['sesIdentity'],
);
const sender = creating({ LambdaConfig: { KMSKeyID: 'arn:aws:kms:us-east-1:123456789012:key/a' } }, [
  'kmsKey',
]);
const key = creating({ KeyConfiguration: { KmsKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/a' } }, [
  'kmsKey',
]);
const plus = creating({ UserPoolTier: 'PLUS' });

const place = { account: '111122223333', region: 'eu-west-1' };

describe('A contract case that needs something an account may lack', () => {
  it.each<readonly [option: string, of: ContractCase, supplies: Supplies]>([
    ['--sms-role-arn', sms, { smsRoleArn: 'arn:aws:iam::111122223333:role/sms' }],
    [
      '--ses-identity-arn',
      ses,
      { sesIdentityArn: 'arn:aws:ses:eu-west-1:111122223333:identity/example.org' },
    ],
    ['--kms-key-arn', sender, { kmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/b' }],
    ['--kms-key-arn', key, { kmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/b' }],
    ['--plus', plus, { plus: true }],
  ])('is skipped without %s, and run with it', (option, each, supplies) => {
    const { asked, skipped } = askable([each], {});
    expect([asked, skipped]).toEqual([
      [],
      [{ name: each.name, reason: expect.stringMatching(`: ${option}$`) as unknown }],
    ]);
    expect(askable([each], supplies)).toEqual({ asked: [each], skipped: [] });
  });

  it('is also skipped if the pool to update needs it', () => {
    const update: ContractCase = { ...creating({}), operation: 'UpdateUserPool', before: plus.request };
    expect(askable([update], {}).skipped).toHaveLength(1);
  });

  it('names everything that it lacks', () => {
    const { skipped } = askable([creating(plus.request, ['smsRole'])], {});
    expect(skipped[0]?.reason).toContain('--sms-role-arn; needs');
    expect(skipped[0]?.reason).toContain('--plus');
  });

  it('uses what was supplied instead of its own', () => {
    const supplies = {
      smsRoleArn: 'arn:aws:iam::111122223333:role/mine',
      smsExternalId: 'external',
      sesIdentityArn: 'arn:aws:ses:eu-west-1:111122223333:identity/example.org',
      kmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/mine',
    };
    const local = (each: ContractCase) => localized(each, supplies, place).request;
    expect(local(sms)).toEqual({
      SmsConfiguration: { SnsCallerArn: supplies.smsRoleArn, ExternalId: 'external' },
    });
    expect(local(ses)).toEqual({
      EmailConfiguration: { SourceArn: supplies.sesIdentityArn, From: '"Shop" <a@example.org>' },
    });
    expect(local(sender)).toEqual({ LambdaConfig: { KMSKeyID: supplies.kmsKeyArn } });
    expect(local(key)).toEqual({ KeyConfiguration: { KmsKeyArn: supplies.kmsKeyArn } });
  });
});

describe('An ARN of a contract case', () => {
  const trigger = (arn: string) => creating({ LambdaConfig: { PreSignUp: arn } });

  it('is moved to the account, Region and partition of the run', () => {
    const arn = 'arn:aws:lambda:us-east-1:123456789012:function:a';
    const moved = (region: string) =>
      localized(trigger(arn), {}, { account: '111122223333', region }).request;
    expect(moved('eu-west-1')).toEqual({
      LambdaConfig: { PreSignUp: 'arn:aws:lambda:eu-west-1:111122223333:function:a' },
    });
    expect(moved('cn-north-1')).toEqual({
      LambdaConfig: { PreSignUp: 'arn:aws-cn:lambda:cn-north-1:111122223333:function:a' },
    });
  });

  it("keeps another Region than the pool's", () => {
    const moved = (of: string) =>
      localized(trigger(`arn:aws:lambda:${of}:123456789012:function:a`), {}, place).request;
    expect(moved('eu-west-1')).toEqual({
      LambdaConfig: { PreSignUp: 'arn:aws:lambda:us-east-1:111122223333:function:a' },
    });
    expect(moved('eu-west-2')).toEqual({
      LambdaConfig: { PreSignUp: 'arn:aws:lambda:eu-west-2:111122223333:function:a' },
    });
  });

  it('keeps another account, or no account, because that is what the case tests', () => {
    for (const arn of ['arn:aws:lambda:us-east-1:999999999999:function:a', 'a-function-of-our-own']) {
      expect(localized(trigger(arn), {}, place).request).toEqual(trigger(arn).request);
    }
  });
});

describe('The contract cases of the rules', () => {
  it('are all run, or skipped with a reason', () => {
    const { asked, skipped } = askable(contractCases, {});
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length + skipped.length).toBe(contractCases.length);
    for (const { reason } of skipped) expect(reason).toMatch(/needs .*: --/);
  });

  it('are all run if everything is supplied', () => {
    const arn = 'arn:aws:iam::111122223333:role/a';
    const supplies = { smsRoleArn: arn, sesIdentityArn: arn, kmsKeyArn: arn, plus: true };
    expect(askable(contractCases, supplies).skipped).toEqual([]);
  });

  it('have unique names, by which they are compared', () => {
    const names = contractCases.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
