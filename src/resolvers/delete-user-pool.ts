import { RefusedError, type Refusal } from '../errors/upstream.js';
import type { MutationResolvers, UserPoolUserError } from '../generated/graphql.js';

export const deleteUserPool: NonNullable<MutationResolvers['deleteUserPool']> = async (
  _mutation,
  { userPoolId, ...options },
  { deletions },
) => {
  try {
    await deletions.delete(userPoolId, options);
    return { deletedUserPoolId: userPoolId, userErrors: [] };
  } catch (error) {
    if (error instanceof RefusedError) {
      return { deletedUserPoolId: null, userErrors: error.refusals.map(userError) };
    }
    throw error;
  }
};

/** A member of Cognito's request is an argument here, with a small first letter. */
function userError({ code, message, members }: Refusal): UserPoolUserError {
  const field = members?.map((name) => `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`);
  return { code, message, field: field ?? null };
}
