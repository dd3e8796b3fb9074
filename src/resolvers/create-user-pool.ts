import type { CreateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { RefusedError } from '../errors/upstream.js';
import type { MutationResolvers, UserPoolUserError } from '../generated/graphql.js';
import { toFieldPath, toRequest } from '../mapping/input.js';
import type { MappingPlan } from '../mapping/plan.js';

const INPUT = 'CreateUserPoolInput';

export function createUserPool(plan: MappingPlan): NonNullable<MutationResolvers['createUserPool']> {
  return async (_mutation, { input, region }, { userPools }) => {
    const { request, problems } = toRequest<CreateUserPoolRequest>(plan, INPUT, input);
    if (problems.length > 0) return { userPool: null, userErrors: problems };

    try {
      return { userPool: await userPools.create(request, region ?? undefined), userErrors: [] };
    } catch (error) {
      if (error instanceof RefusedError) return { userPool: null, userErrors: userErrors(plan, error) };
      throw error;
    }
  };
}

/** What Cognito refused, with its paths in the words of the input. */
function userErrors(plan: MappingPlan, { refusals }: RefusedError): UserPoolUserError[] {
  return refusals.map(({ code, message, members }) => ({
    code,
    message,
    field: members ? toFieldPath(plan, INPUT, members) : null,
  }));
}
