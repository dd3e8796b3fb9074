import type { Context } from '../context.js';
import { BadUserInputError, GatewayError } from '../errors/gateway-error.js';
import { asThrown } from '../errors/thrown.js';
import { UpstreamError, upstreamDetails } from '../errors/upstream.js';
import type {
  MutationResolvers,
  UpdateUserPoolsPayloadResolvers,
  UserPoolUpdateFailure,
  UserPoolUpdateFailureCode,
  UserPoolUpdateResult,
} from '../generated/graphql.js';
import type { MappingPlan } from '../mapping/plan.js';
import type { Mask } from './mask.js';
import { UserPoolPatch } from './user-pool-patch.js';

const INPUT = 'UserPoolPatchInput';
const MOST = 500;

export function updateUserPools(
  plan: MappingPlan,
  isMasked: Mask,
): NonNullable<MutationResolvers['updateUserPools']> {
  return async (_mutation, { ids: given, patch: input, dryRun }, { userPools: { fleets }, caller, log }) => {
    const ids = [...new Set(given)];
    if (ids.length > MOST)
      throw new BadUserInputError(`Expected at most ${MOST} different ids, got ${ids.length}.`);
    const patch = new UserPoolPatch(plan, isMasked, INPUT, input);
    const userErrors = patch.refusedForAll();
    if (userErrors.length > 0) return { results: [], remaining: ids, userErrors };

    const options = { dryRun, readBack: false, allowUnknownSettingsLoss: false };
    const { ended, remaining } = await fleets.update(ids, async (userPoolId, updates) => {
      // Without what was described, which is large: there may be 500.
      const { told } = await patch.apply(userPoolId, updates, caller, options);
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

/** Codes whose errors are told as they are. */
const told: ReadonlySet<string> = new Set<UserPoolUpdateFailureCode>([
  'FORBIDDEN',
  'CONFLICT',
  'THROTTLED',
  'UPSTREAM_DENIED',
  'UPSTREAM_UNAVAILABLE',
  'BAD_USER_INPUT',
  'OUTCOME_UNKNOWN',
]);

const UNEXPECTED = 'Something went wrong in the gateway. Its log has the details.';

/** Answered as data, a failure would pass by where errors are masked and logged. */
function failureOf(userPoolId: string, error: Error, log: Context['log']): UserPoolUpdateFailure {
  if (!(error instanceof GatewayError) || !isTold(error.code)) {
    const { name, message, stack } = asThrown(error);
    log.error({ userPoolId, cause: { name, message, stack } }, 'unexpected error');
    return { code: 'INTERNAL_SERVER_ERROR', message: UNEXPECTED, retryAfterMs: null };
  }
  const { code, message, extensions } = error;
  if (error instanceof UpstreamError)
    log[code === 'THROTTLED' ? 'warn' : 'error']({ code, userPoolId, ...upstreamDetails(error) }, message);
  return { code, message, retryAfterMs: extensions.retryAfterMs ?? null };
}

function isTold(code: string): code is UserPoolUpdateFailureCode {
  return told.has(code);
}

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
