import { RefusedError, type Refusal } from '../errors/refusal.js';
import type { MutationResolvers, UserPoolUserError } from '../generated/graphql.js';

export const deleteUserPool: NonNullable<MutationResolvers['deleteUserPool']> = async (
  _mutation,
  { userPoolId, ...options },
  { userPools: { deletions } },
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

/** The arguments that a refusal can name; `UserPoolId` is also a member of Cognito's request. */
const namedArguments = ['userPoolId', 'confirmName', 'deleteUsers'];

function userError({ code, message, members = [] }: Refusal): UserPoolUserError {
  const [name, ...inside] = members;
  const argument = namedArguments.find((each) => each.toLowerCase() === name?.toLowerCase());
  return { code, message, field: argument !== undefined && inside.length === 0 ? [argument] : null };
}
