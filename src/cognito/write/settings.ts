import { describedName, settingShapes } from '../../resources/shapes.js';
import type { Resource } from '../../resources/resource.js';

/** What an update can set, by its own names. It may reset what it does not contain. */
export type Settings = Readonly<Record<string, unknown>>;

/** The settings to change, as members of the request; null resets a setting. */
export type SettingsPatch = Readonly<Record<string, unknown>>;

/** The members of a kind's update that are settings. */
export function settingNames(resource: Resource): readonly string[] {
  return [...settingShapes(resource).keys()];
}

/**
 * The settings with which an update leaves a thing unchanged: its described settings, by the names of the update.
 * Described values that cannot be set (ids, dates) are left out.
 */
export function settingsOf(resource: Resource, described: object): Settings {
  const members = described as Readonly<Record<string, unknown>>;
  const settings = Object.fromEntries(
    settingNames(resource)
      // Members with the same name in both structures have the same shape; a test compares them.
      .map((name): [string, unknown] => [name, members[describedName(resource, name)]])
      .filter(([, value]) => value !== undefined && value !== null),
  );
  return withoutEmpty(resource, settings);
}

/** A request without empty lists that Cognito refuses and that mean "none" according to the declaration. */
export function withoutEmpty({ noneWhenEmpty = [] }: Resource, members: object): Settings {
  return Object.fromEntries(
    Object.entries(members).filter(
      ([name, value]) => !(noneWhenEmpty.includes(name) && Array.isArray(value) && value.length === 0),
    ),
  );
}

/** The description that a thing with these settings has, except for defaults that Cognito adds. */
export function withSettings<Value extends object>(
  resource: Resource,
  described: Value,
  settings: Settings,
): Value {
  const members = settingNames(resource).map((name): [string, unknown] => [
    describedName(resource, name),
    settings[name],
  ]);
  return { ...described, ...Object.fromEntries(members) };
}
