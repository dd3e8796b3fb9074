import { GraphQLError } from 'graphql';

/** In one answer, of what is wrong with a document or its variables: more are of no use, and each has to be made and sent. */
export const MOST_ERRORS = 50;

/** Stands for all errors that were not looked for. */
export function tooManyErrors(): GraphQLError {
  return new GraphQLError(`There are more than ${MOST_ERRORS} errors; validation stopped here.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
