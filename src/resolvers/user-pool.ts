import type { QueryResolvers, UserPoolResolvers } from '../generated/graphql.js';

export const userPool: NonNullable<QueryResolvers['userPool']> = (_query, { id }, { userPools }) =>
  userPools.get(id);

/** A router's reference, by id. A copy, because the subgraph library writes `__typename` on what it is given. */
export const userPoolReference: NonNullable<UserPoolResolvers['__resolveReference']> = async (
  { id },
  { userPools },
) => {
  const pool = await userPools.get(id);
  return pool && { ...pool };
};
