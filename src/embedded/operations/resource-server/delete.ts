import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { idIn } from '../../kind.js';
import { existingResourceServer, resourceServerKind } from './resource-server-kind.js';

/**
 * Deletes a resource server, even if clients use its scopes.
 *
 * @throws UserPoolNotFoundError, or ServiceError for a resource server that does not exist
 */
export function deleteResourceServer(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  existingResourceServer(store, input);
  store.delete(resourceServerKind, idIn(resourceServerKind, input));
  return {};
}
