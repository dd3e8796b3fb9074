import type { MutationResolvers } from '../generated/graphql.js';
import type { MappingPlan } from '../mapping/plan.js';
import type { Mask } from './mask.js';
import { valueAfter } from './update-outcome.js';
import { UserPoolPatch } from './user-pool-patch.js';

const INPUT = 'UpdateUserPoolInput';

export function updateUserPool(
  plan: MappingPlan,
  isMasked: Mask,
): NonNullable<MutationResolvers['updateUserPool']> {
  return async (_mutation, { input, ...options }, context) => {
    const patch = new UserPoolPatch(plan, isMasked, INPUT, input);
    const { outcome, told } = await patch.apply(input.userPoolId, context.userPools.updates, context, {
      dryRun: options.dryRun,
      expectedLastModifiedDate: options.expectedLastModifiedDate ?? undefined,
      allowUnknownSettingsLoss: options.allowUnknownSettingsLoss,
    });
    return { userPool: outcome ? valueAfter(outcome) : null, ...told };
  };
}
