import type { Context } from '../context.js';
import { BadUserInputError } from '../errors/gateway-error.js';
import type {
  UpdateUserPoolsPayloadResolvers,
  UserPoolUpdateFailure,
  UserPoolUpdateResult,
  UserPoolUserError,
} from '../generated/graphql.js';
import { failureOf } from './failure.js';

const MOST = 500;

type Fleets = Context['userPools']['fleets'];
/** Applies a change to one pool. */
type ChangeOne = (
  ...given: Parameters<Parameters<Fleets['change']>[1]>
) => Promise<Omit<UserPoolUpdateResult, 'userPoolId' | 'failure'>>;

interface FleetPayload {
  readonly results: UserPoolUpdateResult[];
  readonly remaining: string[];
  readonly userErrors: UserPoolUserError[];
}

/**
 * Changes many pools and reports the result for each.
 *
 * @param given ids, possibly with duplicates
 * @param userErrors problems that affect every pool; with any, no pool is read
 * @throws BadUserInputError for too many ids
 */
export async function changeFleet(
  given: readonly string[],
  userErrors: UserPoolUserError[],
  { userPools: { fleets }, log }: Context,
  change: ChangeOne,
): Promise<FleetPayload> {
  const ids = [...new Set(given)];
  if (ids.length > MOST)
    throw new BadUserInputError(`At most ${MOST} distinct ids are allowed; got ${ids.length}.`);
  if (userErrors.length > 0) return { results: [], remaining: ids, userErrors };

  const { ended, remaining } = await fleets.change(ids, async (userPoolId, changes) => ({
    userPoolId,
    ...(await change(userPoolId, changes)),
    failure: null,
  }));
  if (remaining.length > 0)
    log.warn(
      { ended: ended.length, remaining: remaining.length },
      'a change of several user pools stopped before all were processed',
    );
  const results = ended.map(({ id, error, result }) => result ?? failed(id, failureOf(id, error, log)));
  return { results, remaining: [...remaining], userErrors: [] };
}

/** Completes one result after the other, also past the deadline: the answer always says what was done. */
export const updateUserPoolsPayload = {
  results: ({ results }, _arguments, { slices }) =>
    results.map(async (result) => {
      try {
        await slices.next();
      } catch {
        // Slicing has ended. The rest is completed in one go.
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
