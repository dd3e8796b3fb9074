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
 * Replaces the settings of a client. As AWS documents, settings that the request leaves out return to their defaults,
 * except for the name, which has none.
 *
 * @throws UserPoolNotFoundError, or ServiceError for a client that does not exist, a broken rule or a name that the
 *   pool does not have
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
