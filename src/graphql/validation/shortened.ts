import type { GraphQLFormattedError } from 'graphql';

const MOST_CHARACTERS = 500;
const MOST_LOCATIONS = 10;

/**
 * An error whose size does not depend on what was sent: graphql-js quotes whole values and names in its messages, and lists
 * every place of a name that is given too often.
 */
export function shortened(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message, locations } = error;
  return {
    ...error,
    ...(message.length > MOST_CHARACTERS && { message: `${message.slice(0, MOST_CHARACTERS)}…` }),
    ...(locations && locations.length > MOST_LOCATIONS && { locations: locations.slice(0, MOST_LOCATIONS) }),
  };
}
