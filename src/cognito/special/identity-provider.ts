import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider';
import { addedDetails } from '../../aws/provider-details.js';
import type { Refusal } from '../../errors/refusal.js';
import { MapPatch } from '../../resources/map-patch.js';
import { userPoolIdentityProvider } from '../../resources/user-pool-identity-provider.js';
import type { Settings, SettingsPatch } from '../write/settings.js';
import { byDeclaration, type Special } from '../write/special.js';

const plain = byDeclaration(userPoolIdentityProvider);
const secretKeys = userPoolIdentityProvider.secrets.map((path) => path.replace('ProviderDetails.', ''));

/** Details that Cognito adds to an identity provider are not sent back. Details that it never returns cannot be. */
export const identityProviderUpdates: Special<typeof userPoolIdentityProvider> = {
  settingsOf: (described) => withoutAdded(described, plain.settingsOf(described)),
  merge: (key, present, patch, described) => {
    const { settings, refusals } = plain.merge(key, present, withSecrets(patch, present), described);
    const merged = withoutAdded(described, settings);
    const lacking = patch.ProviderDetails !== undefined && lacksPrivateKey(described, merged);
    return { settings: merged, asGiven: merged, refusals: lacking ? [...refusals, keyNeeded] : refusals };
  },
  // Cognito keeps details that an update does not contain: hashicorp/terraform-provider-aws, which sends only
  // changes, relies on that (internal/service/cognitoidp/identity_provider.go).
  sent: (settings, described) => {
    if (!lacksPrivateKey(described, settings)) return settings;
    return Object.fromEntries(Object.entries(settings).filter(([name]) => name !== 'ProviderDetails'));
  },
};

/** A caller that replaces the details may not have been able to read the secrets in them. */
function withSecrets(patch: SettingsPatch, { ProviderDetails: details }: Settings): SettingsPatch {
  const { ProviderDetails: given } = patch;
  if (typeof given !== 'object' || given === null || given instanceof MapPatch) return patch;
  const secrets = Object.entries(details ?? {}).filter(([name]) => secretKeys.includes(name));
  return { ...patch, ProviderDetails: { ...Object.fromEntries(secrets), ...given } };
}

/** A value that differs from Cognito's comes from the caller. */
function withoutAdded(described: IdentityProviderType, settings: Settings): Settings {
  const { ProviderDetails: details, ...others } = settings;
  if (typeof details !== 'object' || details === null) return settings;
  const added = addedDetails(described.ProviderType);
  const isAdded = (key: string, value: unknown) =>
    Object.hasOwn(added, key) && value === described.ProviderDetails?.[key];
  const own = Object.entries(details).filter(([key, value]) => !isAdded(key, value));
  return { ...others, ProviderDetails: Object.fromEntries(own) };
}

/**
 * Cognito describes all details of Sign in with Apple except the key (API reference, CreateIdentityProvider,
 * ProviderDetails).
 */
function lacksPrivateKey(
  { ProviderType }: IdentityProviderType,
  { ProviderDetails: details }: Settings,
): boolean {
  if (ProviderType !== 'SignInWithApple') return false;
  return typeof details !== 'object' || details === null || !('private_key' in details);
}

const keyNeeded: Refusal = {
  code: 'INVALID_PARAMETER',
  message:
    'Cognito needs the private_key of Sign in with Apple whenever providerDetails change, and never returns it. Give it again.',
  members: ['ProviderDetails'],
};
