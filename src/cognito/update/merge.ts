import type { NormalizedSchema } from '@smithy/core/schema';
import type { Refusal } from '../../errors/refusal.js';
import { clearings } from './clearing.js';
import { keepInStep } from './in-step.js';
import { sendable, settingNames, settingsShape, type Settings, type SettingsPatch } from './settings.js';

export interface Merged {
  /** What is to be sent. */
  readonly settings: Settings;
  /** The same before the second name of a setting follows the first: what is wrong with it lies where the patch has it. */
  readonly asGiven: Settings;
  /** The settings that cannot be taken back. */
  readonly refusals: readonly Refusal[];
}

/**
 * Merges a patch into the settings of a pool: structures member by member, lists and maps as a whole, null as the table
 * of clearings says.
 *
 * @param settings as `settingsOf` reads them from a description
 */
export function merge(settings: Settings, patch: SettingsPatch): Merged {
  const refusals: Refusal[] = [];
  const merged: Settings = mergeStructure(settingsShape, settings, onlySettings(patch), [], refusals);
  const inStep = keepInStep(merged, patch);
  const lost = settings.SmsConfiguration && isEmptied(inStep.SmsConfiguration);
  // Taken back member by member it comes to the same.
  if (lost && refusals.length === 0) refusals.push(notClearable(['SmsConfiguration']));
  const options = { keepUnusedAccountValidity: asksForUnusedAccountValidity(patch) };
  return { settings: sendable(inStep, options), asGiven: sendable(merged, options), refusals };
}

type Structure = Readonly<Record<string, unknown>>;

function onlySettings(patch: SettingsPatch): SettingsPatch {
  return Object.fromEntries(Object.entries(patch).filter(([name]) => settingNames.includes(name)));
}

function mergeStructure(
  shape: NormalizedSchema,
  present: Structure,
  patch: Structure,
  path: readonly string[],
  refusals: Refusal[],
): Structure {
  const merged: Record<string, unknown> = { ...present };
  for (const [name, member] of shape.structIterator()) {
    const given = patch[name];
    if (given === undefined) continue;
    const value = mergeMember(member, present[name], given, [...path, name], refusals);
    if (value === undefined) Reflect.deleteProperty(merged, name);
    else merged[name] = value;
  }
  return merged;
}

/** @returns undefined for what is left out */
function mergeMember(
  shape: NormalizedSchema,
  present: unknown,
  given: unknown,
  path: readonly string[],
  refusals: Refusal[],
): unknown {
  if (given === null) return cleared(present, path, refusals);
  if (!shape.isStructSchema()) return given;
  // What is described and what is given under a structure's name are structures.
  const merged = mergeStructure(shape, (present ?? {}) as Structure, given as Structure, path, refusals);
  // To name a structure and nothing in it is to change nothing: for Cognito it can be to turn something on.
  return present === undefined && isEmptied(merged) ? undefined : merged;
}

function cleared(present: unknown, path: readonly string[], refusals: Refusal[]): unknown {
  const clearing = clearings[path.join('.')];
  if (clearing === undefined || clearing === 'refused') {
    refusals.push(notClearable(path));
    return present;
  }
  // What is not set needs no default.
  return clearing === 'left out' || present === undefined ? undefined : clearing.sends;
}

function notClearable(members: readonly string[]): Refusal {
  return {
    code: 'NOT_CLEARABLE',
    message:
      'This setting cannot be taken back: expected a value, or nothing to keep the one it has, got null.',
    members,
  };
}

function isEmptied(structure: object | undefined): boolean {
  return structure === undefined || Object.keys(structure).length === 0;
}

function asksForUnusedAccountValidity({ AdminCreateUserConfig: given }: SettingsPatch): boolean {
  const { UnusedAccountValidityDays } = (given ?? {}) as Structure;
  return UnusedAccountValidityDays !== undefined && UnusedAccountValidityDays !== null;
}
