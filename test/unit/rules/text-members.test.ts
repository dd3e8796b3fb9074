import { describe, expect, it } from '@jest/globals';
import { checkLimits } from '../../../src/rules/check-limits.js';
import { constraintsOf } from '../../../src/rules/constraints.js';
import { requestWith } from '../../support/limit-cases.js';

/** Texts that people give by accident or on purpose, and that languages of regular expressions disagree about. */
const samples = {
  'line break': '\n',
  'Windows line break': '\r\n',
  tab: '\t',
  'next line': '\u0085',
  'line separator': '\u2028',
  'no-break space': '\u00a0',
  'ideographic space': '\u3000',
  'byte order mark': '\ufeff',
  emoji: '\u{1f600}',
  'ideograph beyond 16 bits': '\u{20bb7}',
  'accent that combines': 'e\u0301',
  Hebrew: '\u05e9\u05dc\u05d5\u05dd',
  Arabic: '\u0645\u0631\u062d\u0628\u0627',
  'right-to-left mark': '\u200f',
  'zero-width joiner': '\u200d',
  'null character': '\u0000',
} as const;

type Sample = keyof typeof samples;

const breaks: readonly Sample[] = ['line break', 'Windows line break', 'tab'];
const letters: readonly Sample[] = [
  'emoji',
  'ideograph beyond 16 bits',
  'accent that combines',
  'Hebrew',
  'Arabic',
];
const everything = Object.keys(samples) as Sample[];

/**
 * Which samples a member's text may hold around them, by what the member is for. Written by hand from what Java makes of
 * the model's classes: white space is `[ \t\n\x0B\f\r]`, word characters are ASCII, and `\p{…}` means code points, of
 * which spaces (Z), formats (Cf) and controls (Cc) are in no class of the model.
 */
const kinds = {
  name: { before: 'a', after: 'b', takes: breaks },
  id: { before: 'us-east-1_', after: 'a', takes: [] },
  arn: { before: 'arn:aws:lambda:us-east-1:123456789012:function:', after: 'name', takes: [] },
  asciiName: { before: 'a', after: 'b', takes: [] },
  address: { before: 'a', after: '@example.com', takes: letters },
  attribute: { before: 'a', after: 'b', takes: letters },
  subject: { before: 'Your', after: 'code', takes: [...breaks, ...letters] },
  email: { before: '<p>Hello', after: '{####}</p>', takes: [...breaks, ...letters] },
  emailWithLink: { before: '<p>Hello', after: '{##there##}</p>', takes: [...breaks, ...letters] },
  sms: { before: 'Hello', after: '{####}', takes: everything },
  free: { before: 'abc', after: 'def', takes: everything },
} as const satisfies Readonly<
  Record<string, { readonly before: string; readonly after: string; readonly takes: readonly Sample[] }>
>;

/** What each text of a pool is. A member that the facts gain has to be put here. */
const members: Readonly<Record<string, keyof typeof kinds>> = {
  PoolName: 'name',
  UserPoolId: 'id',
  'LambdaConfig.PreSignUp': 'arn',
  'LambdaConfig.CustomMessage': 'arn',
  'LambdaConfig.PostConfirmation': 'arn',
  'LambdaConfig.PreAuthentication': 'arn',
  'LambdaConfig.PostAuthentication': 'arn',
  'LambdaConfig.DefineAuthChallenge': 'arn',
  'LambdaConfig.CreateAuthChallenge': 'arn',
  'LambdaConfig.VerifyAuthChallengeResponse': 'arn',
  'LambdaConfig.PreTokenGeneration': 'arn',
  'LambdaConfig.UserMigration': 'arn',
  'LambdaConfig.PreTokenGenerationConfig.LambdaArn': 'arn',
  'LambdaConfig.CustomSMSSender.LambdaArn': 'arn',
  'LambdaConfig.CustomEmailSender.LambdaArn': 'arn',
  'LambdaConfig.KMSKeyID': 'arn',
  'LambdaConfig.InboundFederation.LambdaArn': 'arn',
  SmsVerificationMessage: 'sms',
  EmailVerificationMessage: 'email',
  EmailVerificationSubject: 'subject',
  'VerificationMessageTemplate.SmsMessage': 'sms',
  'VerificationMessageTemplate.EmailMessage': 'email',
  'VerificationMessageTemplate.EmailSubject': 'subject',
  'VerificationMessageTemplate.EmailMessageByLink': 'emailWithLink',
  'VerificationMessageTemplate.EmailSubjectByLink': 'subject',
  SmsAuthenticationMessage: 'sms',
  'EmailConfiguration.SourceArn': 'arn',
  'EmailConfiguration.ReplyToEmailAddress': 'address',
  'EmailConfiguration.From': 'free',
  'EmailConfiguration.ConfigurationSet': 'asciiName',
  'SmsConfiguration.SnsCallerArn': 'arn',
  'SmsConfiguration.ExternalId': 'free',
  'SmsConfiguration.SnsRegion': 'free',
  'SmsConfiguration.EumsSms.CallerArn': 'arn',
  'SmsConfiguration.EumsSms.ExternalId': 'free',
  'SmsConfiguration.EumsSms.OriginationIdentity': 'free',
  'SmsConfiguration.EumsSms.ConfigurationSetName': 'free',
  'SmsConfiguration.EumsSms.InEntityId': 'free',
  'SmsConfiguration.EumsSms.InTemplateId': 'free',
  'SmsConfiguration.EumsSms.Region': 'free',
  'AdminCreateUserConfig.InviteMessageTemplate.SMSMessage': 'sms',
  'AdminCreateUserConfig.InviteMessageTemplate.EmailMessage': 'email',
  'AdminCreateUserConfig.InviteMessageTemplate.EmailSubject': 'subject',
  'Schema[].Name': 'attribute',
  'Schema[].NumberAttributeConstraints.MinValue': 'free',
  'Schema[].NumberAttributeConstraints.MaxValue': 'free',
  'Schema[].StringAttributeConstraints.MinLength': 'free',
  'Schema[].StringAttributeConstraints.MaxLength': 'free',
  'KeyConfiguration.KmsKeyArn': 'arn',
};

const texts = ['CreateUserPool', 'UpdateUserPool'].flatMap((operation) =>
  [...constraintsOf(operation)]
    .filter(([, { type, enum: values }]) => type === 'string' && !values)
    .map(([path]) => ({ operation, path })),
);

/** Whether a member takes a text with this in it. */
function takes(operation: string, path: string, sample: string): boolean {
  const kind = members[path];
  if (!kind) throw new RangeError(`Expected to know what ${path} is for: add it to the table`);
  const { before, after } = kinds[kind];
  return checkLimits(operation, requestWith(operation, path, `${before}${sample}${after}`)).length === 0;
}

describe('A text of a pool', () => {
  it('is in the table of what texts are for, and each entry of that is a text', () => {
    expect(new Set(texts.map(({ path }) => path))).toEqual(new Set(Object.keys(members)));
  });

  it.each(texts)(
    'takes what is in its table, and nothing else: $path of $operation',
    ({ operation, path }) => {
      expect(takes(operation, path, '')).toBe(true);
      const taken = everything.filter((name) => takes(operation, path, samples[name]));
      expect(new Set(taken)).toEqual(new Set(kinds[members[path] ?? 'free'].takes));
    },
  );
});

describe('The key and the value of a tag', () => {
  it.each(everything)('may hold any text, as the model limits their lengths alone: %s', (name) => {
    const text = `a${samples[name]}b`;
    expect(checkLimits('CreateUserPool', { PoolName: 'pool', UserPoolTags: { [text]: text } })).toEqual([]);
  });
});
