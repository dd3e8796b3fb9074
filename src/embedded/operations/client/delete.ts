import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { idIn } from '../../kind.js';
import { clientKind } from './client-kind.js';
import { existingClient } from './existing-client.js';

/** @throws UserPoolNotFoundError, or ServiceError for a client that does not exist */
export function deleteUserPoolClient(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  existingClient(store, input);
  store.delete(clientKind, idIn(clientKind, input));
  return {};
}
