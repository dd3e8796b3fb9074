import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { idIn } from '../../kind.js';
import { existingResourceServer, resourceServerAsSent, resourceServerKind } from './resource-server-kind.js';

/**
 * Replaces a resource server. Scopes that are left out are removed
 * (aws-cloudformation/cloudformation-coverage-roadmap#173).
 *
 * @throws UserPoolNotFoundError, or ServiceError for a resource server that does not exist
 */
export function updateResourceServer(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  existingResourceServer(store, input);
  const server = resourceServerAsSent(input);
  store.replace(resourceServerKind, idIn(resourceServerKind, input), server);
  return { ResourceServer: server };
}
