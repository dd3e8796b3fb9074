import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { limitOf } from '../../limit-of.js';
import { pageOfPool } from '../../page-of-pool.js';
import { identityProviderKind } from './identity-provider-kind.js';

/**
 * The identity providers of a pool, by name, type and dates.
 *
 * @throws UserPoolNotFoundError, or InvalidParameterError for a NextToken that this backend did not give out for the
 *   providers of this pool
 */
export function listIdentityProviders(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  const { things, next } = pageOfPool(store, identityProviderKind, input, limitOf(input, 'MaxResults'));
  const Providers = things.map(({ ProviderName, ProviderType, LastModifiedDate, CreationDate }) => ({
    ProviderName,
    ProviderType,
    LastModifiedDate,
    CreationDate,
  }));
  return { Providers, ...next };
}
