import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { describedClient } from './described-client.js';
import { existingClient } from './existing-client.js';

/** @throws UserPoolNotFoundError, or ServiceError for a client that does not exist */
export function describeUserPoolClient(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  return { UserPoolClient: describedClient(store, existingClient(store, input)) };
}
