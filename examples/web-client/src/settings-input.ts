import type { UpdateUserPoolInput, UserPoolDeletionProtection } from './graphql/graphql.js';
import { SETTINGS } from './settings.js';

export type SettingPath = keyof typeof SETTINGS;

/** What the fields of the form hold, by the paths of the settings. An empty text is a setting that is not set. */
export type SettingTexts = Readonly<Record<SettingPath, string>>;

/** The settings of the form in a pool; more in it does no harm. */
interface PoolSettings {
  readonly deletionProtection?: UserPoolDeletionProtection | null;
  readonly policies?: {
    readonly passwordPolicy?: {
      readonly minimumLength?: number | null;
      readonly requireSymbols?: boolean | null;
      readonly temporaryPasswordValidityDays?: number | null;
    } | null;
  } | null;
  readonly adminCreateUserConfig?: { readonly allowAdminCreateUserOnly?: boolean | null } | null;
}

export function textsOf(pool: PoolSettings): SettingTexts {
  const policy = pool.policies?.passwordPolicy;
  return {
    deletionProtection: pool.deletionProtection ?? '',
    'policies.passwordPolicy.minimumLength': text(policy?.minimumLength),
    'policies.passwordPolicy.requireSymbols': text(policy?.requireSymbols),
    'policies.passwordPolicy.temporaryPasswordValidityDays': text(policy?.temporaryPasswordValidityDays),
    'adminCreateUserConfig.allowAdminCreateUserOnly': text(
      pool.adminCreateUserConfig?.allowAdminCreateUserOnly,
    ),
  };
}

/** Only what differs from the pool is in the input: the gateway leaves everything else as it is. */
export function inputFrom(userPoolId: string, form: FormData, before: SettingTexts): UpdateUserPoolInput {
  const changed = <Value>(path: SettingPath, read: (text: string) => Value): { value: Value } | undefined => {
    const given = form.get(path);
    return typeof given === 'string' && given !== before[path] ? { value: read(given) } : undefined;
  };
  const deletionProtection = changed('deletionProtection', (given) =>
    given === 'ACTIVE' ? 'ACTIVE' : 'INACTIVE',
  );
  const minimumLength = changed('policies.passwordPolicy.minimumLength', numberIn);
  const requireSymbols = changed('policies.passwordPolicy.requireSymbols', isTrue);
  const validity = changed('policies.passwordPolicy.temporaryPasswordValidityDays', numberIn);
  const adminsOnly = changed('adminCreateUserConfig.allowAdminCreateUserOnly', isTrue);
  const passwordPolicy = {
    ...(minimumLength && { minimumLength: minimumLength.value }),
    ...(requireSymbols && { requireSymbols: requireSymbols.value }),
    ...(validity && { temporaryPasswordValidityDays: validity.value }),
  };
  return {
    userPoolId,
    ...(deletionProtection && { deletionProtection: deletionProtection.value }),
    ...(Object.keys(passwordPolicy).length > 0 && { policies: { passwordPolicy } }),
    ...(adminsOnly && { adminCreateUserConfig: { allowAdminCreateUserOnly: adminsOnly.value } }),
  };
}

function text(value: number | boolean | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** Null resets a setting to its default. */
const numberIn = (given: string) => (given === '' ? null : Number(given));
const isTrue = (given: string) => given === 'true';
