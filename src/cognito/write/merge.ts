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
 * Merges a patch into the settings of a thing: structures member by member, maps key by key where the patch
 * has a MapPatch, other maps and lists as a whole, null as the declaration says.
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

/** The members of a structure with their shapes. */
type Shapes = Iterable<readonly [string, NormalizedSchema]>;

/** Where a merge has got to. */
interface Progress {
  readonly clearings: Readonly<Record<string, Clearing>>;
  /** Whether an empty structure says something by being there. */
  readonly says: (path: readonly string[]) => boolean;
  readonly path: readonly string[];
  /** Added to on the way. */
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

/** @returns undefined for what is left out */
function mergeMember(shape: NormalizedSchema, present: unknown, given: unknown, progress: Progress): unknown {
  if (given === null) return cleared(present, progress);
  if (given instanceof MapPatch) return mapAfter(given, present);
  if (!shape.isStructSchema()) return given;
  // What is described and what is given under a structure's name are structures.
  const merged = mergeStructure(
    shape.structIterator(),
    (present ?? {}) as Structure,
    given as Structure,
    progress,
  );
  // To name a structure and nothing in it is to change nothing: for Cognito it can be to turn something on.
  const saysNothing = Object.keys(merged).length === 0 && !progress.says(progress.path);
  return present === undefined && saysNothing ? undefined : merged;
}

function mapAfter(patch: MapPatch, present: unknown): unknown {
  // What is described in the place of a map is one.
  const map = patch.appliedTo(present ?? {});
  return present === undefined && Object.keys(map).length === 0 ? undefined : map;
}

function cleared(present: unknown, { clearings, path, refusals }: Progress): unknown {
  const clearing = clearings[path.join('.')];
  if (clearing === undefined || clearing === 'refused') {
    refusals.push(notClearable(path));
    return present;
  }
  // What is not set needs no default.
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
