import { regionInArn } from '../arn.js';
import { cited, deployed, type Rule } from '../rule.js';
import { isGiven, memberOf, type WireStructure } from '../wire.js';

const from = ['EmailConfiguration', 'From'];

function sendsBySes(input: WireStructure): boolean {
  return memberOf(input, 'EmailConfiguration', 'EmailSendingAccount') === 'DEVELOPER';
}

/** According to AWS, sourceArn sets the From address under COGNITO_DEFAULT. A `from` is refused even then. */
const fromNeedsDeveloper: Rule = {
  name: 'from-needs-developer',
  known: cited('aws/aws-cdk#9739'),
  check: (input) => {
    const given = memberOf(input, ...from);
    if (!isGiven(given) || given === '' || sendsBySes(input)) return [];
    return [
      {
        message: 'emailConfiguration.from requires emailSendingAccount DEVELOPER.',
        awsMessage: 'Cannot configure From email address for default email configuration',
        path: from,
      },
    ];
  },
};

const developerNeedsSourceArn: Rule = {
  name: 'developer-needs-source-arn',
  known: deployed('pf-cognito-email-developer-requires-sourcearn'),
  check: (input) => {
    if (!sendsBySes(input) || isGiven(memberOf(input, 'EmailConfiguration', 'SourceArn'))) return [];
    return [
      {
        message: 'emailSendingAccount DEVELOPER requires sourceArn, the SES identity that sends the e-mail.',
        awsMessage: 'Source ARN is required to use DEVELOPER email sending owner',
        path: ['EmailConfiguration', 'EmailSendingAccount'],
      },
    ];
  },
};

/** `name@domain`, or `Name <name@domain>`: an `@` with something on both sides. */
function holdsAddress(text: string): boolean {
  const open = text.lastIndexOf('<');
  if (open < 0) return text.slice(1, -1).includes('@');
  const close = text.indexOf('>', open);
  return close >= 0 && text.slice(open + 2, close - 1).includes('@');
}

const fromIsAnAddress: Rule = {
  name: 'from-is-an-address',
  known: cited('aws/aws-cdk#18903'),
  check: (input) => {
    const given = memberOf(input, ...from);
    if (typeof given !== 'string' || given === '' || !sendsBySes(input) || holdsAddress(given)) return [];
    return [
      {
        message:
          'emailConfiguration.from must be an e-mail address, such as no-reply@example.com or Example <no-reply@example.com>.',
        awsMessage: 'Provided From email address is invalid',
        path: from,
      },
    ];
  },
};

/**
 * The Regions whose SES a pool may use, by the pool's Region. Only the reported us-east-1 is here: allowed Regions
 * differ, and pools in us-west-1 (aws/aws-cdk#6768) and eu-north-1 use their own.
 */
const sesRegions: ReadonlyMap<string, readonly string[]> = new Map([
  ['us-east-1', ['eu-west-1', 'us-east-1', 'us-west-2']],
]);

const sourceArnIsInASesRegion: Rule = {
  name: 'source-arn-is-in-a-ses-region',
  known: deployed('pf-cognito-email-sourcearn-region'),
  check: (input, region) => {
    const path = ['EmailConfiguration', 'SourceArn'];
    const allowed = sesRegions.get(region);
    const given = regionInArn(memberOf(input, ...path), 'ses');
    if (!allowed || given === undefined || allowed.includes(given)) return [];
    return [
      {
        message: `sourceArn for a pool in ${region} must be in ${allowed.join(', ')}; got one in ${given}.`,
        awsMessage: `Invalid EmailConfiguration.SourceArn. Provided SourceArn must be in one of the following SES regions: ${allowed.join(', ')}.`,
        path,
      },
    ];
  },
};

export const emailRules: readonly Rule[] = [
  fromNeedsDeveloper,
  developerNeedsSourceArn,
  fromIsAnAddress,
  sourceArnIsInASesRegion,
];
