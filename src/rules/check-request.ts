import { checkLimits, type LimitViolation } from './check-limits.js';
import { checkRules } from './check-rules.js';
import { createIdentityProviderRules, updateIdentityProviderRules } from './identity-provider.js';
import { createUserPoolRules } from './user-pool/creation-rules.js';
import { limitMessage } from './limit-message.js';
import type { Rule, Violation } from './rule.js';
import { addCustomAttributesRules } from './schema-attributes.js';
import { updateUserPoolRules } from './user-pool/update-rules.js';
import { createUserPoolDomainRules, updateUserPoolDomainRules } from './user-pool-domain.js';
import { createUserPoolClientRules, updateUserPoolClientRules } from './user-pool-client.js';
import { setUserPoolMfaConfigRules } from './user-pool-mfa.js';
import { structureOf } from './wire.js';

export type { Violation } from './rule.js';

/** The operations whose settings depend on each other. */
export const operationRules: ReadonlyMap<string, readonly Rule[]> = new Map([
  ['CreateUserPool', createUserPoolRules],
  ['UpdateUserPool', updateUserPoolRules],
  ['AddCustomAttributes', addCustomAttributesRules],
  ['SetUserPoolMfaConfig', setUserPoolMfaConfigRules],
  ['CreateUserPoolClient', createUserPoolClientRules],
  ['UpdateUserPoolClient', updateUserPoolClientRules],
  ['CreateUserPoolDomain', createUserPoolDomainRules],
  ['UpdateUserPoolDomain', updateUserPoolDomainRules],
  ['CreateIdentityProvider', createIdentityProviderRules],
  ['UpdateIdentityProvider', updateIdentityProviderRules],
]);

/** What nobody has seen AWS refuse is not refused in its stead: only the embedded backend does that. */
const inPreFlight = ({ known }: Rule): boolean => known.mark !== 'open';

/**
 * What Cognito would refuse of a request that is about to be sent: the limits of the service model and the rules of
 * several members, all at once. Nothing that it would take is told.
 *
 * @param operation such as `CreateUserPool`
 * @param request as it goes over the wire. An update must name every setting, for the rules take what is absent for the
 *   default.
 * @param region where the request is sent
 * @throws RangeError for an operation whose limits are not known
 */
export function checkRequest(operation: string, request: object, region: string): Violation[] {
  return [...checkLimitsOf(operation, request), ...brokenRules(operation, request, region)];
}

/** The limits alone. */
export function checkLimitsOf(operation: string, request: object): Violation[] {
  return checkLimits(operation, request).filter(isLasting).map(ofLimit);
}

/** The rules alone, for a request that is sent in parts. */
export function brokenRules(operation: string, request: object, region: string): Violation[] {
  const rules = (operationRules.get(operation) ?? []).filter(inPreFlight);
  const broken = checkRules(rules, structureOf({ request }, 'request'), region);
  return broken.map(({ exception, message, path }) => ({ exception, message, path }));
}

/**
 * The same of some members of a request: their values alone. What is missing, and what depends on other members, says
 * nothing.
 */
export function checkValues(operation: string, members: object): Violation[] {
  return checkLimits(operation, members)
    .filter((violation) => isLasting(violation) && violation.limit.kind !== 'required')
    .map(ofLimit);
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
