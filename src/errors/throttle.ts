import { isThrottlingError } from '@smithy/core/retry';

/**
 * Whether AWS refused a request because too many were sent: what the AWS SDK counts as a throttle, except
 * LimitExceededException. In Cognito that is a full account, and sending the request again does not help.
 *
 * The limiter, the retries and the mapping of errors all ask here.
 *
 * @param name the exception, such as `TooManyRequestsException`; undefined where the answer names none
 * @param status the HTTP status; a 429 without a name is a throttle too, of a proxy
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
