import { describe, expect, it } from '@jest/globals';
import { checkRequest } from '../../../src/rules/check-request.js';
import { constraintsOf } from '../../../src/rules/constraints.js';
import { patternWords } from '../../../src/rules/pattern-words.js';
import { limitCases } from '../../support/limit-cases.js';

const region = 'us-east-1';
const create = (request: object) => checkRequest('CreateUserPool', { PoolName: 'pool', ...request }, region);
const messages = (request: object) => create(request).map(({ message }) => message);
const secret = 'a secret of a moderate length';

describe('The check of a request', () => {
  it('reports everything that Cognito would refuse, limits and rules, with their paths', () => {
    const violations = create({
      PoolName: 'a'.repeat(129),
      MfaConfiguration: 'ON',
      UserPoolTags: { stage: 'v'.repeat(257), ['k'.repeat(129)]: '' },
      Schema: [{ Name: 'plan', AttributeDataType: 'String', Required: true }],
      UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
    });
    expect(violations.map(({ exception, path }) => [exception, ...path].join(' '))).toEqual([
      'InvalidParameterException PoolName',
      'InvalidParameterException UserPoolTags stage value',
      `InvalidParameterException UserPoolTags ${'k'.repeat(129)} key`,
      'InvalidParameterException MfaConfiguration',
      'FeatureUnavailableInTierException UserPoolAddOns AdvancedSecurityMode',
      'InvalidParameterException Schema 0 Required',
    ]);
    expect(Object.keys(violations[3] ?? {}).sort()).toEqual(['exception', 'message', 'path']);
  });

  it('reports limits only, if the operation has no rules', () => {
    expect(checkRequest('ListUserPools', { MaxResults: 61 }, region)).toEqual([
      {
        exception: 'InvalidParameterException',
        message: 'Expected a whole number of at most 60, got 61.',
        path: ['MaxResults'],
      },
    ]);
  });

  it.each(limitCases('CreateUserPool').filter(({ kind, accepted }) => kind === 'enum' && !accepted))(
    'accepts enum values added after the facts were gathered: $what',
    ({ operation, request }) => {
      // Lest a rule refuses it instead.
      const AutoVerifiedAttributes = ['NONE_OF_THEM'];
      expect(checkRequest(operation, { ...request, AutoVerifiedAttributes }, region)).toEqual([]);
    },
  );

  it('accepts members without known limits', () => {
    expect(create({ DcrConfiguration: { AllowedScopes: [''] }, TomorrowsMember: '' })).toEqual([]);
  });

  it.each<readonly [object, string]>([
    [{ Policies: { PasswordPolicy: { MinimumLength: 3 } } }, 'Expected a whole number of at least 6, got 3.'],
    [
      { Policies: { PasswordPolicy: { MinimumLength: 100 } } },
      'Expected a whole number of at most 99, got 100.',
    ],
    [{ PoolName: 'a'.repeat(129) }, 'Expected at most 128 characters, got 129.'],
    [{ PoolName: '😀'.repeat(129) }, 'Expected at most 128 characters, got 129.'],
    [{ SmsConfiguration: { SnsRegion: 'a' } }, 'Expected at least 5 characters, got 1.'],
    [{ Schema: [] }, 'Expected at least 1 element, got 0.'],
    [{ UserPoolTags: { '': 'v' } }, 'Expected at least 1 character, got 0.'],
    [{ PoolName: null }, 'Expected a value, got none.'],
    [{ PoolName: 7 }, 'Expected a value of type string, got another type.'],
    [
      { PoolName: 'a/b' },
      'Expected only letters from A to Z, digits, spaces and the characters _ + = , . @ -, got "a/b".',
    ],
    [
      { LambdaConfig: { PreSignUp: 'a-function-of-our-own' } },
      'Expected an ARN, such as arn:aws:lambda:us-east-1:123456789012:function:name, got a string of 21 characters.',
    ],
    [
      { SmsVerificationMessage: secret },
      'Expected text with {####} where the code goes, got a string of 29 characters.',
    ],
  ])('describes violations in words: %j', (request, message) => {
    expect(messages(request)).toContain(message);
  });

  it('reports a list that is too long, without reporting all its elements', () => {
    const violations = create({ Schema: Array.from({ length: 10_000 }, () => ({ Name: '' })) });
    expect(violations[0]?.message).toBe('Expected at most 50 elements, got 10000.');
    expect(violations.length).toBeLessThanOrEqual(1 + 50 * 5);
  });

  it('reports the same messages each time, so that they can be compared', () => {
    const request = { PoolName: 'a/b', Policies: { PasswordPolicy: { MinimumLength: 3 } } };
    expect(create(request)).toEqual(create(structuredClone(request)));
  });

  it('quotes no possible secrets and no long strings', () => {
    const long = `${secret}\n`.repeat(5_000);
    const told = JSON.stringify(
      messages({
        PoolName: `${'a'.repeat(50)}/`,
        SmsVerificationMessage: secret,
        EmailVerificationMessage: secret,
        EmailVerificationSubject: `${secret}\0`,
        VerificationMessageTemplate: { SmsMessage: secret, EmailMessageByLink: secret },
        SmsConfiguration: { ExternalId: long, SnsCallerArn: secret },
        EmailConfiguration: { ReplyToEmailAddress: secret },
        AdminCreateUserConfig: { InviteMessageTemplate: { EmailMessage: `${secret}\0` } },
        Schema: [{ Name: long, StringAttributeConstraints: { MaxLength: long } }],
      }),
    );
    expect(told).toContain('Expected');
    expect(told).not.toContain(secret);
    expect(told).not.toContain('aaaaa');
  });
});

describe('The check of an update without a tier', () => {
  it('accepts threat protection, because the pool may be on PLUS', () => {
    const UserPoolAddOns = { AdvancedSecurityMode: 'ENFORCED' };
    const request = { UserPoolId: 'us-east-1_aBcDeFgHi', UserPoolAddOns };
    expect(checkRequest('UpdateUserPool', request, 'us-east-1')).toEqual([]);
    const onLite = { ...request, UserPoolTier: 'LITE' };
    expect(checkRequest('UpdateUserPool', onLite, 'us-east-1')).toHaveLength(1);
  });
});

describe('The description of a pattern', () => {
  it.each(['CreateUserPool', 'UpdateUserPool'])('exists for each pattern that %s can meet', (operation) => {
    const patterns = [...constraintsOf(operation).values()].flatMap(({ pattern }) => pattern ?? []);
    const wordless = patterns.filter((pattern) => patternWords(pattern).includes(pattern));
    // Any text is of this one.
    expect(new Set(wordless)).toEqual(new Set(['(?s).*']));
  });

  it('is the pattern itself if it is unknown', () => {
    expect(patternWords('[a-f]+')).toBe('text that matches [a-f]+');
  });
});
