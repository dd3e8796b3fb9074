import type { Option } from './form-fields.js';

/** A setting that the form can change. */
export interface Setting {
  readonly label: string;
  readonly hint?: string;
  /** The values to choose from; left out for a number. */
  readonly options?: readonly Option[];
}

/** By their paths in `UpdateUserPoolInput` and `UserPool`, in the order of the form. */
export const SETTINGS = {
  deletionProtection: {
    label: 'Deletion protection',
    options: [
      { value: 'ACTIVE', label: 'On' },
      { value: 'INACTIVE', label: 'Off' },
    ],
  },
  'policies.passwordPolicy.minimumLength': {
    label: 'Minimum password length',
    hint: '6 to 99 characters. Empty for the default, 8.',
  },
  'policies.passwordPolicy.requireSymbols': {
    label: 'Symbols in passwords',
    options: [
      { value: 'true', label: 'Required' },
      { value: 'false', label: 'Optional' },
    ],
  },
  'policies.passwordPolicy.temporaryPasswordValidityDays': {
    label: 'Temporary passwords expire after (days)',
    hint: 'Empty for the default, 7.',
  },
  'adminCreateUserConfig.allowAdminCreateUserOnly': {
    label: 'Who can create users',
    options: [
      { value: 'true', label: 'Administrators only' },
      { value: 'false', label: 'Anyone can sign up' },
    ],
  },
} as const satisfies Readonly<Record<string, Setting>>;

const settings: Readonly<Record<string, Setting>> = SETTINGS;

/** The name of a setting in plain English; its path where it has none here. */
export function labelOf(path: readonly string[]): string {
  const name = path.join('.');
  return settings[name]?.label ?? name;
}

/** The value of a setting as people read it. */
export function shown(path: readonly string[], value: unknown): string {
  if (value === null || value === undefined) return 'not set';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return settings[path.join('.')]?.options?.find((option) => option.value === text)?.label ?? text;
}
