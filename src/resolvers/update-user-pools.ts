import { BadUserInputError } from '../errors/gateway-error.js';
import type {
  MutationResolvers,
  UpdateUserPoolsPayloadResolvers,
  UserPoolUpdateFailure,
  UserPoolUpdateResult,
} from '../generated/graphql.js';
import type { MappingPlan } from '../mapping/plan.js';
import { failureOf } from './failure.js';
import type { Mask } from './mask.js';
import { UserPoolPatch } from './user-pool-patch.js';

const INPUT = 'UserPoolPatchInput';
const MOST = 500;

export function updateUserPools(
  plan: MappingPlan,
  isMasked: Mask,
): NonNullable<MutationResolvers['updateUserPools']> {
  return async (_mutation, { ids: given, patch: input, dryRun }, context) => {
    const {
      userPools: { fleets },
      log,
    } = context;
    const ids = [...new Set(given)];
    if (ids.length > MOST)
      throw new BadUserInputError(`Expected at most ${MOST} different ids, got ${ids.length}.`);
    const patch = new UserPoolPatch(plan, isMasked, INPUT, input);
    const userErrors = patch.refusedForAll();
    if (userErrors.length > 0) return { results: [], remaining: ids, userErrors };

    const options = { dryRun, readBack: false, allowUnknownSettingsLoss: false };
    const { ended, remaining } = await fleets.update(ids, async (userPoolId, updates) => {
      // Without what was described, which is large: there may be 500.
      const { told } = await patch.apply(userPoolId, updates, context, options);
      return { userPoolId, ...told, failure: null };
    });
    if (remaining.length > 0)
      log.warn(
        { ended: ended.length, remaining: remaining.length },
        'an update of several user pools ended before all were looked at',
      );
    const results = ended.map(({ id, error, result }) => result ?? failed(id, failureOf(id, error, log)));
    return { results, remaining, userErrors };
  };
}

/** One result after the other, also past the deadline: the answer always says what was done. */
export const updateUserPoolsPayload = {
  results: ({ results }, _arguments, { slices }) =>
    results.map(async (result) => {
      try {
        await slices.next();
      } catch {
        // No more turns: the rest is completed in one go.
      }
      return result;
    }),
} satisfies UpdateUserPoolsPayloadResolvers;

function failed(userPoolId: string, failure: UserPoolUpdateFailure): UserPoolUpdateResult {
  const isUnknown = failure.code === 'OUTCOME_UNKNOWN' || failure.code === 'INTERNAL_SERVER_ERROR';
  return {
    userPoolId,
    changes: [],
    applied: isUnknown ? null : false,
    warnings: [],
    userErrors: [],
    failure,
  };
}
