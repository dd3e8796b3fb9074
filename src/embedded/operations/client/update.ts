import { checkRules } from '../../../rules/check-rules.js';
import { updateUserPoolClientRules } from '../../../rules/user-pool-client.js';
import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { ServiceError } from '../../service-error.js';
import { secondsLaterThan } from '../../seconds-later-than.js';
import { clientAsSent } from './client-settings.js';
import { clientKind } from './client-kind.js';
import { describedClient } from './described-client.js';
import { existingClient } from './existing-client.js';
import { expectNamesInPool } from './named-in-pool.js';

/**
 * Puts what is sent in the place of the client's settings: what the request leaves out goes back to its default, as AWS
 * documents. The name alone stays; it has none.
 *
 * @throws UserPoolNotFoundError, or ServiceError for a client that does not exist, a rule that the input breaks or a name that
 *   the pool does not have
 */
export function updateUserPoolClient(
  { store, now, region }: Pick<OperationContext, 'store' | 'now' | 'region'>,
  input: WireStructure,
): WireStructure {
  const { UserPoolId, ClientId, ClientName, CreationDate, LastModifiedDate } = existingClient(store, input);
  const [violation] = checkRules(updateUserPoolClientRules, input, region);
  if (violation) throw new ServiceError(violation.exception, violation.awsMessage);
  expectNamesInPool(store, UserPoolId, input);
  const client = clientAsSent(input, {
    ClientId,
    ClientName,
    CreationDate,
    LastModifiedDate: secondsLaterThan(LastModifiedDate, now),
  });
  store.replace(clientKind, [UserPoolId, ClientId], client);
  return { UserPoolClient: describedClient(store, client) };
}
