import { elsewhere } from '../arn.js';
import { deployed, type Rule } from '../rule.js';
import { isGiven, memberOf, structureOf } from '../wire.js';

const oneFunctionForPreTokenGeneration: Rule = {
  name: 'one-function-for-pre-token-generation',
  known: deployed('pf-cognito-pre-token-generation-legacy-mix'),
  check: (input) => {
    const legacy = memberOf(input, 'LambdaConfig', 'PreTokenGeneration');
    const path = ['LambdaConfig', 'PreTokenGenerationConfig', 'LambdaArn'];
    const arn = memberOf(input, ...path);
    if (!isGiven(legacy) || !isGiven(arn) || legacy === arn) return [];
    return [
      {
        message:
          'preTokenGeneration and preTokenGenerationConfig.lambdaArn must name the same function. Set preTokenGenerationConfig only.',
        awsMessage:
          "Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's",
        path,
      },
    ];
  },
};

const customSendersNeedKey: Rule = {
  name: 'custom-senders-need-key',
  known: deployed('pf-cognito-custom-email-sender-kms'),
  check: (input) => {
    if (isGiven(memberOf(input, 'LambdaConfig', 'KMSKeyID'))) return [];
    const senders = ['CustomEmailSender', 'CustomSMSSender'];
    const [sender] = senders.filter((name) => isGiven(memberOf(input, 'LambdaConfig', name)));
    if (sender === undefined) return [];
    return [
      {
        message:
          'customEmailSender and customSmsSender require kmsKeyId, the key that encrypts the codes sent to them.',
        awsMessage: 'KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.',
        path: ['LambdaConfig', sender],
      },
    ];
  },
};

/** The function may belong to another account. */
const triggersAreInTheRegion: Rule = {
  name: 'triggers-are-in-the-region',
  known: deployed('pf-cognito-lambda-config-region'),
  check: (input, region) =>
    Object.entries(structureOf(input, 'LambdaConfig')).flatMap(([name, trigger]) => {
      const within = typeof trigger === 'string' ? [] : ['LambdaArn'];
      const other = elsewhere(memberOf({ trigger }, 'trigger', ...within), 'lambda', region);
      if (other === undefined) return [];
      return [
        {
          message: `A trigger must be a function in the pool's Region ${region}; got one in ${other}.`,
          awsMessage: 'Cross-region lambda functions are not supported',
          path: ['LambdaConfig', name, ...within],
        },
      ];
    }),
};

const senderKeyIsInTheRegion: Rule = {
  name: 'sender-key-is-in-the-region',
  known: deployed('pf-cognito-custom-sender-kms-region'),
  check: (input, region) => {
    const path = ['LambdaConfig', 'KMSKeyID'];
    const other = elsewhere(memberOf(input, ...path), 'kms', region);
    if (other === undefined) return [];
    return [
      {
        message: `kmsKeyId must be a key in the pool's Region ${region}; got one in ${other}.`,
        awsMessage: `Invalid arn ${other}`,
        path,
      },
    ];
  },
};

export const triggerRules: readonly Rule[] = [
  oneFunctionForPreTokenGeneration,
  customSendersNeedKey,
  triggersAreInTheRegion,
  senderKeyIsInTheRegion,
];
