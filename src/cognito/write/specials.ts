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

/** What is special about the updates of a kind, as far as it does not depend on the request. */
export function specialOf<R extends Updatable>(resource: R): Special<R> {
  // Under a type is what is special about the kind of that type.
  return (specials.get(resource.type) as Special<R> | undefined) ?? byDeclaration(resource);
}
