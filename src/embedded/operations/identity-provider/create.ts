import { identityProvidersPerUserPool } from '../../../operations/quotas.js';
import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { expectRules } from '../../expect-rules.js';
import { idIn } from '../../kind.js';
import { ServiceError } from '../../service-error.js';
import { existingUserPool } from '../user-pool/existing-user-pool.js';
import {
  describedIdentityProvider,
  identityProviderAsSent,
  identityProviderKind,
} from './identity-provider-kind.js';

/**
 * Creates an identity provider. The messages for a taken name and a full pool are this project's, because no report
 * quotes AWS's.
 *
 * @throws UserPoolNotFoundError, or ServiceError for a broken rule, a taken name or a full pool
 */
export function createIdentityProvider(
  { store, region, now }: Pick<OperationContext, 'store' | 'region' | 'now'>,
  input: WireStructure,
): WireStructure {
  const { Id } = existingUserPool(store, input);
  expectRules('CreateIdentityProvider', input, region);
  const id = idIn(identityProviderKind, input);
  if (store.has(identityProviderKind, id)) {
    throw new ServiceError('DuplicateProviderException', `Identity provider ${id[1] ?? ''} already exists.`);
  }
  if (store.count(identityProviderKind, [Id]) >= identityProvidersPerUserPool) {
    throw new ServiceError(
      'LimitExceededException',
      `The user pool ${Id} has reached the limit of ${identityProvidersPerUserPool} identity providers.`,
    );
  }
  const seconds = now().getTime() / 1000;
  const provider = identityProviderAsSent(input, { CreationDate: seconds, LastModifiedDate: seconds });
  store.add(identityProviderKind, id, provider);
  return { IdentityProvider: describedIdentityProvider(provider) };
}
