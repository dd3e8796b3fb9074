import type { ApolloServerPlugin } from '@apollo/server';
import { mayOperate } from '../../auth/scopes.js';
import type { Context } from '../../context.js';

/**
 * Tells in `extensions.cognito` what a request has cost, when the request asks with `"extensions": {"cognito": true}`. In
 * production only to operators and routers: it shows what others have asked for.
 */
export function costPlugin({ production }: { readonly production: boolean }): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ request }) {
      if (request.extensions?.cognito !== true) return;
      return {
        async willSendResponse({ response: { body }, contextValue }) {
          if (body.kind !== 'single' || !mayOperate(contextValue.caller, production)) return;
          const { singleResult } = body;
          singleResult.extensions = { ...singleResult.extensions, cognito: contextValue.cost() };
        },
      };
    },
  };
}
