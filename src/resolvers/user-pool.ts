import type { GraphQLResolveInfo } from 'graphql';
import type { QueryResolvers, UserPoolResolvers } from '../generated/graphql.js';
import { selects } from './selection.js';

export const userPool: NonNullable<QueryResolvers['userPool']> = (_query, { id }, { userPools }, info) =>
  userPools.get(id, options(info));

/** A router's reference, by id. A copy, because the subgraph library writes `__typename` on what it is given. */
export const userPoolReference: NonNullable<UserPoolResolvers['__resolveReference']> = async (
  { id },
  { userPools },
  info,
) => {
  const pool = await userPools.get(id, options(info));
  return pool && { ...pool };
};

function options(info: GraphQLResolveInfo) {
  return { withSecrets: selects(info, 'externalId') };
}
