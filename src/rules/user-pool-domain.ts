import { regionInArn } from './arn.js';
import { quoted } from './quoted.js';
import { cited, open, type Rule } from './rule.js';
import { isGiven, memberOf, type WireStructure } from './wire.js';

/** CloudFront serves custom domains and accepts certificates from this Region only. */
const CERTIFICATES = 'us-east-1';
/** The format in AWS's error message. */
const PREFIX = String.raw`^[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?$`;
const isPrefix = new RegExp(PREFIX, 'u');
const reservedWords = ['aws', 'amazon', 'cognito'];

const prefixIsALabel: Rule = {
  name: 'prefix-is-a-label',
  known: cited('mineiros-io/terraform-aws-cognito-user-pool#69'),
  check: (input) => {
    const name = prefixIn(input);
    if (name === undefined || isPrefix.test(name)) return [];
    return [
      {
        message: `A prefix domain has 1 to 63 characters from a-z, 0-9 and the hyphen, with no hyphen at either end; got ${quoted(name)}. For your own domain name, add customDomainConfig.`,
        awsMessage: `The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and hyphens. Please enter a different name that follows this format: ${PREFIX}`,
        path: ['Domain'],
      },
    ];
  },
};

const prefixHasNoReservedWord: Rule = {
  name: 'prefix-has-no-reserved-word',
  known: cited('aws-solutions/content-analysis-on-aws#8'),
  check: (input) => {
    const name = prefixIn(input);
    const word = reservedWords.find((each) => name?.includes(each));
    if (word === undefined) return [];
    return [
      {
        message: `A prefix domain must not contain the word ${word}.`,
        awsMessage: `Domain cannot contain reserved word: ${word}`,
        path: ['Domain'],
      },
    ];
  },
};

const certificateIsInUsEast1: Rule = {
  name: 'certificate-is-in-us-east-1',
  known: cited('aws-amplify/amplify-hosting#2278'),
  check: (input) => {
    const path = ['CustomDomainConfig', 'CertificateArn'];
    // No report covers other partitions.
    const region = regionInArn(memberOf(input, ...path), 'acm');
    if (region === undefined || region === CERTIFICATES) return [];
    return [
      {
        message: `The certificate of a custom domain must be in ${CERTIFICATES}; got one in ${quoted(region)}.`,
        awsMessage:
          "The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or doesn't include a valid certificate chain.",
        path,
      },
    ];
  },
};

const managedLoginVersionIsOneOrTwo: Rule = {
  name: 'managed-login-version-is-one-or-two',
  known: open('AWS API reference, CreateUserPoolDomain, ManagedLoginVersion'),
  check: (input) => {
    const path = ['ManagedLoginVersion'];
    const version = memberOf(input, ...path);
    if (!isGiven(version) || version === 1 || version === 2) return [];
    return [
      {
        message: 'managedLoginVersion must be 1 (classic hosted UI) or 2 (managed login).',
        awsMessage: 'ManagedLoginVersion must be 1 or 2.',
        path,
      },
    ];
  },
};

const routingIsOfCustomDomains: Rule = {
  name: 'routing-is-of-custom-domains',
  known: open('AWS API reference, CreateUserPoolDomain, Routing'),
  check: (input) => {
    const path = ['Routing', 'Failover'];
    if (!isGiven(memberOf(input, ...path)) || isGiven(memberOf(input, 'CustomDomainConfig'))) return [];
    return [
      {
        message: 'Only a custom domain can have routing.failover.',
        awsMessage: 'Routing is only supported for custom domains.',
        path,
      },
    ];
  },
};

const ofSettings: readonly Rule[] = [
  certificateIsInUsEast1,
  managedLoginVersionIsOneOrTwo,
  routingIsOfCustomDomains,
];

export const createUserPoolDomainRules: readonly Rule[] = [
  prefixIsALabel,
  prefixHasNoReservedWord,
  ...ofSettings,
];

/** An update cannot change the name. */
export const updateUserPoolDomainRules: readonly Rule[] = ofSettings;

/** The name of a new domain if it is a prefix domain. */
function prefixIn(input: WireStructure): string | undefined {
  const name = memberOf(input, 'Domain');
  return isGiven(memberOf(input, 'CustomDomainConfig')) || typeof name !== 'string' ? undefined : name;
}
