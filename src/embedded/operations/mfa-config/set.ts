import { structureOf, type WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { expectRules } from '../../expect-rules.js';
import { secondsLaterThan } from '../../seconds-later-than.js';
import { withoutNulls } from '../../without-nulls.js';
import { existingUserPool } from '../user-pool/existing-user-pool.js';
import { userPoolKind, type UserPool } from '../user-pool/user-pool-kind.js';
import { describedMfaConfig, mfaConfigKind } from './mfa-config-kind.js';

/**
 * Puts what is sent in the place of all there was: a mode that is left out is OFF (go-to-k/cdkd#791). What sends text messages
 * stays, because a pool cannot lose it.
 *
 * @throws UserPoolNotFoundError, or ServiceError for a rule that the input breaks
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

/** A block that is sent has the whole of it: a text that it leaves out is Cognito's own from then on. */
function withSms(pool: UserPool, sent: unknown): WireStructure {
  if (sent === undefined) return pool;
  return withoutNulls({ ...pool, SmsAuthenticationMessage: undefined, ...structureOf({ sent }, 'sent') });
}
