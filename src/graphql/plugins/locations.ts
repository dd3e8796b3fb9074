import type { ApolloServerPlugin } from '@apollo/server';
import { forgetLocations, WHILE_EXECUTED } from '../validation/locations.js';

/** Has the errors of a long document tell no locations while it is executed; a path they have. */
export const locationsPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document }) {
        forgetLocations(document, WHILE_EXECUTED);
      },
    };
  },
};
