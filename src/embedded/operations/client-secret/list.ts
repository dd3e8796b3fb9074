import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { existingClient } from '../client/existing-client.js';
import { secretsOf } from './secret-kind.js';

/**
 * The secrets of a client without their values, in one page, because there are at most two.
 *
 * @throws UserPoolNotFoundError, or ServiceError for a client that does not exist
 */
export function listUserPoolClientSecrets(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  return {
    ClientSecrets: secretsOf(store, existingClient(store, input)).map(
      ({ ClientSecretId, ClientSecretCreateDate }) => ({ ClientSecretId, ClientSecretCreateDate }),
    ),
  };
}
