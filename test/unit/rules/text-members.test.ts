import { describe, expect, it } from '@jest/globals';
import { checkLimits } from '../../../src/rules/check-limits.js';
import { constraintsOf, operationNames } from '../../../src/rules/constraints.js';
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
/** Of Unicode, which has more than those of ASCII. */
const spaces: readonly Sample[] = ['line separator', 'no-break space', 'ideographic space'];
const notBreaks = everything.filter((name) => !breaks.includes(name));

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
  hex: { before: 'a', after: '0', takes: [] },
  secret: { before: 'a'.repeat(24), after: 'b', takes: [] },
  token: { before: 'a', after: 'b', takes: notBreaks },
  provider: { before: 'a', after: 'b', takes: [...spaces, ...letters] },
  newProvider: { before: 'abc', after: 'd', takes: everything.filter((name) => !spaces.includes(name)) },
  attributeToGet: { before: 'a', after: 'b', takes: [...breaks, ...letters] },
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

/** What each text of a request is. A member that the facts gain has to be put here. */
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

  NextToken: 'token',
  PaginationToken: 'token',
  'AttributesToGet[]': 'attributeToGet',
  Filter: 'free',
  Domain: 'free',
  'CustomDomainConfig.CertificateArn': 'arn',
  'Routing.Failover.SecondaryRegion': 'free',
  'Routing.Failover.PrimaryRoute53HealthCheckId': 'free',
  'SmsMfaConfiguration.SmsAuthenticationMessage': 'sms',
  'SmsMfaConfiguration.SmsConfiguration.SnsCallerArn': 'arn',
  'SmsMfaConfiguration.SmsConfiguration.ExternalId': 'free',
  'SmsMfaConfiguration.SmsConfiguration.SnsRegion': 'free',
  'SmsMfaConfiguration.SmsConfiguration.EumsSms.CallerArn': 'arn',
  'SmsMfaConfiguration.SmsConfiguration.EumsSms.ExternalId': 'free',
  'SmsMfaConfiguration.SmsConfiguration.EumsSms.OriginationIdentity': 'free',
  'SmsMfaConfiguration.SmsConfiguration.EumsSms.ConfigurationSetName': 'free',
  'SmsMfaConfiguration.SmsConfiguration.EumsSms.InEntityId': 'free',
  'SmsMfaConfiguration.SmsConfiguration.EumsSms.InTemplateId': 'free',
  'SmsMfaConfiguration.SmsConfiguration.EumsSms.Region': 'free',
  'EmailMfaConfiguration.Message': 'email',
  'EmailMfaConfiguration.Subject': 'subject',
  'WebAuthnConfiguration.RelyingPartyId': 'free',
  ResourceArn: 'arn',
  'TagKeys[]': 'free',
  'CustomAttributes[].Name': 'attribute',
  'CustomAttributes[].NumberAttributeConstraints.MinValue': 'free',
  'CustomAttributes[].NumberAttributeConstraints.MaxValue': 'free',
  'CustomAttributes[].StringAttributeConstraints.MinLength': 'free',
  'CustomAttributes[].StringAttributeConstraints.MaxLength': 'free',
  ClientName: 'name',
  ClientId: 'asciiName',
  ClientSecret: 'secret',
  'ReadAttributes[]': 'free',
  'WriteAttributes[]': 'free',
  'SupportedIdentityProviders[]': 'provider',
  'CallbackURLs[]': 'attribute',
  'LogoutURLs[]': 'attribute',
  DefaultRedirectURI: 'attribute',
  'AllowedOAuthScopes[]': 'asciiName',
  'AnalyticsConfiguration.ApplicationId': 'hex',
  'AnalyticsConfiguration.ApplicationArn': 'arn',
  'AnalyticsConfiguration.RoleArn': 'arn',
  'AnalyticsConfiguration.ExternalId': 'free',
  GroupName: 'attribute',
  Description: 'free',
  RoleArn: 'arn',
  ClientSecretId: 'free',
  ProviderName: 'provider',
  'CreateIdentityProvider: ProviderName': 'newProvider',
  'IdpIdentifiers[]': 'name',
  Identifier: 'asciiName',
  Name: 'name',
  'Scopes[].ScopeName': 'asciiName',
  'Scopes[].ScopeDescription': 'free',
};

/** The name that a member has in the table; what an operation takes otherwise than the rest stands there by itself. */
function entryOf(operation: string, path: string): string {
  const own = `${operation}: ${path}`;
  return own in members ? own : path;
}

const texts = operationNames.flatMap((operation) =>
  [...constraintsOf(operation)]
    .filter(([, { type, enum: values }]) => type === 'string' && !values)
    .map(([path]) => ({ operation, path })),
);

/** Whether a member takes a text with this in it. */
function takes(operation: string, path: string, sample: string): boolean {
  const entry = entryOf(operation, path);
  const kind = members[entry];
  if (!kind) throw new RangeError(`Expected to know what ${entry} is for: add it to the table`);
  const { before, after } = kinds[kind];
  const text = `${before}${sample}${after}`;
  // What the rest of the request lacks is not what this is about.
  return checkLimits(operation, requestWith(operation, path, text)).every(({ value }) => value !== text);
}

describe('A string in a request', () => {
  it('is in the table of their purposes, and every entry of the table is one', () => {
    expect(new Set(texts.map(({ operation, path }) => entryOf(operation, path)))).toEqual(
      new Set(Object.keys(members)),
    );
  });

  it.each(texts)(
    'accepts what its table says, and nothing else: $path of $operation',
    ({ operation, path }) => {
      expect(takes(operation, path, '')).toBe(true);
      const taken = everything.filter((name) => takes(operation, path, samples[name]));
      expect(new Set(taken)).toEqual(new Set(kinds[members[entryOf(operation, path)] ?? 'free'].takes));
    },
  );
});

describe('The key and value of a tag', () => {
  it.each(everything)('may contain any text, because the model limits only their lengths: %s', (name) => {
    const text = `a${samples[name]}b`;
    expect(checkLimits('CreateUserPool', { PoolName: 'pool', UserPoolTags: { [text]: text } })).toEqual([]);
  });
});
