import type { ApolloServerPlugin } from '@apollo/server';

/**
 * Takes an empty `operationName` for none: that is what a form or a client sends whose user has chosen none, and no operation
 * can have that name.
 */
export const operationNamePlugin: ApolloServerPlugin = {
  async requestDidStart({ request }) {
    if (request.operationName === '') delete request.operationName;
  },
};
