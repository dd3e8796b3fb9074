import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from '../../context.js';

/**
 * Logs, once for each request, that it missed its deadline, and its calls to Cognito until then. A Cognito that hangs shows
 * here first. If there were no attempts, the request waited for the quota.
 */
export const deadlinePlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body }, contextValue: { log, pastDeadline } }) {
        if (body.kind !== 'single' || !body.singleResult.errors?.some(isLate)) return;
        // If the client hung up, which has the same code, there is nothing to log.
        const asked = pastDeadline();
        if (asked) log.warn({ code: 'DEADLINE_EXCEEDED', ...asked }, 'a request was not answered in time');
      },
    };
  },
};

function isLate({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.code === 'DEADLINE_EXCEEDED';
}
