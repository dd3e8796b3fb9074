import { addResolversToSchema } from '@apollo/subgraph/dist/resolvers.js';
import { entitiesResolver } from '@apollo/subgraph/dist/types.js';
import { buildASTSchema, print, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { subgraphDocument } from './subgraph-document.js';

const { document } = subgraphDocument;

/** The types of the subgraph, without resolvers. */
export function subgraphTypes(): GraphQLSchema {
  return buildASTSchema(document, { assumeValid: true });
}

/**
 * Adds resolvers, and those of Federation, to the types.
 *
 * @param resolvers by type: of its fields, the values of an enum, or a scalar
 */
export function resolveWith(types: GraphQLSchema, resolvers: Readonly<Record<string, object>>): void {
  // The library takes functions with parameters of any type, and looks at each value that it is given.
  const add = (map: Readonly<Record<string, object>>): void => {
    addResolversToSchema(types, map as Parameters<typeof addResolversToSchema>[1]);
  };
  add({
    Query: { _service: () => ({ sdl: print(document) }), _entities: entities },
    _Entity: { __resolveType: ({ __typename }: { readonly __typename: string }) => __typename },
  });
  add(resolvers);
}

const entities: GraphQLFieldResolver<unknown, unknown, { readonly representations: readonly unknown[] }> = (
  _query,
  { representations },
  context,
  info,
): unknown => entitiesResolver({ representations, context, info });
