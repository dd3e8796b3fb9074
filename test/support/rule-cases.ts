import type { WireStructure } from '../../src/rules/wire.js';
import { poolOfCases } from './limit-cases.js';

/** A request that keeps a rule of several members narrowly, or breaks it. */
export interface RuleCase {
  readonly operation: 'CreateUserPool' | 'UpdateUserPool';
  readonly what: string;
  readonly request: WireStructure;
  /** From the request to what is wrong; undefined where nothing is. */
  readonly path: readonly (string | number)[] | undefined;
}

type Neighbour = readonly [what: string, request: WireStructure, path?: RuleCase['path']];

const unused = ['AdminCreateUserConfig', 'UnusedAccountValidityDays'];
const threat = ['UserPoolAddOns', 'AdvancedSecurityMode'];
const verified = ['UserAttributeUpdateSettings', 'AttributesRequireVerificationBeforeUpdate'];
const days = (UnusedAccountValidityDays: number, policy: WireStructure): WireStructure => ({
  AdminCreateUserConfig: { UnusedAccountValidityDays },
  Policies: { PasswordPolicy: { MinimumLength: 8, ...policy } },
});
const verification = (before: readonly string[], automatic: readonly string[]): WireStructure => ({
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: before },
  AutoVerifiedAttributes: automatic,
});
const protection = (UserPoolTier: string, AdvancedSecurityMode: string): WireStructure => ({
  UserPoolTier,
  UserPoolAddOns: { AdvancedSecurityMode },
});

/** Of creating and of updating. */
const ofSettings: readonly Neighbour[] = [
  ['verification before update of what is verified', verification(['email'], ['phone_number', 'email'])],
  ['verification before update of nothing', verification([], [])],
  [
    'verification before update of one attribute too many',
    verification(['email', 'phone_number'], ['email']),
    verified,
  ],
  ['threat protection in PLUS', protection('PLUS', 'ENFORCED')],
  ['no threat protection in LITE', protection('LITE', 'OFF')],
  ['threat protection in ESSENTIALS', protection('ESSENTIALS', 'ENFORCED'), threat],
  ['threat protection that audits in LITE', protection('LITE', 'AUDIT'), threat],
  ['threat protection without a tier', { UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } }, threat],
  ['the older lifetime of temporary passwords', days(4, {})],
  ['the older lifetime as 0 beside the newer', days(0, { TemporaryPasswordValidityDays: 3 })],
  ['both lifetimes', days(1, { TemporaryPasswordValidityDays: 3 }), unused],
];

const sms = { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' } };
const custom = (member: WireStructure): WireStructure => ({
  Schema: [{ Name: 'tenant', AttributeDataType: 'String', ...member }],
});
const standard = (member: WireStructure): WireStructure => ({ Schema: [{ Name: 'email', ...member }] });
const lengths = (MinLength: string, MaxLength: string) =>
  custom({ StringAttributeConstraints: { MinLength, MaxLength } });
const values = (MinValue: string, MaxValue: string) =>
  custom({ AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue, MaxValue } });
const attribute = (member: string) => ['Schema', 0, member];
const strings = attribute('StringAttributeConstraints');
const numbers = attribute('NumberAttributeConstraints');

/** Of creating alone. */
const ofCreating: readonly Neighbour[] = [
  ['aliases', { AliasAttributes: ['email'], UsernameAttributes: [] }],
  ['username attributes', { AliasAttributes: [], UsernameAttributes: ['email'] }],
  [
    'aliases and username attributes',
    { AliasAttributes: ['email'], UsernameAttributes: ['email'] },
    ['AliasAttributes'],
  ],
  ['MFA with SMS', { MfaConfiguration: 'ON', ...sms }],
  ['MFA that is off without SMS', { MfaConfiguration: 'OFF' }],
  ['MFA without SMS', { MfaConfiguration: 'ON' }, ['MfaConfiguration']],
  ['optional MFA without SMS', { MfaConfiguration: 'OPTIONAL' }, ['MfaConfiguration']],
  ['a standard attribute without a data type', standard({})],
  [
    'a custom attribute without a data type',
    { Schema: [{ Name: 'tenant' }] },
    attribute('AttributeDataType'),
  ],
  ['a required standard attribute', standard({ Required: true })],
  ['a custom attribute that is not required', custom({ Required: false })],
  ['a required custom attribute', custom({ Required: true }), attribute('Required')],
  ['a standard attribute of its type', standard({ AttributeDataType: 'String' })],
  [
    'a standard attribute of another type',
    standard({ AttributeDataType: 'Number' }),
    attribute('AttributeDataType'),
  ],
  ['a custom attribute for developers', custom({ DeveloperOnlyAttribute: true })],
  [
    'a standard attribute for developers',
    standard({ DeveloperOnlyAttribute: true }),
    attribute('DeveloperOnlyAttribute'),
  ],
  [
    'one name for users and for developers',
    {
      Schema: [
        { Name: 'tenant', AttributeDataType: 'String' },
        { Name: 'tenant', AttributeDataType: 'String', DeveloperOnlyAttribute: true },
      ],
    },
  ],
  ['an attribute given twice', { Schema: [{ Name: 'email' }, { Name: 'email' }] }, ['Schema', 1, 'Name']],
  ['lengths that meet, at 2,048', lengths('2048', '2048')],
  ['a length of 2,049', lengths('0', '2049'), strings],
  ['lengths that cross', lengths('6', '5'), strings],
  ['a length that is no integer', lengths('0', '5.5'), strings],
  ['values that meet', values('-5', '-5')],
  ['values that cross', values('-4', '-5'), numbers],
  ['a value that is no integer', values('0', 'five'), numbers],
];

/** Of updating alone: what it takes that creating does not. */
const ofUpdating: readonly Neighbour[] = [['MFA without SMS, by another factor', { MfaConfiguration: 'ON' }]];

/** Every rule from both sides. */
export const ruleCases: readonly RuleCase[] = [
  ...[...ofSettings, ...ofCreating].map(([what, request, path]) => ({
    operation: 'CreateUserPool' as const,
    what,
    request: { PoolName: 'pool', ...request },
    path,
  })),
  ...[...ofSettings, ...ofUpdating].map(([what, request, path]) => ({
    operation: 'UpdateUserPool' as const,
    what,
    request: { UserPoolId: poolOfCases, ...request },
    path,
  })),
];
