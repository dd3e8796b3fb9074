import { addedDetails } from '../../../aws/provider-details.js';
import { memberOf, structureOf, type WireStructure } from '../../../rules/wire.js';
import { idIn, type Kind } from '../../kind.js';
import { ServiceError } from '../../service-error.js';
import type { Store } from '../../store.js';
import { withoutNulls } from '../../without-nulls.js';
import { existingUserPool } from '../user-pool/existing-user-pool.js';
import { userPoolKind } from '../user-pool/user-pool-kind.js';

/** An identity provider as sent, including the key of Sign in with Apple, which no answer contains. */
export interface IdentityProvider extends WireStructure {
  readonly UserPoolId: string;
  readonly ProviderName: string;
  readonly ProviderType?: unknown;
  readonly ProviderDetails?: unknown;
  /** Seconds since 1970, with a fraction. */
  readonly CreationDate: number;
  readonly LastModifiedDate: number;
}

export const identityProviderKind: Kind<IdentityProvider> = {
  name: 'identity provider',
  id: ['UserPoolId', 'ProviderName'],
  within: userPoolKind,
};

/**
 * The provider named by a request's `UserPoolId` and `ProviderName`.
 *
 * @throws UserPoolNotFoundError, or a ResourceNotFoundException with this project's message, because no report quotes
 *   AWS's
 */
export function existingIdentityProvider(store: Pick<Store, 'get'>, input: WireStructure): IdentityProvider {
  existingUserPool(store, input);
  const id = idIn(identityProviderKind, input);
  const provider = store.get(identityProviderKind, id);
  if (provider) return provider;
  throw new ServiceError('ResourceNotFoundException', `Identity provider ${id[1] ?? ''} does not exist.`);
}

/** The provider that a request creates, including members unknown to this backend. */
export function identityProviderAsSent(
  input: WireStructure,
  { CreationDate, LastModifiedDate }: Pick<IdentityProvider, 'CreationDate' | 'LastModifiedDate'>,
): IdentityProvider {
  return {
    ...withoutNulls(input),
    UserPoolId: String(memberOf(input, 'UserPoolId')),
    ProviderName: String(memberOf(input, 'ProviderName')),
    CreationDate,
    LastModifiedDate,
  };
}

/** The provider as Cognito describes it: with details that Cognito adds, and without Apple's key. */
export function describedIdentityProvider(provider: IdentityProvider): WireStructure {
  const details = Object.entries(structureOf(provider, 'ProviderDetails'));
  const told = details.filter(([key]) => key !== 'private_key');
  const added = addedDetails(provider.ProviderType);
  return { ...provider, ProviderDetails: { ...added, ...Object.fromEntries(told) } };
}
