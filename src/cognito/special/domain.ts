import { userPoolDomain } from '../../resources/user-pool-domain.js';
import type { Settings } from '../write/settings.js';
import { byDeclaration, type Special } from '../write/special.js';

const plain = byDeclaration(userPoolDomain);

/**
 * Cognito describes a prefix domain with an empty CustomDomainConfig (AWS CLI user guide, describe-user-pool-domain).
 * An update with it would have to name a certificate, so it is left out.
 */
export const domainUpdates: Special<typeof userPoolDomain> = {
  settingsOf: (described) => withoutEmptyConfig(plain.settingsOf(described)),
  merge: plain.merge,
};

function withoutEmptyConfig(settings: Settings): Settings {
  const { CustomDomainConfig: config, ...others } = settings;
  return Object.values(config ?? {}).some((value) => value !== undefined) ? settings : others;
}
