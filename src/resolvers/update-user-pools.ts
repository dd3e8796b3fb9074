import type { MutationResolvers } from '../generated/graphql.js';
import type { MappingPlan } from '../mapping/plan.js';
import { changeFleet } from './fleet-results.js';
import type { Mask } from './mask.js';
import { UserPoolPatch } from './user-pool-patch.js';

const INPUT = 'UserPoolPatchInput';

export function updateUserPools(
  plan: MappingPlan,
  isMasked: Mask,
): NonNullable<MutationResolvers['updateUserPools']> {
  return (_mutation, { ids, patch: input, dryRun }, context) => {
    const patch = new UserPoolPatch(plan, isMasked, INPUT, input);
    const options = { dryRun, readBack: false, allowUnknownSettingsLoss: false };
    return changeFleet(ids, patch.refusedForAll(), context, async (userPoolId, { updates }) => {
      // Without the descriptions, which are large: there may be 500.
      const { told } = await patch.apply(userPoolId, updates, context, options);
      return told;
    });
  };
}
