import { refusalCode } from '../errors/meanings.js';
import type { Refusal } from '../errors/refusal.js';
import { checkRequest } from '../rules/check-request.js';

/**
 * What Cognito would refuse of a request, found out without a call: everything at once, in the form of its own refusals.
 *
 * @param operation such as `CreateUserPool`
 * @param request the SDK's; an update must name every setting
 * @param region where it is sent
 */
export function preFlight(operation: string, request: object, region: string): Refusal[] {
  return checkRequest(operation, request, region).map(({ exception, message, path }) => ({
    code: refusalCode(exception),
    message,
    members: path.map(String),
  }));
}
