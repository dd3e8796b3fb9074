import { memberOf, type WireStructure } from '../../../rules/wire.js';
import { ServiceError } from '../../service-error.js';
import type { UserPool } from '../user-pool/user-pool-kind.js';

/**
 * Managed login needs another tier than LITE (AWS API reference, CreateUserPoolDomain, ManagedLoginVersion). The
 * message is this project's.
 */
export function expectManagedLogin(pool: UserPool, input: WireStructure): void {
  if (memberOf(input, 'ManagedLoginVersion') !== 2 || memberOf(pool, 'UserPoolTier') !== 'LITE') return;
  throw new ServiceError(
    'FeatureUnavailableInTierException',
    'Managed login is not available in the pricing tier of this user pool.',
  );
}
