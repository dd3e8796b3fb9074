import { checkLimits, type LimitViolation } from './check-limits.js';
import { checkCreateUserPool } from './create-user-pool.js';
import { limitMessage } from './limit-message.js';
import type { Rule, Violation } from './rule.js';
import { checkUpdateUserPool } from './update-user-pool.js';
import { structureOf } from './wire.js';

/** The operations whose settings depend on each other. */
const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['CreateUserPool', checkCreateUserPool],
  ['UpdateUserPool', checkUpdateUserPool],
]);

/**
 * What Cognito would refuse of a request that is about to be sent: the limits of the service model and the rules of
 * several members, all at once. Nothing that it would take is told.
 *
 * @param operation such as `CreateUserPool`
 * @param request as it goes over the wire. An update must name every setting, for the rules take what is absent for the
 *   default.
 * @throws RangeError for an operation whose limits are not known
 */
export function checkRequest(operation: string, request: object): Violation[] {
  const limits = checkLimits(operation, request).filter(isLasting).map(ofLimit);
  const broken = rules.get(operation)?.(structureOf({ request }, 'request')) ?? [];
  return [...limits, ...broken.map(({ exception, message, path }) => ({ exception, message, path }))];
}

/**
 * AWS adds values to its enums, and the SDK knows them before the facts here do: whoever makes the request has checked
 * them against the SDK's own.
 */
function isLasting({ limit }: LimitViolation): boolean {
  return limit.kind !== 'enum';
}

function ofLimit(violation: LimitViolation): Violation {
  const { path, entry } = violation;
  return {
    exception: 'InvalidParameterException',
    message: limitMessage(violation),
    path: entry ? [...path, entry] : path,
  };
}
