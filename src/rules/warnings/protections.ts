import { isGiven, isStructure, listOf, memberOf, type WireStructure } from '../wire.js';
import { characterClasses } from './character-classes.js';
import type { Change, Warning } from './warning.js';

type Path = readonly [string, ...string[]];

/** A setting that protects something, with the strength of each value. */
interface Protection {
  readonly path: Path;
  /** The name in messages. */
  readonly what: string;
  /** Grows with the protection; undefined for an unknown value. */
  readonly strength: (value: unknown) => number | undefined;
  /** The value of a pool that does not set it. */
  readonly unset: string | number | boolean;
}

const passwordPolicy = (member: string): Path => ['Policies', 'PasswordPolicy', member];
const modes = ['OFF', 'AUDIT', 'ENFORCED'] as const;

const protections: readonly Protection[] = [
  ordered(['DeletionProtection'], 'Deletion protection', ['INACTIVE', 'ACTIVE'], 'INACTIVE'),
  ordered(['MfaConfiguration'], 'Multi-factor authentication', ['OFF', 'OPTIONAL', 'ON'], 'OFF'),
  ordered(['UserPoolAddOns', 'AdvancedSecurityMode'], 'Threat protection', modes, 'OFF'),
  ordered(
    ['UserPoolAddOns', 'AdvancedSecurityAdditionalFlows', 'CustomAuthMode'],
    'Threat protection of custom challenges',
    modes,
    'OFF',
  ),
  ordered(
    ['KeyConfiguration', 'KeyType'],
    'Encryption at rest',
    ['AWS_OWNED_KEY', 'CUSTOMER_MANAGED_KEY'],
    'AWS_OWNED_KEY',
  ),
  growing(passwordPolicy('MinimumLength'), 'The minimum password length', 8),
  ...characterClasses.map(({ member, characters }) =>
    ordered(passwordPolicy(member), `The password requirement of ${characters}`, [false, true], false),
  ),
  growing(passwordPolicy('PasswordHistorySize'), 'Protection against reused passwords', 0),
  {
    path: passwordPolicy('TemporaryPasswordValidityDays'),
    what: 'The validity of temporary passwords, in days,',
    unset: 7,
    // 0 means the default.
    strength: (days) => (typeof days === 'number' ? -(days || 7) : undefined),
  },
  ordered(
    ['AdminCreateUserConfig', 'AllowAdminCreateUserOnly'],
    'Protection against self-service sign-up (allowAdminCreateUserOnly)',
    [false, true],
    false,
  ),
  ordered(
    ['DcrConfiguration', 'OpenDcrEnabled'],
    'Protection against open registration of app clients (openDcrEnabled)',
    [true, false],
    false,
  ),
];

/** Lists whose elements are protections. */
const guardedLists: readonly { readonly path: Path; readonly what: string }[] = [
  { path: ['AutoVerifiedAttributes'], what: 'verified when users sign up' },
  {
    path: ['UserAttributeUpdateSettings', 'AttributesRequireVerificationBeforeUpdate'],
    what: 'verified before a change takes effect',
  },
];

/** Protections that an update weakens. */
export function protectionsStay(change: Change): readonly Warning[] {
  return [
    ...protections.flatMap((protection) => {
      const { path, what, unset } = protection;
      const [was, is] = [change.before, change.after].map((settings) => memberOf(settings, ...path) ?? unset);
      if (!isWeaker(protection, was, is)) return [];
      return weakened(path, `${what} becomes weaker: ${worded(is)} instead of ${worded(was)}.`);
    }),
    ...guardedLists.flatMap(({ path, what }) => {
      const after = listOf(change.after, ...path);
      const lost = listOf(change.before, ...path).filter((attribute) => !after.includes(attribute));
      if (lost.length === 0) return [];
      return weakened(path, `${lost.map(worded).join(' and ')} will no longer be ${what}.`);
    }),
    ...recoveryStaysWithAdministrators(change),
  ];
}

/** Protections of a new pool that are weaker than the service's defaults. */
export function protectionsAreNoWeakerThanDefaults({ given }: Change): readonly Warning[] {
  return protections.flatMap((protection) => {
    const { path, what } = protection;
    const byDefault = defaultOf(protection);
    const value = memberOf(given, ...path);
    if (!isGiven(value) || !isWeaker(protection, byDefault, value)) return [];
    return weakened(
      path,
      `${what} is weaker than the default: ${worded(value)} instead of ${worded(byDefault)}.`,
    );
  });
}

/** A pool without a password policy requires all classes of characters; a policy requires those that it names. */
function defaultOf({ path, unset }: Protection): string | number | boolean {
  return characterClasses.some(({ member }) => path.at(-1) === member) ? true : unset;
}

/** Users who can reset their own passwords make it possible for attackers who read their mail. */
function recoveryStaysWithAdministrators({ before, after }: Change): readonly Warning[] {
  const path: Path = ['AccountRecoverySetting', 'RecoveryMechanisms'];
  if (!isAdminOnly(before) || isAdminOnly(after)) return [];
  return weakened(
    path,
    'Users will be able to reset their own passwords, which only administrators can do now.',
  );
}

function isAdminOnly(settings: WireStructure): boolean {
  return listOf(settings, 'AccountRecoverySetting', 'RecoveryMechanisms').some(
    (mechanism) => isStructure(mechanism) && mechanism.Name === 'admin_only',
  );
}

function weakened(path: Path, message: string): readonly Warning[] {
  return [{ code: 'PROTECTION_WEAKENED', message, path }];
}

function isWeaker({ strength }: Protection, was: unknown, is: unknown): boolean {
  const [before, after] = [strength(was), strength(is)];
  return before !== undefined && after !== undefined && after < before;
}

/** @param values from the weakest to the strongest */
function ordered(
  path: Path,
  what: string,
  values: readonly (string | boolean)[],
  unset: string | boolean,
): Protection {
  return {
    path,
    what,
    unset,
    strength: (value) => {
      const position = values.findIndex((each) => each === value);
      return position < 0 ? undefined : position;
    },
  };
}

/** A number that protects more the greater it is. */
function growing(path: Path, what: string, unset: number): Protection {
  return { path, what, unset, strength: (value) => (typeof value === 'number' ? value : undefined) };
}

/** For enum values, numbers and booleans only: no protection has a free text as its value. */
function worded(value: unknown): string {
  return String(value);
}
