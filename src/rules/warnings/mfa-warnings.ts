import { factors } from '../user-pool-mfa/factors.js';
import { isGiven, memberOf } from '../wire.js';
import { protectionsStay } from './protections.js';
import type { Change, Warning, WarningRule } from './warning.js';

const rules: readonly WarningRule[] = [protectionsStay, factorsStay, passkeysStayUsable];

/**
 * What SetUserPoolMfaConfig would accept in a change although its sender probably did not intend it.
 *
 * @param change `given` is the patch, in which null takes a setting back; `before` and `after` name every setting
 */
export function warningsOfSetUserPoolMfa(change: Change): Warning[] {
  return rules.flatMap((rule) => rule(change));
}

/** A factor that is gone is gone for everybody who has it, and its texts with it. */
function factorsStay({ before, after }: Change): readonly Warning[] {
  return factors
    .filter(({ isOn }) => isOn(before) && !isOn(after))
    .map(({ member, what }) => ({
      code: 'PROTECTION_WEAKENED',
      message: `${what} will no longer be a second factor, and Cognito forgets the settings.`,
      path: [member],
    }));
}

/** A passkey belongs to the domain that it was made for: https://www.w3.org/TR/webauthn-2/#relying-party-identifier */
function passkeysStayUsable({ before, after }: Change): readonly Warning[] {
  const path = ['WebAuthnConfiguration', 'RelyingPartyId'];
  const [was, is] = [memberOf(before, ...path), memberOf(after, ...path)];
  if (!isGiven(was) || was === is) return [];
  const message = 'Passkeys of another relyingPartyId stop working. Their users have to register new ones.';
  return [{ code: 'PASSKEYS_UNUSABLE', message, path }];
}
