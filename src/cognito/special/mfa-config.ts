import { userPoolMfaConfig } from '../../resources/user-pool-mfa-config.js';
import type { Settings, SettingsPatch } from '../write/settings.js';
import { byDeclaration, type Special } from '../write/special.js';

const plain = byDeclaration(userPoolMfaConfig);

/** The members that configure a factor. */
const factorBlocks = ['SmsMfaConfiguration', 'SoftwareTokenMfaConfiguration', 'EmailMfaConfiguration'];

/**
 * With MFA off no factor is sent, because Cognito refuses both together. Factors that the caller gives anyway stay,
 * to be refused.
 */
export const mfaConfigUpdates: Special<typeof userPoolMfaConfig> = {
  settingsOf: (described) => withoutFactorsWhenOff(plain.settingsOf(described)),
  merge: (key, _present, patch, described) => {
    // The pool's text messages are described while MFA is off, and become a factor when it is turned on.
    const { settings, refusals } = plain.merge(key, plain.settingsOf(described), patch, described);
    const merged = withoutFactorsWhenOff(settings, patch);
    return { settings: merged, asGiven: merged, refusals };
  },
};

function withoutFactorsWhenOff(settings: Settings, patch: SettingsPatch = {}): Settings {
  if ((settings.MfaConfiguration ?? 'OFF') !== 'OFF') return settings;
  const isGiven = (name: string) => patch[name] !== undefined && patch[name] !== null;
  return Object.fromEntries(
    Object.entries(settings).filter(([name]) => !factorBlocks.includes(name) || isGiven(name)),
  );
}
