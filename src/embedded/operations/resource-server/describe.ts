import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { existingResourceServer } from './resource-server-kind.js';

/** @throws UserPoolNotFoundError, or ServiceError for a resource server that does not exist */
export function describeResourceServer(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  return { ResourceServer: existingResourceServer(store, input) };
}
