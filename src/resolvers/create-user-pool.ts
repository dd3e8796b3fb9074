import type { CreateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { RefusedError } from '../errors/upstream.js';
import type { MutationResolvers } from '../generated/graphql.js';
import { toRequest } from '../mapping/input.js';
import type { MappingPlan } from '../mapping/plan.js';
import { userErrors } from './user-errors.js';

const INPUT = 'CreateUserPoolInput';

export function createUserPool(plan: MappingPlan): NonNullable<MutationResolvers['createUserPool']> {
  return async (_mutation, { input, region }, { userPools }) => {
    const { request, problems } = toRequest<CreateUserPoolRequest>(plan, INPUT, input);
    if (problems.length > 0) return { userPool: null, userErrors: problems };

    try {
      return { userPool: await userPools.create(request, region ?? undefined), userErrors: [] };
    } catch (error) {
      if (error instanceof RefusedError)
        return { userPool: null, userErrors: userErrors(plan, INPUT, error.refusals) };
      throw error;
    }
  };
}
