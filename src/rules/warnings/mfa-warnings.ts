import { factors } from '../user-pool-mfa/factors.js';
import { isGiven, memberOf } from '../wire.js';
import { protectionsStay } from './protections.js';
import type { Change, Warning, WarningRule } from './warning.js';

const rules: readonly WarningRule[] = [protectionsStay, factorsStay, passkeysStayUsable];

/**
 * What SetUserPoolMfaConfig would accept although the caller probably did not intend it.
 *
 * @param change `given` is the patch, where null resets a setting; `before` and `after` contain every setting
 */
export function warningsOfSetUserPoolMfa(change: Change): Warning[] {
  return rules.flatMap((rule) => rule(change));
}

/** Users lose a factor that is turned off, and Cognito deletes its texts. */
function factorsStay({ before, after }: Change): readonly Warning[] {
  return factors
    .filter(({ isOn }) => isOn(before) && !isOn(after))
    .map(({ member, what }) => ({
      code: 'PROTECTION_WEAKENED',
      message: `${what} will be turned off, and Cognito will delete its settings.`,
      path: [member],
    }));
}

/** A passkey belongs to the domain that it was made for: https://www.w3.org/TR/webauthn-2/#relying-party-identifier */
function passkeysStayUsable({ before, after }: Change): readonly Warning[] {
  const path = ['WebAuthnConfiguration', 'RelyingPartyId'];
  const [was, is] = [memberOf(before, ...path), memberOf(after, ...path)];
  if (!isGiven(was) || was === is) return [];
  const message =
    'Passkeys made for the previous relyingPartyId will stop working. Their users must register new ones.';
  return [{ code: 'PASSKEYS_UNUSABLE', message, path }];
}
