import { print } from 'graphql';
import { completeSdl } from './complete-sdl.js';
import { subgraphDocument } from './subgraph-document.js';
import { readTypeDefinitions } from './type-definitions.js';

/**
 * The SDL of the subgraph, as `_service { sdl }` tells a router.
 *
 * @param authDirectives with `@authenticated` and `@requiresScopes`, which some routers need a licence for
 */
export function subgraphSdl({ authDirectives }: { readonly authDirectives: boolean }): string {
  return authDirectives ? completeSdl(readTypeDefinitions()) : print(subgraphDocument.document);
}
