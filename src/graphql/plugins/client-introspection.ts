import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Context } from '../../context.js';
import { clientSchema } from '../client-schema.js';
import { introspectionPart, type IntrospectionPart } from '../introspection-part.js';

/**
 * Answers introspection with the schema as clients see it, without what Federation adds. Routers read the SDL from
 * `_service`. In an operation that asks for data too, only the answers to `__schema` and `__type` are replaced.
 */
export function clientIntrospectionPlugin(subgraph: GraphQLSchema): ApolloServerPlugin<Context> {
  // Made for the first client that asks: a start does not wait for it.
  let made: GraphQLSchema | undefined;
  // GraphQL.js answers introspection by itself, without a promise.
  const answer = ({ document }: IntrospectionPart, { request }: GraphQLRequestContext<Context>) =>
    execute({
      schema: (made ??= clientSchema(subgraph)),
      document,
      variableValues: request.variables,
    }) as ExecutionResult;

  return {
    async requestDidStart() {
      let part: IntrospectionPart | undefined;
      return {
        async responseForOperation(requestContext) {
          const { document, operation, response } = requestContext;
          // Apollo comes here also where no operation has the name that was asked for, though its types do not say so.
          part = (operation as typeof operation | undefined) && introspectionPart(document, operation);
          if (!part?.alone) return null;
          const { data, errors } = answer(part, requestContext);
          // Apollo formats no errors of this hook: it executes such an operation itself.
          if (errors) return null;
          part = undefined;
          return { http: response.http, body: { kind: 'single', singleResult: { data: data ?? null } } };
        },
        async willSendResponse(requestContext) {
          const { body } = requestContext.response;
          if (!part || body.kind !== 'single' || !body.singleResult.data) return;
          // Errors of this part are in the response already: which schema is asked makes no difference to them.
          Object.assign(body.singleResult.data, answer(part, requestContext).data);
        },
      };
    },
  };
}
