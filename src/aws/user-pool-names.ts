import type { IssuerType } from '@aws-sdk/client-cognito-identity-provider';
import { partitionNamed, partitionOfServed, type PartitionName } from './partitions.js';

/** From the service model: UserPoolIdType, 1 to 55 characters. */
const USER_POOL_ID = /^[\w-]+_[0-9a-zA-Z]+$/;
const USER_POOL_ID_MAX_LENGTH = 55;

/**
 * The Region in a possible id of a user pool; undefined for anything else. The type is checked here, too: an id may
 * come through a scalar that accepts any JSON, and a pattern would match a list with one string.
 */
export function regionOfUserPoolId(id: unknown): string | undefined {
  if (typeof id !== 'string' || id.length > USER_POOL_ID_MAX_LENGTH) return undefined;
  return USER_POOL_ID.test(id) ? regionInId(id) : undefined;
}

/** The Region in the id of a user pool, in which it was created. For ids whose form was checked. */
export function regionInId(id: string): string {
  return id.slice(0, id.lastIndexOf('_'));
}

/** The account in an ARN of any kind, its fifth part; undefined if missing. */
export function accountInArn(arn: string | undefined): string | undefined {
  return partOfArn(arn, 4);
}

/** The id in the ARN of a user pool; undefined for anything else, whatever its type. */
export function userPoolIdInArn(arn: unknown): string | undefined {
  if (typeof arn !== 'string') return undefined;
  return /^arn:aws[\w-]*:cognito-idp:[\w-]+:\d+:userpool\/(?<id>[\w-]+)$/.exec(arn)?.groups?.id;
}

/** A user pool by its id and, if AWS has returned it, its ARN. */
export interface NamedUserPool {
  readonly id: string;
  /** AWS's own statement about the partition. It takes precedence over the Region. */
  readonly arn?: string | undefined;
}

/**
 * The name of a pool's partition, from its ARN or else from its Region.
 *
 * @throws RangeError for a Region without a partition; served Regions always have one
 */
export function userPoolPartition({ id, arn }: NamedUserPool): string {
  return partOfArn(arn, 1) ?? partitionOfServed(regionInId(id)).name;
}

/** The ARN of a resource in a Region: `arn:aws:lambda:us-east-1:123456789012:function:name`. */
export function regionalArn(region: string, service: string, account: string, resource: string): string {
  return `arn:${partitionOfServed(region).name}:${service}:${region}:${account}:${resource}`;
}

/** The ARN of a role, which belongs to the partition of a Region but not to the Region. */
export function roleArn(region: string, account: string, role: string): string {
  return `arn:${partitionOfServed(region).name}:iam::${account}:role/${role}`;
}

/** The ARN of a pool in its primary Region; a replica's differs in the Region. */
export function userPoolArn(id: string, account: string): string {
  return regionalArn(regionInId(id), 'cognito-idp', account, `userpool/${id}`);
}

/**
 * The host names of the console, by Region. The SDK has those for signing in, `REGION.signin.DOMAIN`, in its endpoint
 * rules; the console is in the same domain. A new partition in the SDK fails the type check here.
 */
const consoleHosts: Readonly<Record<PartitionName, (region: string) => string>> = {
  aws: (region) => `${region}.console.aws.amazon.com`,
  'aws-cn': (region) => `${region}.console.amazonaws.cn`,
  'aws-us-gov': () => 'console.amazonaws-us-gov.com',
  'aws-eusc': () => 'console.amazonaws-eusc.eu',
  'aws-iso': (region) => `${region}.console.c2shome.ic.gov`,
  'aws-iso-b': (region) => `${region}.console.sc2shome.sgov.gov`,
  'aws-iso-e': (region) => `${region}.console.csphome.adc-e.uk`,
  'aws-iso-f': (region) => `${region}.console.csphome.hci.ic.gov`,
};

/** The page of the pool in the AWS console; by the Region alone if the ARN has a partition newer than the SDK. */
export function userPoolConsoleUrl(pool: NamedUserPool): string {
  const region = regionInId(pool.id);
  const { name } = partitionNamed(userPoolPartition(pool)) ?? partitionOfServed(region);
  return `https://${consoleHosts[name](region)}/cognito/v2/idp/user-pools/${pool.id}?region=${region}`;
}

/** The host of each form of issuer that the SDK knows, without Region and suffix. */
const issuerHosts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ORIGINAL: 'cognito-idp',
    UPDATED: 'issuer-cognito-idp',
  } satisfies Record<IssuerType, string>),
);

/**
 * The issuer in the tokens of a pool, `iss`. Its keys are at `/.well-known/jwks.json` below it.
 *
 * @param type of the pool's IssuerConfiguration; older pools have the original form
 * @returns undefined for a form or a partition newer than this version
 */
export function userPoolIssuer(pool: NamedUserPool, type = 'ORIGINAL'): string | undefined {
  const host = issuerHosts.get(type);
  const partition = partitionNamed(userPoolPartition(pool));
  return host && partition && `https://${host}.${regionInId(pool.id)}.${partition.dnsSuffix}/${pool.id}`;
}

function partOfArn(arn: string | undefined, index: number): string | undefined {
  const part = arn?.split(':')[index];
  return part === '' ? undefined : part;
}
