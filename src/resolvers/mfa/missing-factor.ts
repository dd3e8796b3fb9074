import type { Context } from '../../context.js';
import { GatewayError } from '../../errors/gateway-error.js';
import type { Refusal } from '../../errors/refusal.js';
import { userPoolMfaConfig } from '../../resources/user-pool-mfa-config.js';
import { factorsIn } from '../../rules/user-pool-mfa/factors.js';
import { isGiven, memberOf } from '../../rules/wire.js';

/**
 * Refuses to turn MFA on if the pool has no second factor. Factors other than text messages are only in the MFA
 * configuration, which is read from Cognito for this check.
 *
 * @param before the pool as described, like `after`
 */
export async function missingFactor(
  userPoolId: string,
  before: object,
  after: object,
  { keys, loader }: Pick<Context, 'keys' | 'loader'>,
): Promise<readonly Refusal[]> {
  const [was, is] = [before, after].map((pool) => memberOf(pool, 'MfaConfiguration') ?? 'OFF');
  if (was !== 'OFF' || (is !== 'ON' && is !== 'OPTIONAL') || isGiven(memberOf(after, 'SmsConfiguration')))
    return [];
  try {
    const config = await loader.get(keys.within(userPoolId, userPoolMfaConfig), { withSecrets: true });
    return !config || factorsIn({ ...config }).length > 0 ? [] : [factorNeeded(is)];
  } catch (error) {
    // If the gateway may not read it, Cognito decides.
    if (error instanceof GatewayError && error.code === 'UPSTREAM_DENIED') return [];
    throw error;
  }
}

function factorNeeded(mfa: string): Refusal {
  const message = `MFA ${mfa} needs a second factor, and the pool has none. Set one up with setUserPoolMfa, which also turns MFA on.`;
  return { code: 'INVALID_PARAMETER', message, members: ['MfaConfiguration'] };
}
