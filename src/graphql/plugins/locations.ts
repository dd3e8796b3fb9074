import type { ApolloServerPlugin } from '@apollo/server';
import { forgetLocations, WHILE_EXECUTED } from '../validation/locations.js';

/** Leaves the locations out of the errors of a long document while it is executed. They have a path. */
export const locationsPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document }) {
        forgetLocations(document, WHILE_EXECUTED);
      },
    };
  },
};
