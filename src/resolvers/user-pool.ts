import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { GraphQLResolveInfo } from 'graphql';
import { userPoolIdInArn } from '../aws/user-pool-names.js';
import type { Context } from '../context.js';
import { BadUserInputError } from '../errors/gateway-error.js';
import type { QueryResolvers, UserPoolResolvers } from '../generated/graphql.js';
import { selects } from './selection.js';

export const userPool: NonNullable<QueryResolvers['userPool']> = (_query, { id }, { userPools }, info) =>
  userPools.get(id, readOptions(info));

/**
 * A router's reference, by id or by ARN. A copy, because the subgraph library writes `__typename` on what it is given.
 */
export const userPoolReference: NonNullable<UserPoolResolvers['__resolveReference']> = async (
  reference,
  { userPools },
  info,
) => {
  // The same await for both: a different one for each would part the batch that the loader makes of them.
  const pool =
    'id' in reference
      ? await userPools.get(reference.id, readOptions(info))
      : await byArn(reference.arn, userPools, info);
  return pool && { ...pool };
};

/** How a pool has to be read for a selection. */
export function readOptions(info: GraphQLResolveInfo) {
  return { withSecrets: selects(info, 'externalId') };
}

/** Null for a pool whose own ARN is another: one of another account has the same id, and a replica has its own Region. */
async function byArn(
  arn: string | null | undefined,
  userPools: Context['userPools'],
  info: GraphQLResolveInfo,
): Promise<UserPoolType | null> {
  const id = userPoolIdInArn(arn ?? '');
  if (id === undefined) {
    throw new BadUserInputError(
      `Expected the ARN of a user pool, arn:aws:cognito-idp:REGION:ACCOUNT:userpool/ID, got ${JSON.stringify((arn ?? '').slice(0, 80))}.`,
    );
  }
  const pool = await userPools.get(id, readOptions(info));
  return pool?.Arn === arn ? pool : null;
}
