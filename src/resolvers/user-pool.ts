import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { GraphQLResolveInfo } from 'graphql';
import { regionOfUserPoolId, userPoolIdInArn } from '../aws/user-pool-names.js';
import type { Context } from '../context.js';
import { BadUserInputError } from '../errors/gateway-error.js';
import { shown } from '../errors/shown.js';
import type { QueryResolvers, UserPoolResolvers } from '../generated/graphql.js';
import { selects } from './selection.js';
import { typedCopy } from './typed-copy.js';

export const userPool: NonNullable<QueryResolvers['userPool']> = (_query, { id }, { keys, loader }, info) =>
  loader.get(keys.userPool(id), readOptions(info));

/**
 * A router's reference, by id or by ARN. Both are of a scalar that accepts any JSON. A value without the form of an
 * id is ignored, so that a valid ARN is used if the id is null or something else.
 */
export const userPoolReference: NonNullable<UserPoolResolvers['__resolveReference']> = async (
  reference,
  context,
  info,
) => {
  const { id, arn } = reference as Readonly<Record<string, unknown>>;
  const idInArn = userPoolIdInArn(arn);
  // The same await for both: different ones would split the loader's batch.
  const pool =
    idInArn === undefined || regionOfUserPoolId(id) !== undefined
      ? await read(expectedId(id, arn), context, info)
      : await byArn(arn, idInArn, context, info);
  return pool && typedCopy(pool, 'UserPool');
};

/** How to read a pool for a selection. */
export function readOptions(info: GraphQLResolveInfo) {
  return { withSecrets: selects(info, 'externalId') };
}

/** @throws BadUserInputError if neither the id nor the ARN can name a pool */
function expectedId(id: unknown, arn: unknown): string {
  if (typeof id === 'string') return id;
  throw new BadUserInputError(
    `Expected the id of a user pool (REGION_xxxxxxxxx) or its ARN (arn:aws:cognito-idp:REGION:ACCOUNT:userpool/ID), got the id ${shown(id)} and the ARN ${shown(arn)}.`,
  );
}

/** Null if the pool has another ARN: a pool of another account may have the same id, and a replica has its own Region. */
async function byArn(
  arn: unknown,
  idInArn: string,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<UserPoolType | null> {
  const pool = await read(idInArn, context, info);
  return pool?.Arn === arn ? pool : null;
}

function read(id: string, { keys, loader }: Context, info: GraphQLResolveInfo) {
  return loader.get(keys.userPool(id), readOptions(info));
}
