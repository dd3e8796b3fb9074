import type { GraphQLResolveInfo } from 'graphql';
import type { Connection, ConnectionEdge, Context } from '../../context.js';
import type { MappingPlan } from '../../mapping/plan.js';
import { fieldsShownBy } from '../../mapping/shown-by.js';
import type { Listable } from '../../resources/resource.js';
import { listedShape } from '../../resources/shapes.js';
import { selectsOnly } from '../selection.js';
import { derivedNames } from './derived.js';
import type { Read } from './read.js';
import { poolIdIn, shown, type Standard } from './things.js';

type Listed = Standard & Listable;

export function isListed(resource: Standard): resource is Listed {
  return resource.list !== undefined;
}

interface ConnectionValues {
  readonly first: number;
  readonly after?: string | null;
}

/** The field of the pool: `groups(first:, after:)`. */
export function connectionField<R extends Listed>(resource: R) {
  return async (pool: object, { first, after }: ConnectionValues, { keys, connections }: Context) => {
    const parent = keys.userPool(poolIdIn(resource.within, pool));
    return connections.page(parent, resource, { first, after });
  };
}

/** The connection types. A thing is described only if more is selected than the list returns. */
export function connectionTypes<R extends Listed>(plan: MappingPlan, resource: R, read: Read<R>) {
  const shape = listedShape(resource);
  const listed = new Set([
    ...(shape ? fieldsShownBy(plan, resource.type, shape) : []),
    ...derivedNames(resource),
  ]);
  const node = async (edge: ConnectionEdge<R>, context: Context, info: GraphQLResolveInfo) => {
    const { key, item } = edge;
    const whole = selectsOnly(info, listed) ? shown(key, item) : await read(key, context, info);
    await context.slices.next();
    return whole;
  };
  return {
    [`${resource.type}Connection`]: {
      edges: ({ edges }: Connection<R>) => edges,
      nodes: ({ edges }: Connection<R>, _values: unknown, context: Context, info: GraphQLResolveInfo) =>
        edges.map((edge) => node(edge, context, info)),
      pageInfo: ({ edges, endCursor, hasNextPage }: Connection<R>) => ({
        hasNextPage,
        hasPreviousPage: false,
        startCursor: edges[0]?.cursor ?? null,
        endCursor,
      }),
    },
    [`${resource.type}Edge`]: {
      cursor: ({ cursor }: ConnectionEdge<R>) => cursor,
      node: (edge: ConnectionEdge<R>, _values: unknown, context: Context, info: GraphQLResolveInfo) =>
        node(edge, context, info),
    },
  };
}
