import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, NoSchemaIntrospectionCustomRule, validate } from 'graphql';
import { mayOperate } from '../../auth/scopes.js';
import type { Context } from '../../context.js';

/**
 * Lets only operators, and routers that have proven themselves, ask for the schema. Not a validation rule of the server:
 * it remembers for all callers that a document is valid.
 */
export const introspectionPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, contextValue }) {
        if (mayOperate(contextValue.caller, true)) return;
        if (validate(schema, document, [NoSchemaIntrospectionCustomRule]).length === 0) return;
        throw new GraphQLError(
          'Introspection requires a token with the scope poolgraph/operate, or a router with a valid secret (AUTH_ROUTER_SECRETS).',
          {
            extensions: { code: 'FORBIDDEN', http: { status: 400 } },
          },
        );
      },
    };
  },
};
