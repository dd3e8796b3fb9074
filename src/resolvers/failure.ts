import type { Context } from '../context.js';
import { GatewayError } from '../errors/gateway-error.js';
import { asThrown } from '../errors/thrown.js';
import { UpstreamError, upstreamDetails } from '../errors/upstream.js';
import type { UserPoolUpdateFailure, UserPoolUpdateFailureCode } from '../generated/graphql.js';

/** Codes whose errors clients see unmasked. */
const told: ReadonlySet<string> = new Set<UserPoolUpdateFailureCode>([
  'FORBIDDEN',
  'CONFLICT',
  'THROTTLED',
  'UPSTREAM_DENIED',
  'UPSTREAM_UNAVAILABLE',
  'BAD_USER_INPUT',
  'OUTCOME_UNKNOWN',
  'DEADLINE_EXCEEDED',
]);

const UNEXPECTED = 'Something went wrong in the gateway. Its log has the details.';

/** Reports a failure as data. It is masked and logged here, because Apollo does that for errors only. */
export function failureOf(userPoolId: string, error: Error, log: Context['log']): UserPoolUpdateFailure {
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
