import { operationRules } from '../rules/check-request.js';
import { checkRules } from '../rules/check-rules.js';
import type { WireStructure } from '../rules/wire.js';
import { ServiceError } from './service-error.js';

/**
 * Refuses a request that breaks a rule of the operation, in AWS's words.
 *
 * @param input the request; for an update, with members that cannot be changed
 * @throws ServiceError
 */
export function expectRules(operation: string, input: WireStructure, region: string): void {
  const [violation] = checkRules(operationRules.get(operation) ?? [], input, region);
  if (violation) throw new ServiceError(violation.exception, violation.awsMessage);
}
