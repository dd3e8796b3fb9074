import type { Resolvers } from '../generated/graphql.js';
import type { MappingPlan } from '../mapping/plan.js';
import { createUserPool } from './create-user-pool.js';
import { userPool, userPoolReference } from './user-pool.js';
import { userPoolConnection, userPoolEdge, userPools } from './user-pools.js';

/** The resolvers that are not a plain read of a member; those the mapping makes. */
export function createResolvers(plan: MappingPlan) {
  return {
    Query: { userPool, userPools },
    Mutation: { createUserPool: createUserPool(plan) },
    UserPool: { __resolveReference: userPoolReference },
    UserPoolConnection: userPoolConnection,
    UserPoolEdge: userPoolEdge(plan),
  } satisfies Resolvers;
}
