import type { MfaPart, Settings } from '../../context.js';
import type { Refusal } from '../../errors/refusal.js';
import { userPool } from '../../resources/user-pool.js';
import { userPoolMfaConfig } from '../../resources/user-pool-mfa-config.js';
import { preFlight } from '../pre-flight.js';
import { brokenByUpdate } from '../update-outcome.js';

type OfParts = Readonly<Record<MfaPart, Settings>>;

interface Place {
  readonly userPoolId: string;
  readonly region: string;
}

/**
 * What Cognito would refuse of new MFA and pool settings although it does not refuse the present ones. If an MFA rule
 * rejects a setting of the pool, the refusal names that setting.
 */
export function brokenOfMfa({ userPoolId, region }: Place, before: OfParts, after: OfParts): Refusal[] {
  const refusalsOf = (state: OfParts) =>
    preFlight(
      userPoolMfaConfig.update.operation,
      { ...factsOf(state.pool), ...state.mfa, UserPoolId: userPoolId },
      region,
    );
  const known = new Set(refusalsOf(before).map(({ message }) => message));
  const ofMfa = refusalsOf(after).filter(({ message }) => !known.has(message));
  const place = { ids: { UserPoolId: userPoolId }, region };
  const { operation } = userPool.update;
  const ofPool = brokenByUpdate(operation, place, before.pool, after.pool);
  const isAboutPool = ({ members: [member = ''] = [] }: Refusal) => member in factsOf({});
  return [
    ...ofMfa.map((each) => (isAboutPool(each) ? { ...each, operation } : each)),
    ...ofPool.map((each) => ({ ...each, operation })),
  ];
}

/** The settings of a pool that MFA rules need. */
function factsOf({ Policies, EmailConfiguration, SmsConfiguration }: Settings) {
  return { Policies, EmailConfiguration, SmsConfiguration };
}
