import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { existingUserPool } from '../user-pool/existing-user-pool.js';
import { describedMfaConfig } from './mfa-config-kind.js';

/** @throws UserPoolNotFoundError */
export function getUserPoolMfaConfig(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  return describedMfaConfig(store, existingUserPool(store, input));
}
