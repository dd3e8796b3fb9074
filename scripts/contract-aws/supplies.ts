import { partitionOfServed } from '../../src/aws/partitions.js';
import { isStructure, memberOf, structureOf, type WireStructure } from '../../src/rules/wire.js';
import type { Resource } from '../../test/support/rule-cases/neighbour.js';
import type { ContractCase } from './contract-case.js';

/** What the person who starts the run supplies, so that cases that need it can be asked. */
export interface Supplies {
  readonly smsRoleArn?: string | undefined;
  readonly smsExternalId?: string | undefined;
  /** Of a domain. */
  readonly sesIdentityArn?: string | undefined;
  readonly kmsKeyArn?: string | undefined;
  /** Pools in the tier PLUS may be created. */
  readonly plus?: boolean | undefined;
}

export interface Skipped {
  readonly name: string;
  readonly reason: string;
}

/** Where the pools of a run are. */
export interface Place {
  readonly account: string | undefined;
  readonly region: string;
}

/** The account in the ARNs of the cases. */
export const PLACEHOLDER = '123456789012';
/** The domain in their addresses. */
const DOMAIN = 'example.com';

/** What is written instead of what was supplied. */
export function namesOf(supplies: Supplies): Readonly<Record<string, string | undefined>> {
  const { smsRoleArn, smsExternalId, sesIdentityArn, kmsKeyArn } = supplies;
  return {
    'SMS role': smsRoleArn,
    'external id': smsExternalId,
    'SES identity': sesIdentityArn,
    domain: sesIdentityArn && domainOf(sesIdentityArn),
    'KMS key': kmsKeyArn,
  };
}

/** What each resource is, and by which option it is supplied. */
const resources: Readonly<
  Record<Resource, readonly [what: string, option: string, supplied: keyof Supplies]>
> = {
  smsRole: ['a role that may send SMS', '--sms-role-arn', 'smsRoleArn'],
  sesIdentity: ['a domain verified with Amazon SES', '--ses-identity-arn', 'sesIdentityArn'],
  kmsKey: ['a KMS key', '--kms-key-arn', 'kmsKeyArn'],
};

/** Separates the cases that can be asked with these supplies from those that cannot. */
export function askable(
  cases: readonly ContractCase[],
  supplies: Supplies,
): { readonly asked: readonly ContractCase[]; readonly skipped: readonly Skipped[] } {
  const lacking = cases.map((each) => ({ each, lacks: lackedBy(each, supplies) }));
  return {
    asked: lacking.filter(({ lacks }) => lacks.length === 0).map(({ each }) => each),
    skipped: lacking
      .filter(({ lacks }) => lacks.length > 0)
      .map(({ each: { name }, lacks }) => ({ name, reason: lacks.join('; ') })),
  };
}

function lackedBy({ needs, before, request }: ContractCase, supplies: Supplies): string[] {
  const inPlus = [before, request].some((settings) => memberOf(settings, 'UserPoolTier') === 'PLUS');
  return [
    ...needs
      .map((need) => resources[need])
      .filter(([, , name]) => supplies[name] === undefined)
      .map(([what, option]) => `needs ${what}: ${option}`),
    ...(inPlus && !supplies.plus ? ['needs permission to create pools in the tier PLUS: --plus'] : []),
  ];
}

/**
 * The case as it is asked in an account: with what was supplied in place of what it needs, and its other ARNs moved to
 * the account. The Regions of the case and of the run change places in them, so that an ARN of another Region than the
 * pool's stays one.
 *
 * Lambda functions need not exist: Cognito takes their ARNs, and only their invocation fails
 * (https://github.com/aws/aws-sdk-js/issues/2011).
 */
export function localized(each: ContractCase, supplies: Supplies, place: Place): ContractCase {
  const local = (settings: WireStructure) =>
    structureOf(
      {
        settings: mapTexts(settings, (text, member) =>
          moved(supplied(text, member, each, supplies), each, place),
        ),
      },
      'settings',
    );
  return {
    ...each,
    region: place.region,
    request: local(each.request),
    ...(each.before && { before: local(each.before) }),
  };
}

/** An ARN of another account or Region than the case's is none of what it needs, but what it is about. */
function supplied(
  text: string,
  member: string,
  { needs, region }: ContractCase,
  { smsRoleArn, smsExternalId, sesIdentityArn, kmsKeyArn }: Supplies,
): string {
  const isArnOf = (service: string, of: string) =>
    text.startsWith(`arn:aws:${service}:${of}:${PLACEHOLDER}:`);
  if (needs.includes('smsRole')) {
    if (smsRoleArn !== undefined && isArnOf('iam', '')) return smsRoleArn;
    if (smsExternalId !== undefined && member === 'ExternalId') return smsExternalId;
  }
  if (needs.includes('kmsKey') && kmsKeyArn !== undefined && isArnOf('kms', region)) return kmsKeyArn;
  if (needs.includes('sesIdentity') && sesIdentityArn !== undefined) {
    return isArnOf('ses', region) ? sesIdentityArn : text.replaceAll(DOMAIN, domainOf(sesIdentityArn));
  }
  return text;
}

/** `arn:aws:ses:eu-west-1:123456789012:identity/example.com` -> `example.com` */
function domainOf(identityArn: string): string {
  return identityArn.slice(identityArn.indexOf('/') + 1);
}

const ARN = new RegExp(`^arn:aws:(?<service>[\\w-]+):(?<region>[\\w-]*):${PLACEHOLDER}:`);

function moved(
  text: string,
  { region: from }: ContractCase,
  { account = PLACEHOLDER, region: to }: Place,
): string {
  return text.replace(ARN, (_arn, service: string, region: string) => {
    const there = region === from ? to : region === to ? from : region;
    return `arn:${partitionOfServed(to).name}:${service}:${there}:${account}:`;
  });
}

/** A structure with other texts in it. */
function mapTexts(value: unknown, change: (text: string, member: string) => string, member = ''): unknown {
  if (typeof value === 'string') return change(value, member);
  if (Array.isArray(value)) return value.map((element) => mapTexts(element, change, member));
  if (!isStructure(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, change, name)]),
  );
}
