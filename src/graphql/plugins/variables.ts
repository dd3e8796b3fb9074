import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import { variableErrors } from '../validation/variable-errors.js';
import { shortened } from '../validation/shortened.js';

/**
 * Answers variables that do not fit, in place of graphql-js: by a hook of Apollo's that may give several errors and comes
 * after all that may refuse the operation for its size.
 *
 * @param options whether messages leave out names of the schema
 */
export function variablesPlugin(options: { readonly hideSuggestions: boolean }): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, request: { variables = {} } }) {
          // Without an operation there is nothing to execute, which Apollo says; its types do not.
          if (!(operation as OperationDefinitionNode | undefined)) return null;
          const errors = variableErrors(schema, { document, operation }, variables, options);
          if (errors.length === 0) return null;
          const formatted = errors.map((error) => shortened(error.toJSON()));
          return {
            http: { status: 400, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { errors: formatted } },
          };
        },
      };
    },
  };
}
