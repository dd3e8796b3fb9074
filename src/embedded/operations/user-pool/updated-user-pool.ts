import { isGiven, memberOf, structureOf, type WireStructure } from '../../../rules/wire.js';
import { userPoolSettings } from './user-pool-settings.js';
import type { UserPool } from './user-pool-kind.js';
import { secondsLaterThan } from '../../seconds-later-than.js';
import { withoutNulls } from '../../without-nulls.js';

/**
 * The settings of a pool after UpdateUserPool, before the service adds its defaults. It is not a patch: of the
 * settings that the request leaves out, a few are kept and the others are absent, and so are members unknown to this
 * backend. docs/safe-updates.md has a row for every setting, with its source.
 *
 * @param input the request as it is sent
 */
export function settingsAfterUpdate(pool: UserPool, input: WireStructure): WireStructure {
  const given = withoutNulls(input);
  return without(notSettings, { ...given, ...kept(pool, given) });
}

/**
 * A pool after UpdateUserPool.
 *
 * @param settings from `settingsAfterUpdate`
 */
export function updatedUserPool(pool: UserPool, settings: WireStructure, now: () => Date): UserPool {
  const { PoolName = pool.Name, ...others } = settings;
  return {
    ...userPoolSettings(others),
    ...only(immutable, pool),
    Id: pool.Id,
    Name: String(PoolName),
    CreationDate: pool.CreationDate,
    LastModifiedDate: secondsLaterThan(pool.LastModifiedDate, now),
  };
}

/** What a pool got when it was created, or what only other operations change. */
const immutable: readonly string[] = [
  'Arn',
  'Status',
  'SchemaAttributes',
  'AliasAttributes',
  'UsernameAttributes',
  'UsernameConfiguration',
  'Domain',
  'CustomDomain',
  'EstimatedNumberOfUsers',
  'SmsConfigurationFailure',
  'EmailConfigurationFailure',
];

/** Given members that are not kept: they are not settings of a pool, or an update cannot set them. */
const notSettings: readonly string[] = [...immutable, 'UserPoolId', 'Schema'];

/**
 * Settings that stay as a whole when they are left out. UserPoolTier is among them although that is not measured:
 * otherwise an update of only the add-ons would be refused for a PLUS pool.
 */
const keptAsAWhole: readonly string[] = [
  'MfaConfiguration',
  'UserAttributeUpdateSettings',
  'SmsConfiguration',
  'DcrConfiguration',
  'UserPoolTier',
];

function kept(pool: UserPool, given: WireStructure): WireStructure {
  return {
    ...only(
      keptAsAWhole.filter((name) => !isGiven(memberOf(given, name))),
      pool,
    ),
    Policies: keptPolicies(pool, structureOf(given, 'Policies')),
  };
}

/**
 * The two policies are kept independently of each other, and so is the list of first factors in an empty sign-in
 * policy.
 */
function keptPolicies(pool: UserPool, given: WireStructure): WireStructure {
  const present = structureOf(pool, 'Policies');
  return {
    ...present,
    ...given,
    SignInPolicy: { ...structureOf(present, 'SignInPolicy'), ...structureOf(given, 'SignInPolicy') },
  };
}

function only(names: readonly string[], structure: WireStructure): WireStructure {
  return Object.fromEntries(Object.entries(structure).filter(([name]) => names.includes(name)));
}

function without(names: readonly string[], structure: WireStructure): WireStructure {
  return Object.fromEntries(Object.entries(structure).filter(([name]) => !names.includes(name)));
}
