import { partitionOf } from './partitions.js';

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
  const account = arn?.split(':')[4];
  return account === '' ? undefined : account;
}

/** The id in the ARN of a user pool; undefined for anything else, whatever its type. */
export function userPoolIdInArn(arn: unknown): string | undefined {
  if (typeof arn !== 'string') return undefined;
  return /^arn:aws[\w-]*:cognito-idp:[\w-]+:\d+:userpool\/(?<id>[\w-]+)$/.exec(arn)?.groups?.id;
}

/** The ARN of a pool in its primary Region; a replica's differs in the Region. */
export function userPoolArn(id: string, account: string): string {
  const region = regionInId(id);
  return `arn:${partitionOf(region).name}:cognito-idp:${region}:${account}:userpool/${id}`;
}

/** Where people see the pool in the AWS console. */
export function userPoolConsoleUrl(id: string): string {
  const region = regionInId(id);
  return `https://${partitionOf(region).consoleHost(region)}/cognito/v2/idp/user-pools/${id}?region=${region}`;
}

/** The hosts of the forms of issuers that are known, without Region and suffix: IssuerConfigurationType of the API. */
const issuerHosts: ReadonlyMap<string, string> = new Map([
  ['ORIGINAL', 'cognito-idp'],
  ['UPDATED', 'issuer-cognito-idp'],
]);

/**
 * The issuer in the tokens of a pool, `iss`, where the keys to verify them with are found under
 * `/.well-known/jwks.json`.
 *
 * @param type of the pool's IssuerConfiguration; pools from before it have the original form
 * @returns undefined for a form that AWS added after this version was made
 */
export function userPoolIssuer(id: string, type = 'ORIGINAL'): string | undefined {
  const host = issuerHosts.get(type);
  const region = regionInId(id);
  return host && `https://${host}.${region}.${partitionOf(region).dnsSuffix}/${id}`;
}
