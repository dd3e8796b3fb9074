import type { IssuerType } from '@aws-sdk/client-cognito-identity-provider';
import { partitionNamed, partitionOfServed, type PartitionName } from './partitions.js';

/** From the service model: UserPoolIdType, 1 to 55 characters. */
const USER_POOL_ID = /^(?<region>[\w-]+)_[0-9a-zA-Z]+$/;
const USER_POOL_ID_MAX_LENGTH = 55;

/**
 * The Region in what may be a user pool's id; undefined for anything that cannot be one. The type is checked here, too: an
 * id can come through a scalar that takes any JSON, and a pattern takes a list of one for the string in it.
 */
export function regionOfUserPoolId(id: unknown): string | undefined {
  if (typeof id !== 'string' || id.length > USER_POOL_ID_MAX_LENGTH) return undefined;
  return USER_POOL_ID.exec(id)?.groups?.region;
}

/** The Region in a user pool's id, which is the one it was created in. For ids whose form was checked. */
export function regionInId(id: string): string {
  return id.slice(0, id.lastIndexOf('_'));
}

/** The account in an ARN of any kind: its fifth part. Undefined where there is none. */
export function accountInArn(arn: string | undefined): string | undefined {
  return partOfArn(arn, 4);
}

/** The id in the ARN of a user pool; undefined for anything else, whatever its type. */
export function userPoolIdInArn(arn: unknown): string | undefined {
  if (typeof arn !== 'string') return undefined;
  return /^arn:aws[\w-]*:cognito-idp:[\w-]+:\d+:userpool\/(?<id>[\w-]+)$/.exec(arn)?.groups?.id;
}

/** A user pool as its id names it and, where AWS has given it, its ARN. */
export interface NamedUserPool {
  readonly id: string;
  /** AWS's own word for the partition: it is believed before the Region. */
  readonly arn?: string | undefined;
}

/**
 * The name of the partition that a pool is in: as its ARN says, else the one of its Region.
 *
 * @throws RangeError for a Region of no partition, which no served Region is
 */
export function userPoolPartition({ id, arn }: NamedUserPool): string {
  return partOfArn(arn, 1) ?? partitionOfServed(regionInId(id)).name;
}

/** The ARN of a resource in a Region: `arn:aws:lambda:us-east-1:123456789012:function:name`. */
export function regionalArn(region: string, service: string, account: string, resource: string): string {
  return `arn:${partitionOfServed(region).name}:${service}:${region}:${account}:${resource}`;
}

/** The ARN of a role, which belongs to no Region but to the partition of one. */
export function roleArn(region: string, account: string, role: string): string {
  return `arn:${partitionOfServed(region).name}:iam::${account}:role/${role}`;
}

/** The ARN of a pool in its primary Region; a replica's differs in the Region. */
export function userPoolArn(id: string, account: string): string {
  return regionalArn(regionInId(id), 'cognito-idp', account, `userpool/${id}`);
}

/**
 * The host names of the console, for a Region. The SDK has those for signing in, `REGION.signin.DOMAIN`, in the rules of its
 * client for that; the console is in the same domain. A partition that the SDK gains fails the type check here.
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

/** Where people see the pool in the AWS console; by the Region alone where the ARN names a partition newer than the SDK. */
export function userPoolConsoleUrl(pool: NamedUserPool): string {
  const region = regionInId(pool.id);
  const { name } = partitionNamed(userPoolPartition(pool)) ?? partitionOfServed(region);
  return `https://${consoleHosts[name](region)}/cognito/v2/idp/user-pools/${pool.id}?region=${region}`;
}

/** The hosts of every form of issuer that the SDK knows, without Region and suffix. */
const issuerHosts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ORIGINAL: 'cognito-idp',
    UPDATED: 'issuer-cognito-idp',
  } satisfies Record<IssuerType, string>),
);

/**
 * The issuer in the tokens of a pool, `iss`, where the keys to verify them with are found under
 * `/.well-known/jwks.json`.
 *
 * @param type of the pool's IssuerConfiguration; pools from before it have the original form
 * @returns undefined for a form or a partition that AWS added after this version was made
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
