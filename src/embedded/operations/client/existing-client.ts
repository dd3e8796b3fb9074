import { memberOf, type WireStructure } from '../../../rules/wire.js';
import { idIn } from '../../kind.js';
import { ServiceError } from '../../service-error.js';
import type { Store } from '../../store.js';
import { existingUserPool } from '../user-pool/existing-user-pool.js';
import { clientKind, type Client } from './client-kind.js';

/**
 * The client named by a request's `UserPoolId` and `ClientId`.
 *
 * @throws UserPoolNotFoundError, or a ResourceNotFoundException with the reported message (aws/aws-sdk-php#2183)
 */
export function existingClient(store: Pick<Store, 'get'>, input: WireStructure): Client {
  existingUserPool(store, input);
  const client = store.get(clientKind, idIn(clientKind, input));
  if (client) return client;
  throw new ServiceError(
    'ResourceNotFoundException',
    `User pool client ${String(memberOf(input, 'ClientId'))} does not exist.`,
  );
}
