import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import Negotiator from 'negotiator';

const GRAPHQL_RESPONSE = 'application/graphql-response+json';

/** What keeps a request that is well-formed JSON from being executed. */
const NOT_EXECUTABLE = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'OPERATION_LIMIT_EXCEEDED',
]);

/**
 * Answers 200, as GraphQL over HTTP asks for in `application/json`, where a query does not parse, is not valid, does
 * not tell which of its operations is meant or is given variables that do not fit: a client that knows this media type only takes any other status for that of a proxy,
 * and does not look for GraphQL's errors behind it. Whoever accepts `application/graphql-response+json` is told by the
 * status, too, and gets Apollo's 400.
 */
export function jsonStatusPlugin(): ApolloServerPlugin {
  return {
    async requestDidStart({ request }) {
      return {
        async willSendResponse({ response: { http, body } }) {
          // With `data`, be it null, the operation was executed, and the status is not for the request's sake.
          if (body.kind !== 'single' || body.singleResult.data !== undefined) return;
          const { errors = [] } = body.singleResult;
          if (errors.every(isNotExecutable) && !acceptsGraphQLResponse(request.http?.headers.get('accept'))) {
            http.status = 200;
          }
        },
      };
    },
  };
}

function isNotExecutable({ extensions }: GraphQLFormattedError): boolean {
  return NOT_EXECUTABLE.has(extensions?.code);
}

/** Not by a wildcard, which Apollo answers with `application/json`. */
function acceptsGraphQLResponse(accept: string | undefined): boolean {
  return new Negotiator({ headers: { accept } }).mediaTypes().includes(GRAPHQL_RESPONSE);
}
