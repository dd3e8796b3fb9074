import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { limitOf } from '../../limit-of.js';
import { pageOfPool } from '../../page-of-pool.js';
import { identityProviderKind } from './identity-provider-kind.js';

/**
 * The identity providers of a pool: names, types and dates.
 *
 * @throws UserPoolNotFoundError, or InvalidParameterError for a NextToken that is not of this list
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
