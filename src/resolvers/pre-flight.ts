import { refusalCode } from '../errors/meanings.js';
import type { Refusal } from '../errors/refusal.js';
import { checkRequest, checkValues, type Violation } from '../rules/check-request.js';

/**
 * What Cognito would refuse of a request, found out without a call: everything at once, in the form of its own refusals.
 *
 * @param operation such as `CreateUserPool`
 * @param request the SDK's; an update must name every setting
 * @param region where it is sent
 */
export function preFlight(operation: string, request: object, region: string): Refusal[] {
  return checkRequest(operation, request, region).map(asRefusal);
}

/**
 * What Cognito would refuse of the values in a patch, whatever it is merged into.
 *
 * @param operation such as `UpdateUserPool`
 * @param patch some of the members of its request
 */
export function limitsOf(operation: string, patch: object): Refusal[] {
  return checkValues(operation, patch).map(asRefusal);
}

function asRefusal({ exception, message, path }: Violation): Refusal {
  return { code: refusalCode(exception), message, members: path.map(String) };
}
