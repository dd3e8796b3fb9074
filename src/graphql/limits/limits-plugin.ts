import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Context } from '../../context.js';
import type { OperationChecks } from './operation-checks.js';
import { OperationLimitError } from './operation-limits.js';

/**
 * Refuses an operation whose variables, references or cost exceed a limit, before its variables are coerced and
 * anything is executed.
 */
export function limitsPlugin(checks: OperationChecks): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, document, request, contextValue }) {
          // Without an operation there is nothing to execute, which Apollo reports.
          if (!operation) return;
          const { variables = {} } = request;
          const { viaRouter } = contextValue.caller;
          try {
            checks.check({ operation, document, variables, viaRouter });
          } catch (error) {
            throw error instanceof OperationLimitError ? asGraphQLError(error) : error;
          }
        },
      };
    },
  };
}

function asGraphQLError(error: OperationLimitError): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { ...error.extensions, http: { status: 400 } },
  });
}
