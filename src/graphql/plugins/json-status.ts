import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import Negotiator from 'negotiator';

const GRAPHQL_RESPONSE = 'application/graphql-response+json';

/** Codes of well-formed requests that cannot be executed. */
const NOT_EXECUTABLE = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'OPERATION_LIMIT_EXCEEDED',
]);

/**
 * Answers 200 in `application/json`, as GraphQL over HTTP requires, if a query does not parse, is not valid, does not name
 * its operation, or has variables of the wrong types. A client that knows only this media type takes any other status for
 * that of a proxy, and does not look for GraphQL errors. Clients that accept `application/graphql-response+json` get
 * Apollo's 400.
 */
export function jsonStatusPlugin(): ApolloServerPlugin {
  return {
    async requestDidStart({ request }) {
      return {
        async willSendResponse({ response: { http, body } }) {
          // With `data`, even null, the operation was executed, and the status has another cause.
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

/** A wildcard does not count: Apollo answers with `application/json`. */
function acceptsGraphQLResponse(accept: string | undefined): boolean {
  return new Negotiator({ headers: { accept } }).mediaTypes().includes(GRAPHQL_RESPONSE);
}
