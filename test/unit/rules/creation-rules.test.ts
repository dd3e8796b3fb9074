import { describe, expect, it } from '@jest/globals';
import { checkRules } from '../../../src/rules/check-rules.js';
import { createUserPoolRules } from '../../../src/rules/user-pool/creation-rules.js';
import { standardAttributes } from '../../../src/rules/standard-attributes.js';
import type { WireStructure } from '../../../src/rules/wire.js';

const checkCreateUserPool = (input: WireStructure) => checkRules(createUserPoolRules, input, 'us-east-1');
const paths = (input: WireStructure) => checkCreateUserPool(input).map(({ path }) => path);
const schema = (...Schema: unknown[]) => ({ Schema });
const tenant = { Name: 'tenant', AttributeDataType: 'String' };

describe('The rules of CreateUserPool', () => {
  it('accept an input that breaks none', () => {
    expect(
      checkCreateUserPool({
        AliasAttributes: ['email'],
        UsernameAttributes: [],
        AutoVerifiedAttributes: ['email', 'phone_number'],
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
        MfaConfiguration: 'ON',
        SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' },
        UserPoolTier: 'PLUS',
        UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
        Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 1 } },
        AdminCreateUserConfig: { UnusedAccountValidityDays: 0 },
        Schema: [{ Name: 'email', Required: true }, tenant, { ...tenant, DeveloperOnlyAttribute: true }],
      }),
    ).toEqual([]);
  });

  it("are all checked at once, with our message and AWS's", () => {
    const violations = checkCreateUserPool({
      AliasAttributes: ['email'],
      UsernameAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      MfaConfiguration: 'OPTIONAL',
      UserPoolTier: 'LITE',
      UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
      Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 1 } },
      AdminCreateUserConfig: { UnusedAccountValidityDays: 1 },
      Schema: [{ ...tenant, Required: true }],
    });
    expect(violations.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'aliases-exclude-username-attributes: Set either aliasAttributes or usernameAttributes, not both.',
      'mfa-needs-sms: MFA OPTIONAL needs smsConfiguration at creation. For TOTP or email MFA create the pool with OFF, then run setUserPoolMfa.',
      'verified-before-update-are-auto-verified: Every attribute in attributesRequireVerificationBeforeUpdate must also be in autoVerifiedAttributes; missing: EMAIL.',
      'threat-protection-needs-plus: advancedSecurityMode AUDIT requires userPoolTier PLUS (the pool is LITE).',
      'one-lifetime-of-temporary-passwords: unusedAccountValidityDays is replaced by temporaryPasswordValidityDays. Leave unusedAccountValidityDays out.',
      'custom-attribute-is-never-required: A custom attribute cannot be required.',
    ]);
    for (const { awsMessage } of violations) expect(awsMessage).toMatch(/\w/);
  });

  it('treat a pool without a tier as ESSENTIALS', () => {
    expect(checkCreateUserPool({ UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } })).toEqual([
      expect.objectContaining({
        exception: 'FeatureUnavailableInTierException',
        message: expect.stringContaining('ESSENTIALS'),
        awsMessage: expect.stringContaining('ESSENTIALS'),
      }),
    ]);
    expect(checkCreateUserPool({ UserPoolAddOns: { AdvancedSecurityMode: 'OFF' } })).toEqual([]);
  });

  it.each<readonly [string, unknown[], unknown[]]>([
    ['a custom attribute without a data type', [{ Name: 'tenant' }], ['Schema', 0, 'AttributeDataType']],
    [
      'a standard attribute of another type',
      [{ Name: 'email', AttributeDataType: 'Number' }],
      ['Schema', 0, 'AttributeDataType'],
    ],
    [
      'a standard attribute for developers only',
      [{ Name: 'email', DeveloperOnlyAttribute: true }],
      ['Schema', 0, 'DeveloperOnlyAttribute'],
    ],
    ['an attribute given twice', [tenant, { Name: 'email' }, tenant], ['Schema', 2, 'Name']],
    ['a standard attribute given twice', [{ Name: 'email' }, { Name: 'email' }], ['Schema', 1, 'Name']],
    [
      'a length above 2,048',
      [{ Name: 'email', StringAttributeConstraints: { MinLength: '2049' } }],
      ['Schema', 0, 'StringAttributeConstraints'],
    ],
    [
      'a length that is no integer',
      [{ ...tenant, StringAttributeConstraints: { MaxLength: '1.5' } }],
      ['Schema', 0, 'StringAttributeConstraints'],
    ],
    [
      'a length of more digits than any number has',
      [{ ...tenant, StringAttributeConstraints: { MaxLength: '9'.repeat(131_072) } }],
      ['Schema', 0, 'StringAttributeConstraints'],
    ],
    [
      'lengths that cross',
      [{ ...tenant, StringAttributeConstraints: { MinLength: '6', MaxLength: '5' } }],
      ['Schema', 0, 'StringAttributeConstraints'],
    ],
    [
      'values that cross beyond what a number holds',
      [
        {
          ...tenant,
          NumberAttributeConstraints: { MinValue: '9007199254740993', MaxValue: '9007199254740992' },
        },
      ],
      ['Schema', 0, 'NumberAttributeConstraints'],
    ],
  ])('refuse %s', (_what, attributes, path) => {
    expect(paths(schema(...attributes))).toEqual([path]);
  });

  it('leave very large numbers and empty bounds to AWS', () => {
    const number = (MinValue: string, MaxValue: string) =>
      paths(schema({ ...tenant, NumberAttributeConstraints: { MinValue, MaxValue } }));
    const huge = '9'.repeat(131_072);
    expect([number('1', huge), number(`-${huge}`, `-${huge}`), number('', '5'), number('0', '-0')]).toEqual(
      Array.from({ length: 4 }, () => []),
    );
  });

  it('ignore members of a wrong type, which limits refuse', () => {
    expect(
      checkCreateUserPool({ Schema: 'x', AliasAttributes: {}, UsernameAttributes: [1], UserPoolAddOns: [] }),
    ).toEqual([]);
    expect(paths(schema(null, 7))).toEqual([
      ['Schema', 1, 'Name'],
      ['Schema', 0, 'AttributeDataType'],
      ['Schema', 1, 'AttributeDataType'],
    ]);
  });
});

describe('The standard attributes', () => {
  it('are twenty-one distinct ones', () => {
    expect(new Set(standardAttributes.map(({ Name }) => Name)).size).toBe(21);
    expect(standardAttributes).toHaveLength(21);
  });
});
