import { account, refused, type Neighbour, type Neighbours } from './neighbour.js';

const unused = ['AdminCreateUserConfig', 'UnusedAccountValidityDays'];
const days = (UnusedAccountValidityDays: number, policy: Neighbour['request']) => ({
  AdminCreateUserConfig: { UnusedAccountValidityDays },
  Policies: { PasswordPolicy: { MinimumLength: 8, ...policy } },
});
/** A pool that has the older of the two lifetimes: others have the newer one, of 7 days. */
const before = { AdminCreateUserConfig: { UnusedAccountValidityDays: 1 } };

/** How long invitations are valid, of creating and of updating. */
export const ofPasswords: Neighbours = {
  'one-lifetime-of-temporary-passwords': [
    { what: 'the older lifetime of temporary passwords', request: days(4, {}), before },
    {
      what: 'the older lifetime as 0 beside the newer',
      request: days(0, { TemporaryPasswordValidityDays: 3 }),
      before,
    },
    {
      what: 'both lifetimes of temporary passwords',
      request: days(1, { TemporaryPasswordValidityDays: 3 }),
      before,
      ...refused(
        unused,
        'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
      ),
    },
  ],
};

const lambda = (name: string, region = 'us-east-1') => `arn:aws:lambda:${region}:${account}:function:${name}`;
const key = (region: string) => `arn:aws:kms:${region}:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const triggers = (LambdaConfig: Neighbour['request']) => ({ LambdaConfig });
const sender = (region?: string) => ({ LambdaVersion: 'V1_0', LambdaArn: lambda('sender', region) });
const tokens = (PreTokenGeneration: string, LambdaArn: string) =>
  triggers({ PreTokenGeneration, PreTokenGenerationConfig: { LambdaVersion: 'V1_0', LambdaArn } });
const CROSS_REGION = 'Cross-region lambda functions are not supported';
const NO_KEY = 'KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.';
const needsKey: Pick<Neighbour, 'needs'> = { needs: ['kmsKey'] };

/** The functions that Cognito calls, of creating and of updating. */
export const ofTriggers: Neighbours = {
  'one-function-for-pre-token-generation': [
    { what: 'one function under both names', request: tokens(lambda('one'), lambda('one')) },
    {
      what: 'two functions under the two names',
      request: tokens(lambda('one'), lambda('two')),
      ...refused(
        ['LambdaConfig', 'PreTokenGenerationConfig', 'LambdaArn'],
        "Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's",
      ),
    },
  ],
  'custom-senders-need-key': [
    {
      what: 'senders with a key',
      request: triggers({
        CustomEmailSender: sender(),
        CustomSMSSender: sender(),
        KMSKeyID: key('us-east-1'),
      }),
      ...needsKey,
    },
    {
      what: 'a sender of e-mail without a key',
      request: triggers({ CustomEmailSender: sender() }),
      ...refused(['LambdaConfig', 'CustomEmailSender'], NO_KEY),
    },
    {
      what: 'a sender of SMS without a key',
      request: triggers({ CustomSMSSender: sender() }),
      ...refused(['LambdaConfig', 'CustomSMSSender'], NO_KEY),
    },
  ],
  'triggers-are-in-the-region': [
    {
      what: 'a function of another account',
      request: triggers({ PreSignUp: 'arn:aws:lambda:us-east-1:210987654321:function:pre-sign-up:live' }),
    },
    {
      what: 'a function in another Region',
      request: triggers({ PreSignUp: lambda('pre-sign-up', 'eu-west-1') }),
      ...refused(['LambdaConfig', 'PreSignUp'], CROSS_REGION),
    },
    {
      what: 'a sender in another Region',
      request: triggers({ CustomEmailSender: sender('us-west-2'), KMSKeyID: key('us-east-1') }),
      ...needsKey,
      ...refused(['LambdaConfig', 'CustomEmailSender', 'LambdaArn'], CROSS_REGION),
    },
  ],
  'sender-key-is-in-the-region': [
    {
      what: "a key in the pool's Region",
      request: triggers({ CustomSMSSender: sender(), KMSKeyID: key('us-east-1') }),
      ...needsKey,
    },
    {
      what: 'a key in another Region',
      request: triggers({ CustomSMSSender: sender(), KMSKeyID: key('us-west-2') }),
      ...needsKey,
      ...refused(['LambdaConfig', 'KMSKeyID'], 'Invalid arn us-west-2'),
    },
  ],
};

const tags = (count: number) => ({
  UserPoolTags: Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag-${index}`, ''])),
});
const tagging = (path: readonly string[], awsMessage: string): Pick<Neighbour, 'refused'> => ({
  refused: { exception: 'UserPoolTaggingException', awsMessage, path },
});
const reserved = (tag: string) =>
  tagging(['UserPoolTags', tag, 'key'], 'aws: prefixed tag key names are not allowed for external use.');

/** Tags, of creating and of updating. */
export const ofTags: Neighbours = {
  'at-most-fifty-tags': [
    { what: '50 tags', request: tags(50) },
    {
      what: '51 tags',
      request: tags(51),
      ...tagging(['UserPoolTags'], 'A user pool can have as many as 50 tags.'),
    },
  ],
  'tags-of-aws-are-reserved': [
    {
      what: 'tags with aws elsewhere, in two cases',
      request: { UserPoolTags: { aws: 'a', 'my:aws:tag': 'b', stage: 'aws:c', Stage: 'd' } },
    },
    { what: 'a tag of AWS', request: { UserPoolTags: { 'aws:stack': 'a' } }, ...reserved('aws:stack') },
    {
      what: 'a tag of AWS in capitals',
      request: { UserPoolTags: { 'AWS:stack': 'a' } },
      ...reserved('AWS:stack'),
    },
  ],
};
