import type { Context } from '../context.js';
import { BadUserInputError, GatewayError } from '../errors/gateway-error.js';
import { asThrown } from '../errors/thrown.js';
import { UpstreamError, upstreamDetails } from '../errors/upstream.js';
import type {
  UpdateUserPoolsPayloadResolvers,
  UserPoolUpdateFailure,
  UserPoolUpdateFailureCode,
  UserPoolUpdateResult,
  UserPoolUserError,
} from '../generated/graphql.js';

const MOST = 500;

type Fleets = Context['userPools']['fleets'];
/** Changes one pool by what it is given. */
type ChangeOne = (
  ...given: Parameters<Parameters<Fleets['change']>[1]>
) => Promise<Omit<UserPoolUpdateResult, 'userPoolId' | 'failure'>>;

interface FleetPayload {
  readonly results: UserPoolUpdateResult[];
  readonly remaining: string[];
  readonly userErrors: UserPoolUserError[];
}

/**
 * Changes many pools, and tells what became of each.
 *
 * @param given ids, of which the same one may be there twice
 * @param userErrors why no pool can be changed so, whatever it is like: then none is looked at
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
    throw new BadUserInputError(`Expected at most ${MOST} different ids, got ${ids.length}.`);
  if (userErrors.length > 0) return { results: [], remaining: ids, userErrors };

  const { ended, remaining } = await fleets.change(ids, async (userPoolId, changes) => ({
    userPoolId,
    ...(await change(userPoolId, changes)),
    failure: null,
  }));
  if (remaining.length > 0)
    log.warn(
      { ended: ended.length, remaining: remaining.length },
      'a change of several user pools ended before all were looked at',
    );
  const results = ended.map(({ id, error, result }) => result ?? failed(id, failureOf(id, error, log)));
  return { results, remaining: [...remaining], userErrors: [] };
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
