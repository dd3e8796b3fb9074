import { userPoolDomain } from '../../resources/user-pool-domain.js';
import { userPoolIdentityProvider } from '../../resources/user-pool-identity-provider.js';
import { userPoolMfaConfig } from '../../resources/user-pool-mfa-config.js';
import { userPoolResourceServer } from '../../resources/user-pool-resource-server.js';
import { domainUpdates } from '../special/domain.js';
import { identityProviderUpdates } from '../special/identity-provider.js';
import { mfaConfigUpdates } from '../special/mfa-config.js';
import { resourceServerUpdates } from '../special/resource-server.js';
import { byDeclaration, type Special, type Updatable } from './special.js';

/** By type. */
const specials: ReadonlyMap<string, object> = new Map<string, object>([
  [userPoolDomain.type, domainUpdates],
  [userPoolIdentityProvider.type, identityProviderUpdates],
  [userPoolMfaConfig.type, mfaConfigUpdates],
  [userPoolResourceServer.type, resourceServerUpdates],
]);

/** The special rules for updating a kind that do not depend on the request. */
export function specialOf<R extends Updatable>(resource: R): Special<R> {
  // Each type has the rules of its own kind.
  return (specials.get(resource.type) as Special<R> | undefined) ?? byDeclaration(resource);
}
