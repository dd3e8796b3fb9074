import { isGiven, memberOf, type WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { InvalidParameterError, ServiceError } from '../../service-error.js';
import { existingClient } from '../client/existing-client.js';
import { addSecret } from './add-secret.js';
import { secretsOf, secretsPerClient } from './secret-kind.js';

/**
 * "For an existing confidential user pool app client", at most two: the API reference. The error messages are this
 * project's, because no report quotes AWS's.
 *
 * @throws UserPoolNotFoundError, or ServiceError for a client that does not exist, has no secret or has two
 */
export function addUserPoolClientSecret(
  context: Pick<OperationContext, 'store' | 'now'>,
  input: WireStructure,
): WireStructure {
  const client = existingClient(context.store, input);
  const { length } = secretsOf(context.store, client);
  if (length === 0) throw new InvalidParameterError('A public app client cannot have a client secret.');
  if (length >= secretsPerClient) {
    throw new ServiceError(
      'LimitExceededException',
      `The app client ${client.ClientId} has reached the limit of ${secretsPerClient} client secrets.`,
    );
  }
  const own = memberOf(input, 'ClientSecret');
  const { ClientSecretValue, ...descriptor } = addSecret(context, client, own);
  // The API reference: the answer does not contain a secret that the caller gave.
  return { ClientSecretDescriptor: isGiven(own) ? descriptor : { ...descriptor, ClientSecretValue } };
}
