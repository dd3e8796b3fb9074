import type { Refusal } from '../../errors/refusal.js';
import type { Described, Resource } from '../../resources/resource.js';
import type { Readable } from '../../resources/shapes.js';
import type { ResourceKey } from '../read/key.js';
import { merge } from './merge.js';
import { settingsOf, type Settings, type SettingsPatch } from './settings.js';

/** A kind that can be updated. */
export type Updatable = Readable & { readonly update: NonNullable<Resource['update']> };

/** What is special about the updates of a kind; without it, everything follows from the declaration. */
export interface Special<R extends Readable> {
  readonly settingsOf: (described: Described<R> & object) => Settings;
  /**
   * @param described the thing that the settings in `present` are of
   * @returns the settings afterwards, and for `check` the same as the patch has it
   */
  readonly merge: (
    key: ResourceKey<R>,
    present: Settings,
    patch: SettingsPatch,
    described: Described<R> & object,
  ) => {
    readonly settings: Settings;
    readonly asGiven: Settings;
    readonly refusals: readonly Refusal[];
  };
  /** What is sent so that these become the settings; by default all of them. */
  readonly sent?: (settings: Settings, described: Described<R> & object) => Settings;
}

/** Updates of a kind about which nothing is special. */
export function byDeclaration<R extends Updatable>(resource: R): Special<R> {
  return {
    settingsOf: (described) => settingsOf(resource, described),
    merge: (_key, present, patch) => {
      const { settings, refusals } = merge(resource, present, patch);
      return { settings, asGiven: settings, refusals };
    },
  };
}
