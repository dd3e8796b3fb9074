import { structureOf, type WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { expectRules } from '../../expect-rules.js';
import { secondsLaterThan } from '../../seconds-later-than.js';
import { withoutNulls } from '../../without-nulls.js';
import { existingUserPool } from '../user-pool/existing-user-pool.js';
import { userPoolKind, type UserPool } from '../user-pool/user-pool-kind.js';
import { describedMfaConfig, mfaConfigKind } from './mfa-config-kind.js';

/**
 * Replaces the whole configuration; a missing mode means OFF (go-to-k/cdkd#791). The SMS configuration stays, because
 * a pool cannot lose it.
 *
 * @throws UserPoolNotFoundError, or ServiceError for a broken rule
 */
export function setUserPoolMfaConfig(
  { store, now, region }: Pick<OperationContext, 'store' | 'now' | 'region'>,
  input: WireStructure,
): WireStructure {
  const { UserPoolId, MfaConfiguration = 'OFF', SmsMfaConfiguration, ...own } = withoutNulls(input);
  const pool = existingUserPool(store, { UserPoolId });
  const { Policies, EmailConfiguration, SmsConfiguration } = pool;
  expectRules('SetUserPoolMfaConfig', { Policies, EmailConfiguration, SmsConfiguration, ...input }, region);

  const changed: UserPool = {
    ...withSms(pool, SmsMfaConfiguration),
    Id: pool.Id,
    Name: pool.Name,
    CreationDate: pool.CreationDate,
    MfaConfiguration,
    LastModifiedDate: secondsLaterThan(pool.LastModifiedDate, now),
  };
  store.replace(userPoolKind, [pool.Id], changed);
  store.delete(mfaConfigKind, [pool.Id]);
  store.add(mfaConfigKind, [pool.Id], own);
  return describedMfaConfig(store, changed);
}

/** A block is replaced as a whole: a text that it leaves out returns to Cognito's own. */
function withSms(pool: UserPool, sent: unknown): WireStructure {
  if (sent === undefined) return pool;
  return withoutNulls({ ...pool, SmsAuthenticationMessage: undefined, ...structureOf({ sent }, 'sent') });
}
