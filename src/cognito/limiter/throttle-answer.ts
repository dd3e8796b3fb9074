import type { HttpResponse } from '@smithy/core/protocols';
import { exceptionNamedIn } from '../../errors/error-answer.js';
import { isThrottle } from '../../errors/throttle.js';

/**
 * Whether an answer says that too many requests were sent.
 *
 * @param response its body read already, as bytes
 */
export function isThrottleAnswer(response: HttpResponse): boolean {
  return response.statusCode >= 400 && isThrottle(exceptionNamedIn(response), response.statusCode);
}
