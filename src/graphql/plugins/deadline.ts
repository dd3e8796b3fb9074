import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from '../../context.js';
import type { Log } from '../../telemetry/log.js';

/**
 * Says in the log, once a request, that it ran into its own deadline, and what it had asked of Cognito by then: a Cognito that
 * hangs shows here first. Without attempts it was the quota that the request waited for.
 */
export function deadlinePlugin(log: Pick<Log, 'warn'>): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { body }, contextValue }) {
          if (body.kind !== 'single' || !body.singleResult.errors?.some(isLate)) return;
          // Nobody is there any more where the client has hung up, which has the same code.
          const asked = contextValue.pastDeadline();
          if (asked) log.warn({ code: 'DEADLINE_EXCEEDED', ...asked }, 'a request was not answered in time');
        },
      };
    },
  };
}

function isLate({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.code === 'DEADLINE_EXCEEDED';
}
