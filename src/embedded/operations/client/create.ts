import { clientsPerUserPool } from '../../../operations/quotas.js';
import { checkRules } from '../../../rules/check-rules.js';
import { createUserPoolClientRules } from '../../../rules/user-pool-client.js';
import { isGiven, memberOf, type WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { ServiceError } from '../../service-error.js';
import { addSecret } from '../client-secret/add-secret.js';
import { existingUserPool } from '../user-pool/existing-user-pool.js';
import { clientAsSent } from './client-settings.js';
import { clientKind } from './client-kind.js';
import { describedClient } from './described-client.js';
import { expectNamesInPool } from './named-in-pool.js';

type Context = Pick<OperationContext, 'store' | 'now' | 'region' | 'newClientId'>;

/**
 * @throws UserPoolNotFoundError, or ServiceError for a broken rule, a name that the pool does not have, or a full
 *   pool
 */
export function createUserPoolClient(context: Context, input: WireStructure): WireStructure {
  const { store, now, region } = context;
  const { Id } = existingUserPool(store, input);
  const [violation] = checkRules(createUserPoolClientRules, input, region);
  if (violation) throw new ServiceError(violation.exception, violation.awsMessage);
  expectNamesInPool(store, Id, input);
  if (store.count(clientKind, [Id]) >= clientsPerUserPool) {
    throw new ServiceError(
      'LimitExceededException',
      `The user pool ${Id} has reached the limit of ${clientsPerUserPool} app clients.`,
    );
  }
  const seconds = now().getTime() / 1000;
  const ClientId = freeId(context, Id);
  const client = clientAsSent(input, { ClientId, CreationDate: seconds, LastModifiedDate: seconds });
  store.add(clientKind, [Id, ClientId], client);
  const own = memberOf(input, 'ClientSecret');
  if (isGiven(own) || memberOf(input, 'GenerateSecret') === true) addSecret(context, client, own);
  return { UserPoolClient: describedClient(store, client) };
}

function freeId({ store, newClientId }: Context, pool: string): string {
  for (;;) {
    const id = newClientId();
    if (!store.has(clientKind, [pool, id])) return id;
  }
}
