import type { AuthorizationRules } from '../auth/scopes.js';
import type { Resolvers } from '../generated/graphql.js';
import type { MappingPlan } from '../mapping/plan.js';
import { compareUserPools } from './compare-user-pools.js';
import { createUserPool } from './create-user-pool.js';
import { deleteUserPool } from './delete-user-pool.js';
import { lambdaTriggers } from './lambda-triggers.js';
import { maskOf } from './mask.js';
import { namedByArn } from './named-by-arn.js';
import { derivedOfSchemaAttribute } from './schema-attribute.js';
import { updateUserPoolsPayload } from './fleet-results.js';
import { tagUserPools, untagUserPools } from './tag-user-pools.js';
import { updateUserPool } from './update-user-pool.js';
import { updateUserPools } from './update-user-pools.js';
import { userPool, userPoolReference } from './user-pool.js';
import { derivedOfUserPool } from './user-pool-derived.js';
import { userPoolConnection, userPoolEdge, userPools } from './user-pools.js';
import { userPoolsByIds } from './user-pools-by-ids.js';

/** The resolvers of fields that are not plain members. The mapping makes those of plain members. */
export function createResolvers(plan: MappingPlan, rules: AuthorizationRules) {
  const isMasked = maskOf(plan, rules, 'UserPool');
  return {
    Query: { userPool, userPools, userPoolsByIds, compareUserPools: compareUserPools(plan, rules) },
    Mutation: {
      createUserPool: createUserPool(plan),
      updateUserPool: updateUserPool(plan, isMasked),
      updateUserPools: updateUserPools(plan, isMasked),
      tagUserPools: tagUserPools(plan, isMasked),
      untagUserPools: untagUserPools(plan, isMasked),
      deleteUserPool,
    },
    UpdateUserPoolsPayload: updateUserPoolsPayload,
    UserPool: { __resolveReference: userPoolReference, ...derivedOfUserPool },
    UserPoolConnection: userPoolConnection(plan),
    UserPoolEdge: userPoolEdge(plan),
    UserPoolSchemaAttribute: derivedOfSchemaAttribute,
    ...namedByArn,
    UserPoolLambdaConfig: { triggers: lambdaTriggers(plan), ...namedByArn.UserPoolLambdaConfig },
  } satisfies Resolvers;
}
