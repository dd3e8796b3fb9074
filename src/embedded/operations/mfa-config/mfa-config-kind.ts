import { isGiven, type WireStructure } from '../../../rules/wire.js';
import type { Kind } from '../../kind.js';
import type { Store } from '../../store.js';
import { withoutNulls } from '../../without-nulls.js';
import { userPoolKind, type UserPool } from '../user-pool/user-pool-kind.js';

/** What a pool has of MFA that it does not describe itself. */
export const mfaConfigKind: Kind = {
  name: 'MFA configuration',
  id: ['UserPoolId'],
  within: userPoolKind,
};

/**
 * The MFA configuration of a pool as GetUserPoolMfaConfig returns it. The mode and what sends text messages are those of the
 * pool, which SetUserPoolMfaConfig and UpdateUserPool both set.
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
