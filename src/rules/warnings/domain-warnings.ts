import { isGiven, memberOf, type WireStructure } from '../wire.js';
import type { Warning } from './warning.js';

const MANAGED_LOGIN = 2;

/**
 * What CreateUserPoolDomain would accept although its sender probably did not intend it.
 *
 * @param pool the pool as it is described
 */
export function warningsOfNewDomain(request: WireStructure, pool: WireStructure): Warning[] {
  return [...passkeysMoved(request, pool), ...brandingNeeded(undefined, versionOf(request))];
}

/** The same of UpdateUserPoolDomain, by the domain before and after. */
export function warningsOfChangedDomain(before: WireStructure, after: WireStructure): Warning[] {
  return brandingNeeded(versionOf(before), versionOf(after));
}

/** AWS API reference, CreateUserPoolDomain, CustomDomainConfig. */
function passkeysMoved(request: WireStructure, pool: WireStructure): Warning[] {
  const path = ['CustomDomainConfig'];
  if (!isGiven(memberOf(request, ...path)) || !isGiven(memberOf(pool, 'Domain'))) return [];
  const message =
    'The custom domain becomes the relying party of passkeys, unless one is set: those made on the prefix domain stop working there.';
  return [{ code: 'PASSKEYS_MOVED', message, path }];
}

/** AWS API reference, CreateUserPoolDomain, ManagedLoginVersion. */
function brandingNeeded(before: unknown, after: unknown): Warning[] {
  if (after !== MANAGED_LOGIN || before === MANAGED_LOGIN) return [];
  const message =
    'Managed login shows nothing for an app client without a branding style: create one for each client (CreateManagedLoginBranding).';
  return [{ code: 'BRANDING_NEEDED', message, path: ['ManagedLoginVersion'] }];
}

function versionOf(domain: WireStructure): unknown {
  return memberOf(domain, 'ManagedLoginVersion');
}
