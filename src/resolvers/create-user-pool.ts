import type { CreateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { RefusedError, type Refusal } from '../errors/upstream.js';
import type { MutationResolvers } from '../generated/graphql.js';
import { toRequest } from '../mapping/input.js';
import type { MappingPlan } from '../mapping/plan.js';
import { preFlight } from './pre-flight.js';
import { allErrors, userErrors } from './user-errors.js';

const INPUT = 'CreateUserPoolInput';

export function createUserPool(plan: MappingPlan): NonNullable<MutationResolvers['createUserPool']> {
  return async (_mutation, { input, region }, { userPools }) => {
    const errorsOf = (refusals: readonly Refusal[]) => userErrors(plan, INPUT, input, refusals);
    const { request, problems } = toRequest<CreateUserPoolRequest>(plan, INPUT, input);
    const errors = allErrors(
      problems,
      errorsOf(preFlight('CreateUserPool', request, region ?? userPools.defaultRegion)),
    );
    if (errors.length > 0) return { userPool: null, userErrors: errors };

    try {
      return { userPool: await userPools.create(request, region ?? undefined), userErrors: [] };
    } catch (error) {
      if (error instanceof RefusedError) return { userPool: null, userErrors: errorsOf(error.refusals) };
      throw error;
    }
  };
}
