import type {
  QueryResolvers,
  UserPoolConnectionResolvers,
  UserPoolEdgeResolvers,
} from '../generated/graphql.js';
import type { MappingPlan } from '../mapping/plan.js';
import { listedFields } from './listed-fields.js';
import { selectsOnly } from './selection.js';
import { readOptions } from './user-pool.js';

export const userPools: NonNullable<QueryResolvers['userPools']> = (_query, request, { userPoolList }) =>
  userPoolList.page(request);

export const userPoolConnection = {
  edges: ({ edges }) => edges,
  pageInfo: ({ edges, endCursor, hasNextPage }) => ({
    hasNextPage,
    hasPreviousPage: false,
    startCursor: edges[0]?.cursor ?? null,
    endCursor,
  }),
  regionErrors: ({ regionFailures }) =>
    regionFailures.map(({ region, code, error: { message, extensions } }) => ({
      region,
      code,
      message,
      retryAfterMs: extensions.retryAfterMs ?? null,
    })),
} satisfies UserPoolConnectionResolvers;

/** A pool is described only where more is asked of it than the list has told. */
export function userPoolEdge(plan: MappingPlan) {
  const listed = listedFields(plan);
  return {
    cursor: ({ cursor }) => cursor,
    node: async ({ pool, failure }, _arguments, { userPools, accountId, slices }, info) => {
      if (failure !== undefined) throw failure;
      const answered = listed(await accountId());
      const whole = selectsOnly(info, answered) ? pool : await userPools.get(pool.Id, readOptions(info));
      await slices.turn();
      return whole;
    },
    replicaRegions: ({ pool }) => pool.ReplicaRegions ?? null,
  } satisfies UserPoolEdgeResolvers;
}
