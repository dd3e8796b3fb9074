import type { Refusal } from '../../errors/refusal.js';
import type { Described, Resource } from '../../resources/resource.js';
import type { Readable } from '../../resources/shapes.js';
import type { ResourceKey } from '../read/key.js';
import { merge } from './merge.js';
import { settingsOf, type Settings, type SettingsPatch } from './settings.js';

/** A kind that can be updated. */
export type Updatable = Readable & { readonly update: NonNullable<Resource['update']> };

/** Special rules for updating a kind. By default everything follows from the declaration. */
export interface Special<R extends Readable> {
  readonly settingsOf: (described: Described<R> & object) => Settings;
  /**
   * @param described the thing to which the settings in `present` belong
   * @returns the settings afterwards, and for `check` the same in the form of the patch
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
  /** The members to send for these settings; by default all of them. */
  readonly sent?: (settings: Settings, described: Described<R> & object) => Settings;
}

/** Updates of a kind without special rules. */
export function byDeclaration<R extends Updatable>(resource: R): Special<R> {
  return {
    settingsOf: (described) => settingsOf(resource, described),
    merge: (_key, present, patch) => {
      const { settings, refusals } = merge(resource, present, patch);
      return { settings, asGiven: settings, refusals };
    },
  };
}
