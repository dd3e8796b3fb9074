import { isGiven, memberOf, type WireStructure } from '../../rules/wire.js';
import { existingUserPool } from '../existing-user-pool.js';
import type { OperationContext } from '../operation.js';
import { InvalidParameterError } from '../service-error.js';

/** @throws UserPoolNotFoundError, or InvalidParameterError while the pool is protected or has a domain */
export function deleteUserPool(
  context: Pick<OperationContext, 'pools'>,
  input: WireStructure,
): WireStructure {
  const pool = existingUserPool(context.pools, input);
  if (memberOf(pool, 'DeletionProtection') === 'ACTIVE') {
    throw new InvalidParameterError(
      'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
    );
  }
  if (['Domain', 'CustomDomain'].some((member) => isGiven(memberOf(pool, member)))) {
    throw new InvalidParameterError(
      'User pool cannot be deleted. It has a domain configured that should be deleted first.',
    );
  }
  context.pools.delete(pool.Id);
  return {};
}
