import type { WireStructure } from '../../rules/wire.js';
import type { OperationContext } from '../operation.js';
import { existingUserPool } from '../existing-user-pool.js';

/** @throws UserPoolNotFoundError */
export function describeUserPool(
  context: Pick<OperationContext, 'pools'>,
  input: WireStructure,
): WireStructure {
  return { UserPool: existingUserPool(context.pools, input) };
}
