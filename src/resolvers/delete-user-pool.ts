import { RefusedError, type Refusal, type RefusalCode } from '../errors/refusal.js';
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

/** The argument to change, if a refusal is not about the pool. */
const argumentOf: Readonly<Partial<Record<RefusalCode, string>>> = {
  NAME_MISMATCH: 'confirmName',
  USERS_EXIST: 'deleteUsers',
};

/** Cognito's request contains only the id of the pool. */
function userError({ code, message, members = [] }: Refusal): UserPoolUserError {
  const isOfPool = members.length === 1 && members[0]?.toLowerCase() === 'userpoolid';
  const argument = argumentOf[code] ?? (isOfPool ? 'userPoolId' : undefined);
  return { code, message, field: argument === undefined ? null : [argument] };
}
