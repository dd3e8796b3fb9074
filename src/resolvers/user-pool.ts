import type { GraphQLResolveInfo } from 'graphql';
import type { QueryResolvers, UserPoolResolvers } from '../generated/graphql.js';
import { selects } from './selection.js';

export const userPool: NonNullable<QueryResolvers['userPool']> = (_query, { id }, { userPools }, info) =>
  userPools.get(id, readOptions(info));

/** A router's reference, by id. A copy, because the subgraph library writes `__typename` on what it is given. */
export const userPoolReference: NonNullable<UserPoolResolvers['__resolveReference']> = async (
  { id },
  { userPools },
  info,
) => {
  const pool = await userPools.get(id, readOptions(info));
  return pool && { ...pool };
};

/** How a pool has to be read for a selection. */
export function readOptions(info: GraphQLResolveInfo) {
  return { withSecrets: selects(info, 'externalId') };
}
