import { createContext, useContext } from 'react';
import type { TypedDocumentString } from './graphql/graphql.js';

/** Set when the client is built: `VITE_GATEWAY_URL=https://pools.example.com/graphql npm run build`. */
const URL: string = import.meta.env.VITE_GATEWAY_URL ?? 'http://127.0.0.1:4000/graphql';

export interface GraphQLError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly retryAfterMs?: number };
}

/** Data and errors can come together: a root field that fails leaves the others alone. */
export interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLError[];
}

export type Execute = <Data, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
) => Promise<Answer<Data>>;

/**
 * Sends operations for one caller. A failure of the network is an answer with an error, so that all errors are shown the
 * same way.
 *
 * @param token the access token; empty for a gateway without authentication
 */
export function executeAs(token: string): Execute {
  return async <Data, Variables>(query: TypedDocumentString<Data, Variables>, variables: Variables) => {
    try {
      const response = await fetch(URL, {
        method: 'POST',
        headers: {
          accept: 'application/graphql-response+json, application/json;q=0.9',
          'content-type': 'application/json',
          // Apollo Studio distinguishes clients by this name.
          'apollographql-client-name': 'poolgraph-web-client',
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      // The schema says what a gateway answers to this operation, and refusals have the same form.
      return (await response.json()) as Answer<Data>;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { errors: [{ message: `The gateway at ${URL} does not answer: ${reason}` }] };
    }
  };
}

export const ExecuteContext = createContext<Execute>(executeAs(''));
export const useExecute = (): Execute => useContext(ExecuteContext);
