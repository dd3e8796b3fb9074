import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { expectRules } from '../../expect-rules.js';
import { idIn } from '../../kind.js';
import { secondsLaterThan } from '../../seconds-later-than.js';
import { withoutNulls } from '../../without-nulls.js';
import {
  describedIdentityProvider,
  existingIdentityProvider,
  identityProviderAsSent,
  identityProviderKind,
} from './identity-provider-kind.js';

/**
 * Replaces each given map and list as a whole and keeps the others: hashicorp/terraform-provider-aws sends only
 * changes, and no report says that the others are lost.
 *
 * @throws UserPoolNotFoundError, or ServiceError for a broken rule, or a provider that does not exist
 */
export function updateIdentityProvider(
  { store, region, now }: Pick<OperationContext, 'store' | 'region' | 'now'>,
  input: WireStructure,
): WireStructure {
  const existing = existingIdentityProvider(store, input);
  const { ProviderType, CreationDate } = existing;
  const merged = { ...existing, ...withoutNulls(input), ProviderType };
  expectRules('UpdateIdentityProvider', merged, region);
  const LastModifiedDate = secondsLaterThan(existing.LastModifiedDate, now);
  const provider = identityProviderAsSent(merged, { CreationDate, LastModifiedDate });
  store.replace(identityProviderKind, idIn(identityProviderKind, input), provider);
  return { IdentityProvider: describedIdentityProvider(provider) };
}
