import type { NormalizedSchema } from '@smithy/core/schema';
import type { Refusal } from '../../errors/refusal.js';
import { MapPatch } from '../../resources/map-patch.js';
import type { Clearing, Resource } from '../../resources/resource.js';
import { settingShapes } from '../../resources/shapes.js';
import { withoutEmpty, type Settings, type SettingsPatch } from './settings.js';

export interface Merged {
  readonly settings: Settings;
  /** The settings that cannot be reset. */
  readonly refusals: readonly Refusal[];
}

/**
 * Merges a patch into the settings of a thing: structures by member, maps with a MapPatch by key, other maps and
 * lists as a whole, null as the declaration says.
 *
 * @param settings as `settingsOf` reads them from a description
 */
export function merge(resource: Resource, settings: Settings, patch: SettingsPatch): Merged {
  const refusals: Refusal[] = [];
  const clearings = resource.update?.clearings ?? {};
  const { somethingWhenEmpty = [] } = resource;
  const says = (path: readonly string[]) => path.length === 1 && somethingWhenEmpty.includes(path[0] ?? '');
  const progress = { clearings, says, path: [], refusals };
  const merged = mergeStructure(settingShapes(resource), settings, patch, progress);
  return { settings: withoutEmpty(resource, merged), refusals };
}

type Structure = Readonly<Record<string, unknown>>;

/** The members of a structure and their shapes. */
type Shapes = Iterable<readonly [string, NormalizedSchema]>;

/** The state of a merge. */
interface Progress {
  readonly clearings: Readonly<Record<string, Clearing>>;
  /** Whether an empty structure has a meaning. */
  readonly says: (path: readonly string[]) => boolean;
  readonly path: readonly string[];
  /** Filled during the merge. */
  readonly refusals: Refusal[];
}

function mergeStructure(shape: Shapes, present: Structure, patch: Structure, progress: Progress): Structure {
  const merged: Record<string, unknown> = { ...present };
  for (const [name, member] of shape) {
    const given = patch[name];
    if (given === undefined) continue;
    const path = [...progress.path, name];
    const value = mergeMember(member, present[name], given, { ...progress, path });
    if (value === undefined) Reflect.deleteProperty(merged, name);
    else merged[name] = value;
  }
  return merged;
}

/** @returns undefined to leave the value out */
function mergeMember(shape: NormalizedSchema, present: unknown, given: unknown, progress: Progress): unknown {
  if (given === null) return cleared(present, progress);
  if (given instanceof MapPatch) return mapAfter(given, present);
  if (!shape.isStructSchema()) return given;
  // The described and the given value of a structure are structures.
  const merged = mergeStructure(
    shape.structIterator(),
    (present ?? {}) as Structure,
    given as Structure,
    progress,
  );
  // A structure without members changes nothing. Sent to Cognito, it might turn something on.
  const saysNothing = Object.keys(merged).length === 0 && !progress.says(progress.path);
  return present === undefined && saysNothing ? undefined : merged;
}

function mapAfter(patch: MapPatch, present: unknown): unknown {
  // The described value of a map is a map.
  const map = patch.appliedTo(present ?? {});
  return present === undefined && Object.keys(map).length === 0 ? undefined : map;
}

function cleared(present: unknown, { clearings, path, refusals }: Progress): unknown {
  const clearing = clearings[path.join('.')];
  if (clearing === undefined || clearing === 'refused') {
    refusals.push(notClearable(path));
    return present;
  }
  // An unset setting needs no default.
  return clearing === 'left out' || present === undefined ? undefined : clearing.sends;
}

/** The refusal of a null. */
export function notClearable(members: readonly string[]): Refusal {
  return {
    code: 'NOT_CLEARABLE',
    message:
      'This setting cannot be reset with null. Give a value, or leave the setting out to keep its current value.',
    members,
  };
}
