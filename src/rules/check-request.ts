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

/** Rules about how members of a request depend on each other, by operation. */
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

/** The gateway does not refuse what nobody has seen AWS refuse. Only the embedded backend applies such rules. */
const inPreFlight = ({ known }: Rule): boolean => known.mark !== 'open';

/**
 * Everything that Cognito would refuse in a request: limits of the service model and rules about several members.
 * Members that Cognito would accept are not mentioned.
 *
 * @param operation such as `CreateUserPool`
 * @param request as it is sent. An update must contain every setting, because the rules treat a missing one as the
 *   default.
 * @param region where the request is sent
 * @throws RangeError for an operation whose limits are not known
 */
export function checkRequest(operation: string, request: object, region: string): Violation[] {
  return [...checkLimitsOf(operation, request), ...brokenRules(operation, request, region)];
}

/** Checks the limits only. */
export function checkLimitsOf(operation: string, request: object): Violation[] {
  return checkLimits(operation, request).filter(isLasting).map(ofLimit);
}

/** Checks the rules only, for a request that is sent in parts. */
export function brokenRules(operation: string, request: object, region: string): Violation[] {
  const rules = (operationRules.get(operation) ?? []).filter(inPreFlight);
  const broken = checkRules(rules, structureOf({ request }, 'request'), region);
  return broken.map(({ exception, message, path }) => ({ exception, message, path }));
}

/** Checks the values of some members of a request. Missing members and rules about several members are ignored. */
export function checkValues(operation: string, members: object): Violation[] {
  return checkLimits(operation, members)
    .filter((violation) => isLasting(violation) && violation.limit.kind !== 'required')
    .map(ofLimit);
}

/**
 * Enum values are not checked: AWS adds values, and the SDK knows them earlier than the facts in this project. The
 * caller has already checked them against the SDK.
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
