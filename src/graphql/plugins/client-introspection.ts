import type { ApolloServerPlugin } from '@apollo/server';
import {
  execute,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from '../../context.js';
import { clientSchema } from '../client-schema.js';

const introspections: readonly string[] = ['__schema', '__type'];

/**
 * Answers introspection with the schema as clients see it, without what Federation adds. Routers read the SDL from
 * `_service`. An operation that asks for data too is answered with the schema of the subgraph.
 */
export function clientIntrospectionPlugin(subgraph: GraphQLSchema): ApolloServerPlugin<Context> {
  // Made for the first client that asks: a start does not wait for it.
  let made: GraphQLSchema | undefined;

  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, operationName, request, response }) {
          if (!asksForSchemaAlone(document, operation)) return null;
          made ??= clientSchema(subgraph);
          const { data, errors } = await execute({
            schema: made,
            document,
            operationName,
            variableValues: request.variables,
          });
          // Apollo formats no errors of this hook: it executes such an operation itself.
          if (errors) return null;
          return { http: response.http, body: { kind: 'single', singleResult: { data: data ?? null } } };
        },
      };
    },
  };
}

/** Whether all root fields are `__schema`, `__type` or `__typename`, and at least one is none of the last. */
function asksForSchemaAlone(
  document: DocumentNode,
  // Apollo comes here also where no operation has the name that was asked for, though its types do not say so.
  operation: OperationDefinitionNode | undefined,
): boolean {
  if (!operation) return false;
  const names = new Set<string>();
  const seen = new Set<string>();
  collect(operation.selectionSet);
  return introspections.some((name) => names.delete(name)) && isAlone(names);

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = document.definitions.find(
          (definition) =>
            definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
        );
        if (fragment?.kind === Kind.FRAGMENT_DEFINITION) collect(fragment.selectionSet);
      }
    }
  }
}

function isAlone(names: ReadonlySet<string>): boolean {
  return [...names].every((name) => [...introspections, '__typename'].includes(name));
}
