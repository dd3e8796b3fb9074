import { isGiven, memberOf, structureOf, type WireStructure } from '../rules/wire.js';
import { userPoolSettings } from './user-pool-settings.js';
import type { UserPool } from './user-pool-store.js';
import { withoutNulls } from './without-nulls.js';

/**
 * The pool that UpdateUserPool makes of one. It is no patch: of what is not given, most goes back to the default of a
 * new pool, and a member unknown to this backend is gone.
 *
 * @param input the request, as it goes over the wire
 */
export function updatedUserPool(pool: UserPool, input: WireStructure, now: () => Date): UserPool {
  const { PoolName = pool.Name, ...given } = withoutNulls(input);
  return {
    ...userPoolSettings(without(notSettings, { ...given, ...kept(pool, given) })),
    ...only(immutable, pool),
    Id: pool.Id,
    Name: String(PoolName),
    CreationDate: pool.CreationDate,
    LastModifiedDate: laterThan(pool.LastModifiedDate, now),
  };
}

/** What a pool got when it was created, or what no update but other operations change. */
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

/** Not kept though they are given: they are no settings of a pool, or not an update's to set. */
const notSettings: readonly string[] = [...immutable, 'UserPoolId', 'Schema'];

/**
 * The settings that were seen to stay when they are left out, each as a whole. SmsConfiguration is among them because
 * nothing removes it.
 */
function kept(pool: UserPool, given: WireStructure): WireStructure {
  const whole = ['MfaConfiguration', 'UserAttributeUpdateSettings', 'SmsConfiguration'];
  const { PasswordPolicy } = structureOf(pool, 'Policies');
  return {
    ...only(
      whole.filter((name) => !isGiven(memberOf(given, name))),
      pool,
    ),
    Policies: { PasswordPolicy, ...structureOf(given, 'Policies') },
  };
}

/** Two updates of one millisecond have two dates, so that a client can tell that the pool has changed in between. */
function laterThan(seconds: number, now: () => Date): number {
  return Math.max(now().getTime(), Math.round(seconds * 1000) + 1) / 1000;
}

function only(names: readonly string[], structure: WireStructure): WireStructure {
  return Object.fromEntries(Object.entries(structure).filter(([name]) => names.includes(name)));
}

function without(names: readonly string[], structure: WireStructure): WireStructure {
  return Object.fromEntries(Object.entries(structure).filter(([name]) => !names.includes(name)));
}
