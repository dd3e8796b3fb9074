import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { Refusal } from '../../errors/refusal.js';
import { userPool } from '../../resources/user-pool.js';
import { merge, notClearable } from '../write/merge.js';
import { settingsOf, type SettingsPatch } from '../write/settings.js';
import { keepInStep } from './in-step.js';
import { sendable, type UserPoolSettings } from './sendable.js';

export interface MergedUserPool {
  /** The settings to send. */
  readonly settings: UserPoolSettings;
  /** The settings before second names were made equal. Problems are reported where the patch has them. */
  readonly asGiven: UserPoolSettings;
  /** The settings that cannot be reset. */
  readonly refusals: readonly Refusal[];
}

/** The settings with which UpdateUserPool leaves a pool unchanged. */
export function settingsOfUserPool(pool: UserPoolType): UserPoolSettings {
  return sendable(settingsOf(userPool, pool));
}

/** Merges a patch into the settings of a pool, with the special rules of pools. */
export function mergeUserPool(settings: UserPoolSettings, patch: SettingsPatch): MergedUserPool {
  // Spread, because an interface of the SDK has no index signature.
  const { settings: merged, refusals } = merge(userPool, { ...settings }, patch);
  const inStep = keepInStep(merged, patch);
  const lost = settings.SmsConfiguration && isEmptied(inStep.SmsConfiguration);
  const options = { keepUnusedAccountValidity: asksForUnusedAccountValidity(patch) };
  return {
    settings: sendable(inStep, options),
    asGiven: sendable(merged, options),
    // Resetting each of its members has the same effect.
    refusals: lost && refusals.length === 0 ? [notClearable(['SmsConfiguration'])] : refusals,
  };
}

function isEmptied(structure: object | undefined): boolean {
  return structure === undefined || Object.keys(structure).length === 0;
}

function asksForUnusedAccountValidity({ AdminCreateUserConfig: given }: SettingsPatch): boolean {
  const { UnusedAccountValidityDays } = (given ?? {}) as Readonly<Record<string, unknown>>;
  return UnusedAccountValidityDays !== undefined && UnusedAccountValidityDays !== null;
}
