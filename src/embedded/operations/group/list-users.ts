import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { existingGroup } from './existing-group.js';

/**
 * The users of a group: none, because this backend keeps no users.
 *
 * @throws UserPoolNotFoundError, or ServiceError for a group that does not exist
 */
export function listUsersInGroup(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  existingGroup(store, input);
  return { Users: [] };
}
