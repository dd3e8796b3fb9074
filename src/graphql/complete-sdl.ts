import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphqlSync, type DocumentNode } from 'graphql';

/**
 * The complete SDL of a subgraph, as `_service { sdl }` tells a router.
 *
 * @throws GraphQLError and others where the type definitions are not valid
 */
export function completeSdl(typeDefs: DocumentNode): string {
  const schema = buildSubgraphSchema([{ typeDefs }]);
  const { data } = graphqlSync({ schema, source: '{ _service { sdl } }' });
  // What every subgraph schema answers to this query.
  const { sdl } = data?._service as { readonly sdl: string };
  return sdl;
}
