import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { Refusal } from '../../errors/refusal.js';
import { userPool } from '../../resources/user-pool.js';
import { merge, notClearable } from '../write/merge.js';
import { settingsOf, type SettingsPatch } from '../write/settings.js';
import { keepInStep } from './in-step.js';
import { sendable, type UserPoolSettings } from './sendable.js';

export interface MergedUserPool {
  /** What is to be sent. */
  readonly settings: UserPoolSettings;
  /** The same before the second name of a setting follows the first: what is wrong with it lies where the patch has it. */
  readonly asGiven: UserPoolSettings;
  /** The settings that cannot be reset. */
  readonly refusals: readonly Refusal[];
}

/** What has to be sent so that UpdateUserPool leaves a pool as it is. */
export function settingsOfUserPool(pool: UserPoolType): UserPoolSettings {
  return sendable(settingsOf(userPool, pool));
}

/** Merges a patch into the settings of a pool, with what is special about them. */
export function mergeUserPool(settings: UserPoolSettings, patch: SettingsPatch): MergedUserPool {
  // Spread, because an interface of the SDK has no index signature.
  const { settings: merged, refusals } = merge(userPool, { ...settings }, patch);
  const inStep = keepInStep(merged, patch);
  const lost = settings.SmsConfiguration && isEmptied(inStep.SmsConfiguration);
  const options = { keepUnusedAccountValidity: asksForUnusedAccountValidity(patch) };
  return {
    settings: sendable(inStep, options),
    asGiven: sendable(merged, options),
    // Reset member by member it comes to the same.
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
