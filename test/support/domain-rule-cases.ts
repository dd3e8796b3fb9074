import { operationRules } from '../../src/rules/check-request.js';
import type { Known } from '../../src/rules/rule.js';
import type { WireStructure } from '../../src/rules/wire.js';
import { refused, region, type Neighbour, type Neighbours, type Refused } from './rule-cases/neighbour.js';

/** A request that keeps a rule of domains narrowly, or breaks it: plain data, as those of pools. */
export interface DomainRuleCase {
  readonly name: string;
  readonly operation: 'CreateUserPoolDomain' | 'UpdateUserPoolDomain';
  readonly rule: string;
  readonly known: Known;
  readonly region: string;
  /** Without `UserPoolId`. */
  readonly request: WireStructure;
  readonly refused?: Refused;
}

const certificate = (where: string) => `arn:aws:acm:${where}:123456789012:certificate/a`;
const customDomain = {
  Domain: 'auth.example.com',
  CustomDomainConfig: { CertificateArn: certificate('us-east-1') },
};
const failover = { Failover: { SecondaryRegion: 'eu-west-1', PrimaryRoute53HealthCheckId: 'a' } };

const LETTERS =
  'The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and hyphens. Please enter a different name that follows this format: ^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?$';
const CERTIFICATE =
  "The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or doesn't include a valid certificate chain.";

const ofCreating: Neighbours = {
  'prefix-is-a-label': [
    { what: 'a prefix of 1 character', request: { Domain: 'a' } },
    { what: 'a prefix of 63 characters', request: { Domain: 'a-0'.padEnd(63, 'b') } },
    { what: 'dots in the name of a custom domain', request: customDomain },
    { what: 'capitals in a prefix', request: { Domain: 'Shop' }, ...refused(['Domain'], LETTERS) },
    { what: 'a hyphen before a prefix', request: { Domain: '-shop' }, ...refused(['Domain'], LETTERS) },
    { what: 'a hyphen behind a prefix', request: { Domain: 'shop-' }, ...refused(['Domain'], LETTERS) },
    { what: 'an underscore in a prefix', request: { Domain: 'a_b' }, ...refused(['Domain'], LETTERS) },
    { what: 'dots in a prefix', request: { Domain: 'a.b' }, ...refused(['Domain'], LETTERS) },
    {
      what: 'a prefix of 64 characters',
      request: { Domain: 'a'.repeat(64) },
      ...refused(['Domain'], LETTERS),
    },
  ],
  'prefix-has-no-reserved-word': [
    { what: 'half a reserved word in a prefix', request: { Domain: 'amaz-on' } },
    {
      what: 'reserved words in the name of a custom domain',
      request: { ...customDomain, Domain: 'cognito.aws.example.com' },
    },
    ...['aws', 'amazon', 'cognito'].map((word) => ({
      what: `the word ${word} in a prefix`,
      request: { Domain: `my-${word}s` },
      ...refused(['Domain'], `Domain cannot contain reserved word: ${word}`),
    })),
  ],
};

const ofSettings: Neighbours = {
  'certificate-is-in-us-east-1': [
    { what: 'a certificate in us-east-1', request: customDomain },
    {
      what: 'a certificate of IAM, which is in no Region',
      request: {
        ...customDomain,
        CustomDomainConfig: { CertificateArn: 'arn:aws:iam::123456789012:server-certificate/a' },
      },
    },
    {
      what: 'a certificate in eu-west-1',
      request: { ...customDomain, CustomDomainConfig: { CertificateArn: certificate('eu-west-1') } },
      ...refused(['CustomDomainConfig', 'CertificateArn'], CERTIFICATE),
    },
  ],
  'managed-login-version-is-one-or-two': [
    { what: 'the version 1', request: { Domain: 'shop', ManagedLoginVersion: 1 } },
    { what: 'the version 2', request: { Domain: 'shop', ManagedLoginVersion: 2 } },
    ...[0, 3].map((version) => ({
      what: `the version ${version}`,
      request: { Domain: 'shop', ManagedLoginVersion: version },
      ...refused(['ManagedLoginVersion'], 'ManagedLoginVersion must be 1 or 2.'),
    })),
  ],
  'routing-is-of-custom-domains': [
    { what: 'failover of a custom domain', request: { ...customDomain, Routing: failover } },
    { what: 'no failover of a prefix domain', request: { Domain: 'shop', Routing: {} } },
    {
      what: 'failover of a prefix domain',
      request: { Domain: 'shop', Routing: failover },
      ...refused(['Routing', 'Failover'], 'Routing is only supported for custom domains.'),
    },
  ],
};

const knownOf = new Map([...operationRules.values()].flat().map(({ name, known }) => [name, known]));

function casesOf(operation: DomainRuleCase['operation'], neighbours: Neighbours): DomainRuleCase[] {
  return Object.entries(neighbours).flatMap(([rule, list]) =>
    list.map((neighbour) => caseOf(operation, rule, neighbour)),
  );
}

function caseOf(
  operation: DomainRuleCase['operation'],
  rule: string,
  { what, request, refused: refusal }: Neighbour,
): DomainRuleCase {
  const known = knownOf.get(rule);
  if (!known) throw new RangeError(`Expected the name of a rule, got ${rule}`);
  return {
    name: `${operation} with ${what}`,
    operation,
    rule,
    known,
    region,
    request,
    ...(refusal ? { refused: refusal } : {}),
  };
}

/** Every rule of domains from both sides. */
export const domainRuleCases: readonly DomainRuleCase[] = [
  ...casesOf('CreateUserPoolDomain', { ...ofCreating, ...ofSettings }),
  ...casesOf('UpdateUserPoolDomain', ofSettings),
];
