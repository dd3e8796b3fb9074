import type { UpdateUserPoolRequest, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { settingShapes } from '../../resources/shapes.js';
import { userPool } from '../../resources/user-pool.js';

/** Everything that UpdateUserPool can set, by its own names: what it is not sent, it may reset. */
export type Settings = Omit<UpdateUserPoolRequest, 'UserPoolId'>;

/** The settings to change, in the members of the request; null takes a setting back. */
export type SettingsPatch = Readonly<Record<string, unknown>>;

/** The shapes of the settings. */
export const settingsShape = settingShapes(userPool);

/** The members of the request that are settings. */
export const settingNames: readonly string[] = [...settingsShape.keys()];

/**
 * What has to be sent so that UpdateUserPool leaves a pool as it is: the settings it was described with, by the same
 * names but for `PoolName`. What is described and cannot be set (ids, dates, attributes, domains, failures) is not in it.
 */
export function settingsOf(pool: UserPoolType): Settings {
  const described = { ...pool, PoolName: pool.Name } as Readonly<Record<string, unknown>>;
  const given = settingNames
    .filter((name) => described[name] !== undefined && described[name] !== null)
    .map((name) => [name, described[name]]);
  // The members of both structures that share a name share a shape; a test compares them.
  return sendable(Object.fromEntries(given) as Settings);
}

/** The structures that Cognito describes although nothing is set in them, and refuses when they are sent so. */
const refusedWhenEmpty = ['SmsConfiguration', 'UserPoolAddOns'] as const;

/**
 * Leaves out what Cognito describes or a patch brings about, and what it refuses all the same.
 *
 * @param keepUnusedAccountValidity whether a caller asked for it, who then has to learn that it is refused
 */
export function sendable(settings: Settings, { keepUnusedAccountValidity = false } = {}): Settings {
  const { AdminCreateUserConfig, ...others } = settings;
  const rest: Settings = Object.fromEntries(
    Object.entries(others).filter(
      ([name, value]) => !(refusedWhenEmpty.some((each) => each === name) && isEmpty(value)),
    ),
  );
  if (!AdminCreateUserConfig) return rest;
  // Both lifetimes of temporary passwords are described, and an update with both is refused: the newer one stands.
  const { UnusedAccountValidityDays, ...administration } = AdminCreateUserConfig;
  const superseded = settings.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays !== undefined;
  return {
    ...rest,
    AdminCreateUserConfig:
      UnusedAccountValidityDays === undefined || (superseded && !keepUnusedAccountValidity)
        ? administration
        : { ...administration, UnusedAccountValidityDays },
  };
}

function isEmpty(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((each) => each === undefined)
  );
}
