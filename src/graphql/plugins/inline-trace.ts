import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace';
import type { Context } from '../../context.js';

/**
 * Puts a trace of the execution into `extensions.ftv1`, as federation does, for a router that has proven itself and asks
 * with `apollo-federation-include-trace: ftv1`. Apollo's own plugin, which the server would add unless one is there, does
 * so for any client. Errors are masked in it: a router passes traces on to Apollo.
 */
export function inlineTracePlugin(): ApolloServerPlugin<Context> {
  const traces = ApolloServerPluginInlineTrace({ includeErrors: { masked: true } });
  return {
    ...traces,
    async requestDidStart(request) {
      return request.contextValue.caller.viaRouter ? traces.requestDidStart?.(request) : undefined;
    },
  };
}
