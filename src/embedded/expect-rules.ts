import { operationRules } from '../rules/check-request.js';
import { checkRules } from '../rules/check-rules.js';
import type { WireStructure } from '../rules/wire.js';
import { ServiceError } from './service-error.js';

/**
 * Refuses what breaks a rule of an operation, in the words of AWS.
 *
 * @param input the request, or of an update the request with what cannot be changed of the thing
 * @throws ServiceError
 */
export function expectRules(operation: string, input: WireStructure, region: string): void {
  const [violation] = checkRules(operationRules.get(operation) ?? [], input, region);
  if (violation) throw new ServiceError(violation.exception, violation.awsMessage);
}
