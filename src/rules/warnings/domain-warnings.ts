import { isGiven, memberOf, type WireStructure } from '../wire.js';
import type { Warning } from './warning.js';

const MANAGED_LOGIN = 2;

/**
 * What CreateUserPoolDomain would accept although the caller probably did not intend it.
 *
 * @param pool as described
 */
export function warningsOfNewDomain(request: WireStructure, pool: WireStructure): Warning[] {
  return [...passkeysMoved(request, pool), ...brandingNeeded(undefined, versionOf(request))];
}

/** What UpdateUserPoolDomain would accept although the caller probably did not intend it. */
export function warningsOfChangedDomain(before: WireStructure, after: WireStructure): Warning[] {
  return brandingNeeded(versionOf(before), versionOf(after));
}

/** AWS API reference, CreateUserPoolDomain, CustomDomainConfig. */
function passkeysMoved(request: WireStructure, pool: WireStructure): Warning[] {
  const path = ['CustomDomainConfig'];
  if (!isGiven(memberOf(request, ...path)) || !isGiven(memberOf(pool, 'Domain'))) return [];
  const message =
    'Passkeys made on the prefix domain will stop working: the custom domain becomes their relying party, unless relyingPartyId is set.';
  return [{ code: 'PASSKEYS_MOVED', message, path }];
}

/** AWS API reference, CreateUserPoolDomain, ManagedLoginVersion. */
function brandingNeeded(before: unknown, after: unknown): Warning[] {
  if (after !== MANAGED_LOGIN || before === MANAGED_LOGIN) return [];
  const message =
    'Managed login shows no page for an app client without a branding style. Create a style for each client (CreateManagedLoginBranding).';
  return [{ code: 'BRANDING_NEEDED', message, path: ['ManagedLoginVersion'] }];
}

function versionOf(domain: WireStructure): unknown {
  return memberOf(domain, 'ManagedLoginVersion');
}
