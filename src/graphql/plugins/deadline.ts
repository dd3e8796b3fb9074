import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from '../../context.js';

/**
 * Says in the log, once a request, that it ran into its own deadline, and what it had asked of Cognito by then: a Cognito that
 * hangs shows here first. Without attempts it was the quota that the request waited for.
 */
export const deadlinePlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body }, contextValue: { log, pastDeadline } }) {
        if (body.kind !== 'single' || !body.singleResult.errors?.some(isLate)) return;
        // Nobody is there any more where the client has hung up, which has the same code.
        const asked = pastDeadline();
        if (asked) log.warn({ code: 'DEADLINE_EXCEEDED', ...asked }, 'a request was not answered in time');
      },
    };
  },
};

function isLate({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.code === 'DEADLINE_EXCEEDED';
}
