import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphqlSync } from 'graphql';
import { withoutAuthorization } from './authorization-rules.js';
import { readTypeDefinitions } from './type-definitions.js';

/**
 * The SDL of the subgraph, as `_service { sdl }` tells a router.
 *
 * @param authDirectives with `@authenticated` and `@requiresScopes`, which some routers need a licence for
 */
export function subgraphSdl({ authDirectives }: { readonly authDirectives: boolean }): string {
  const declared = readTypeDefinitions();
  const schema = buildSubgraphSchema([
    { typeDefs: authDirectives ? declared : withoutAuthorization(declared) },
  ]);
  const { data } = graphqlSync({ schema, source: '{ _service { sdl } }' });
  // What every subgraph schema answers to this query.
  const { sdl } = data?._service as { readonly sdl: string };
  return sdl;
}
