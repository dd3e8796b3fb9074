import { refusalCode } from '../errors/meanings.js';
import type { Refusal } from '../errors/refusal.js';
import {
  brokenRules,
  checkLimitsOf,
  checkRequest,
  checkValues,
  type Violation,
} from '../rules/check-request.js';

/**
 * What Cognito would refuse of a request, without calling it. Returns all refusals, in the form of Cognito's own.
 *
 * @param operation such as `CreateUserPool`
 * @param request of the SDK; an update must contain every setting
 * @param region where it is sent
 */
export function preFlight(operation: string, request: object, region: string): Refusal[] {
  return checkRequest(operation, request, region).map(asRefusal);
}

/**
 * What Cognito would refuse of the values in a patch, whatever it is merged with.
 *
 * @param operation such as `UpdateUserPool`
 * @param patch some members of its request
 */
export function limitsOf(operation: string, patch: object): Refusal[] {
  return checkValues(operation, patch).map(asRefusal);
}

/**
 * What Cognito would refuse of a request whose list is sent in parts: the limits of each part, and the rules of the
 * whole.
 *
 * @param size of a part
 */
export function preFlightInParts(
  operation: string,
  request: Readonly<Record<string, unknown>>,
  { member, size }: { readonly member: string; readonly size: number },
  region: string,
): Refusal[] {
  const list = request[member];
  if (!Array.isArray(list) || list.length <= size) return preFlight(operation, request, region);
  const limits = Array.from(
    { length: Math.ceil(list.length / size) },
    (_part, index) => index * size,
  ).flatMap((start) =>
    checkLimitsOf(operation, { ...request, [member]: list.slice(start, start + size) }).map((violation) => ({
      ...violation,
      path: violation.path.map((step) => (typeof step === 'number' ? step + start : step)),
    })),
  );
  return [...limits, ...brokenRules(operation, request, region)].map(asRefusal);
}

function asRefusal({ exception, message, path }: Violation): Refusal {
  return { code: refusalCode(exception), message, members: path.map(String) };
}
