import type { CreateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';

export type Input = Partial<CreateUserPoolRequest>;

const code = '{####}';
const password = (
  PasswordPolicy: NonNullable<CreateUserPoolRequest['Policies']>['PasswordPolicy'],
): Input => ({
  Policies: { PasswordPolicy },
});
const recovery = (Priority: number): Input => ({
  AccountRecoverySetting: { RecoveryMechanisms: [{ Priority, Name: 'verified_email' }] },
});
const custom = (attribute: NonNullable<CreateUserPoolRequest['Schema']>[number]): Input => ({
  Schema: [{ Name: 'tenant', AttributeDataType: 'String', ...attribute }],
});

/** At a limit, on its right side. */
export const accepted: readonly (readonly [what: string, input: Input])[] = [
  ['a name of 1 character', { PoolName: 'a' }],
  ['a name of 128 characters', { PoolName: 'a'.repeat(128) }],
  ['passwords of 6 characters', password({ MinimumLength: 6 })],
  ['passwords of 99 characters', password({ MinimumLength: 99 })],
  ['temporary passwords for 365 days', password({ MinimumLength: 8, TemporaryPasswordValidityDays: 365 })],
  ['an SMS that is the code alone', { SmsVerificationMessage: code }],
  ['an SMS of two lines', { SmsVerificationMessage: `Hello\n${code}` }],
  ['an SMS of two lines and an emoji to sign in', { SmsAuthenticationMessage: `Hello \u{1f600}\r\n${code}` }],
  ['an e-mail of two lines', { EmailVerificationMessage: `<p>Hello\n\t${code}</p>` }],
  ['a name with a line break', { PoolName: 'poolgraph\ncontract' }],
  ['an SMS of 140 characters', { SmsVerificationMessage: code.padEnd(140, '.') }],
  ['an e-mail of 20,000 characters', { EmailVerificationMessage: code.padEnd(20_000, '.') }],
  ['a subject of 140 characters', { EmailVerificationSubject: 'a'.repeat(140) }],
  ['a tag key of 128 characters', { UserPoolTags: { ['k'.repeat(128)]: 'value' } }],
  ['a tag value of 256 characters', { UserPoolTags: { key: 'v'.repeat(256) } }],
  ['a recovery priority of 1', recovery(1)],
  ['an attribute name of 20 characters', custom({ Name: 'a'.repeat(20) })],
  ['a string of 2,048 characters', custom({ StringAttributeConstraints: { MaxLength: '2048' } })],
  [
    'bounds that meet',
    custom({ AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '5', MaxValue: '5' } }),
  ],
];

/** On the wrong side of a limit: an InvalidParameterException. What breaks a rule is in `test/support/rule-cases.ts`. */
export const refused: readonly (readonly [what: string, input: Input])[] = [
  ['an empty name', { PoolName: '' }],
  ['a name of 129 characters', { PoolName: 'a'.repeat(129) }],
  ['a name with a slash', { PoolName: 'a/b' }],
  ['passwords of 5 characters', password({ MinimumLength: 5 })],
  ['passwords of 100 characters', password({ MinimumLength: 100 })],
  ['temporary passwords for 366 days', password({ MinimumLength: 8, TemporaryPasswordValidityDays: 366 })],
  ['temporary passwords for -1 days', password({ MinimumLength: 8, TemporaryPasswordValidityDays: -1 })],
  ['an SMS without the code', { SmsVerificationMessage: 'Hello there' }],
  ['an SMS of 141 characters', { SmsVerificationMessage: code.padEnd(141, '.') }],
  ['a name with a no-break space', { PoolName: 'a\u00a0b' }],
  ['an e-mail with a no-break space', { EmailVerificationMessage: `Hello\u00a0${code}` }],
  ['an e-mail without the code', { EmailVerificationMessage: 'Hello there' }],
  ['an e-mail of 20,001 characters', { EmailVerificationMessage: code.padEnd(20_001, '.') }],
  ['an empty subject', { EmailVerificationSubject: '' }],
  ['a subject of 141 characters', { EmailVerificationSubject: 'a'.repeat(141) }],
  ['a tag key of 129 characters', { UserPoolTags: { ['k'.repeat(129)]: 'value' } }],
  ['a tag value of 257 characters', { UserPoolTags: { key: 'v'.repeat(257) } }],
  ['a recovery priority of 0', recovery(0)],
  ['a recovery priority of 3', recovery(3)],
  ['no recovery mechanisms', { AccountRecoverySetting: { RecoveryMechanisms: [] } }],
  ['an empty schema', { Schema: [] }],
  ['an attribute name of 21 characters', custom({ Name: 'a'.repeat(21) })],
  ['a trigger that is no ARN', { LambdaConfig: { PreSignUp: 'a-function-of-our-own' } }],
  // A value that the SDK's types do not know, as tomorrow's are not.
  ['a value outside its enum', { MfaConfiguration: 'SOMETIMES' as 'ON' }],
];
