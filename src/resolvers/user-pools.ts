import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context, ListedUserPoolEdge } from '../context.js';
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
  // A failure that is answered as data would otherwise not be logged.
  for (const { code, error } of page.regionFailures) {
    if (!(error instanceof UpstreamError)) continue;
    log[code === 'THROTTLED' ? 'warn' : 'error']({ code, ...upstreamDetails(error) }, error.message);
  }
  return page;
};

export function userPoolConnection(plan: MappingPlan) {
  const node = nodeOf(plan);
  return {
    edges: ({ edges }) => edges,
    nodes: ({ edges }, _arguments, context, info) =>
      // The generated types do not allow a promise of null inside a list.
      edges.map((edge) => node(edge, context, info) as Promise<UserPoolType>),
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
}

export function userPoolEdge(plan: MappingPlan) {
  const node = nodeOf(plan);
  return {
    cursor: ({ cursor }) => cursor,
    node: (edge, _arguments, context, info) => node(edge, context, info),
    replicaRegions: ({ pool }) => pool.ReplicaRegions ?? null,
  } satisfies UserPoolEdgeResolvers;
}

/** The pool of an edge. It is described only if more is selected than the list returns. */
function nodeOf(plan: MappingPlan) {
  const listed = listedFields(plan);
  return async (edge: ListedUserPoolEdge, context: Context, info: GraphQLResolveInfo) => {
    const { pool, failure } = edge;
    const { keys, loader, accountId, slices } = context;
    if (failure !== undefined) throw failure;
    const answered = listed(await accountId());
    const whole = selectsOnly(info, answered)
      ? pool
      : await loader.get(keys.userPool(pool.Id), readOptions(info));
    await slices.next();
    return whole;
  };
}
