import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../../context.js';

/** Tells in `extensions.cognito` what a request has cost, when the request asks with `"extensions": {"cognito": true}`. */
export function costPlugin(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ request }) {
      if (request.extensions?.cognito !== true) return;
      return {
        async willSendResponse({ response: { body }, contextValue }) {
          if (body.kind !== 'single') return;
          const { singleResult } = body;
          singleResult.extensions = { ...singleResult.extensions, cognito: contextValue.cost() };
        },
      };
    },
  };
}
