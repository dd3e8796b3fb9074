import { UpstreamError, upstreamDetails } from '../errors/upstream.js';
import type {
  QueryResolvers,
  UserPoolConnectionResolvers,
  UserPoolEdgeResolvers,
} from '../generated/graphql.js';
import type { MappingPlan } from '../mapping/plan.js';
import { listedFields } from './listed-fields.js';
import { selectsOnly } from './selection.js';
import { readOptions } from './user-pool.js';

export const userPools: NonNullable<QueryResolvers['userPools']> = async (
  _query,
  request,
  { userPools: { list }, log },
) => {
  const page = await list.page(request);
  // Answered as data, a failure would pass by where errors are logged.
  for (const { code, error } of page.regionFailures) {
    if (!(error instanceof UpstreamError)) continue;
    log[code === 'THROTTLED' ? 'warn' : 'error']({ code, ...upstreamDetails(error) }, error.message);
  }
  return page;
};

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
    node: async ({ pool, failure }, _arguments, { keys, loader, accountId, slices }, info) => {
      if (failure !== undefined) throw failure;
      const answered = listed(await accountId());
      const whole = selectsOnly(info, answered)
        ? pool
        : await loader.get(keys.userPool(pool.Id), readOptions(info));
      await slices.next();
      return whole;
    },
    replicaRegions: ({ pool }) => pool.ReplicaRegions ?? null,
  } satisfies UserPoolEdgeResolvers;
}
