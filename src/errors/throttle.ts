import { isThrottlingError } from '@smithy/core/retry';

/**
 * Whether AWS throttled a request. This is what the AWS SDK counts as a throttle, except LimitExceededException: in
 * Cognito that means a full account, and repeating the request does not help.
 *
 * The limiter, the retries and the mapping of errors all use this.
 *
 * @param name the exception, such as `TooManyRequestsException`; undefined if the response names none
 * @param status the HTTP status; a 429 without a name is a throttle too, by a proxy
 */
export function isThrottle(name: string | undefined, status: number | undefined): boolean {
  if (name === 'LimitExceededException') return false;
  return isThrottlingError({
    name: name ?? '',
    message: '',
    $fault: 'client',
    $metadata: status === undefined ? {} : { httpStatusCode: status },
  });
}
