import type { CreateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { RefusedError, type Refusal } from '../errors/refusal.js';
import type { MutationResolvers } from '../generated/graphql.js';
import { toRequest } from '../mapping/input.js';
import type { MappingPlan } from '../mapping/plan.js';
import { warningsOfCreateUserPool } from '../rules/warnings/creation-warnings.js';
import { preFlight } from './pre-flight.js';
import { allErrors, userErrors } from './user-errors.js';
import { userWarnings } from './warnings.js';

const INPUT = 'CreateUserPoolInput';

export function createUserPool(plan: MappingPlan): NonNullable<MutationResolvers['createUserPool']> {
  return async (_mutation, { input, region, dryRun }, { userPools: { creations } }) => {
    const errorsOf = (refusals: readonly Refusal[]) => userErrors(plan, INPUT, input, refusals);
    const { request, problems } = toRequest<CreateUserPoolRequest>(plan, INPUT, input);
    // Spread, because an interface of the SDK has no index signature.
    const warnings = userWarnings(plan, INPUT, input, warningsOfCreateUserPool({ ...request }));
    const notCreated = { userPool: null, applied: false, warnings };
    const refused = preFlight('CreateUserPool', request, region ?? creations.defaultRegion);
    const errors = allErrors(problems, errorsOf(refused));
    if (errors.length > 0) return { ...notCreated, userErrors: errors };

    try {
      if (dryRun) {
        creations.check(request, region ?? undefined);
        return { ...notCreated, userErrors: [] };
      }
      const userPool = await creations.create(request, region ?? undefined);
      return { userPool, applied: true, warnings, userErrors: [] };
    } catch (error) {
      if (error instanceof RefusedError) return { ...notCreated, userErrors: errorsOf(error.refusals) };
      throw error;
    }
  };
}
