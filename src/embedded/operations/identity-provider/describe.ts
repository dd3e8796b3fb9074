import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { describedIdentityProvider, existingIdentityProvider } from './identity-provider-kind.js';

/** @throws UserPoolNotFoundError, or ServiceError for a provider that does not exist */
export function describeIdentityProvider(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  return { IdentityProvider: describedIdentityProvider(existingIdentityProvider(store, input)) };
}
