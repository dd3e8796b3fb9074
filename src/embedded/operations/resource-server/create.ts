import { resourceServersPerUserPool } from '../../../operations/quotas.js';
import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { idIn } from '../../kind.js';
import { InvalidParameterError, ServiceError } from '../../service-error.js';
import { existingUserPool } from '../user-pool/existing-user-pool.js';
import { resourceServerAsSent, resourceServerKind } from './resource-server-kind.js';

/**
 * Creates a resource server. CreateResourceServer has no exception for a taken identifier. The messages for that and
 * for a full pool are this project's.
 *
 * @throws UserPoolNotFoundError, or ServiceError if the identifier is taken or the pool is full
 */
export function createResourceServer(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  const { Id } = existingUserPool(store, input);
  const id = idIn(resourceServerKind, input);
  if (store.has(resourceServerKind, id)) {
    throw new InvalidParameterError(`${id[1] ?? ''} already exists in user pool ${Id}.`);
  }
  if (store.count(resourceServerKind, [Id]) >= resourceServersPerUserPool) {
    throw new ServiceError(
      'LimitExceededException',
      `The user pool ${Id} has reached the limit of ${resourceServersPerUserPool} resource servers.`,
    );
  }
  const server = resourceServerAsSent(input);
  store.add(resourceServerKind, id, server);
  return { ResourceServer: server };
}
