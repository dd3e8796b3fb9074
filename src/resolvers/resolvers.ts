import type { Resolvers } from '../generated/graphql.js';
import type { MappingPlan } from '../mapping/plan.js';
import { createUserPool } from './create-user-pool.js';
import { derivedOfSchemaAttribute } from './schema-attribute.js';
import { userPool, userPoolReference } from './user-pool.js';
import { derivedOfUserPool } from './user-pool-derived.js';

/** The resolvers that are not a plain read of a member; those the mapping makes. */
export function createResolvers(plan: MappingPlan) {
  return {
    Query: { userPool },
    Mutation: { createUserPool: createUserPool(plan) },
    UserPool: { __resolveReference: userPoolReference, ...derivedOfUserPool },
    UserPoolSchemaAttribute: derivedOfSchemaAttribute,
  } satisfies Resolvers;
}
