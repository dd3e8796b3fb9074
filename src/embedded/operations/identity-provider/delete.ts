import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { idIn } from '../../kind.js';
import { existingIdentityProvider, identityProviderKind } from './identity-provider-kind.js';

/** @throws UserPoolNotFoundError, or ServiceError for a provider that does not exist */
export function deleteIdentityProvider(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  existingIdentityProvider(store, input);
  store.delete(identityProviderKind, idIn(identityProviderKind, input));
  return {};
}
