import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { existingUserPool } from './existing-user-pool.js';

/** @throws UserPoolNotFoundError */
export function describeUserPool(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  return { UserPool: existingUserPool(store, input) };
}
