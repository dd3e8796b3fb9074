import { memberOf, type WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { idIn } from '../../kind.js';
import { InvalidParameterError, ServiceError } from '../../service-error.js';
import { existingClient } from '../client/existing-client.js';
import { secretKind, secretsOf } from './secret-kind.js';

/**
 * "You cannot delete the last remaining secret": the API reference. The error messages are this project's, because no
 * report quotes AWS's.
 *
 * @throws UserPoolNotFoundError, or ServiceError for a secret that does not exist or is the last one
 */
export function deleteUserPoolClientSecret(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  const client = existingClient(store, input);
  if (!store.has(secretKind, idIn(secretKind, input))) {
    throw new ServiceError(
      'ResourceNotFoundException',
      `Client secret ${String(memberOf(input, 'ClientSecretId'))} does not exist.`,
    );
  }
  if (secretsOf(store, client).length === 1) {
    throw new InvalidParameterError('The last client secret of an app client cannot be deleted.');
  }
  store.delete(secretKind, idIn(secretKind, input));
  return {};
}
