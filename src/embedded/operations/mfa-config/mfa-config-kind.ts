import { isGiven, type WireStructure } from '../../../rules/wire.js';
import type { Kind } from '../../kind.js';
import type { Store } from '../../store.js';
import { withoutNulls } from '../../without-nulls.js';
import { userPoolKind, type UserPool } from '../user-pool/user-pool-kind.js';

/** The MFA settings that the pool's own description lacks. */
export const mfaConfigKind: Kind = {
  name: 'MFA configuration',
  id: ['UserPoolId'],
  within: userPoolKind,
};

/**
 * The MFA configuration of a pool as GetUserPoolMfaConfig returns it. The mode and the SMS configuration belong to
 * the pool; SetUserPoolMfaConfig and UpdateUserPool both set them.
 */
export function describedMfaConfig(store: Pick<Store, 'get'>, pool: UserPool): WireStructure {
  const { MfaConfiguration, SmsConfiguration, SmsAuthenticationMessage } = pool;
  const sms = withoutNulls({ SmsConfiguration, SmsAuthenticationMessage });
  return {
    ...store.get(mfaConfigKind, [pool.Id]),
    ...(isGiven(SmsConfiguration) ? { SmsMfaConfiguration: sms } : {}),
    MfaConfiguration,
  };
}
