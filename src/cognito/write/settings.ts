import { describedName, settingShapes } from '../../resources/shapes.js';
import type { Resource } from '../../resources/resource.js';

/** What an update can set, by its own names: what it is not sent, it may reset. */
export type Settings = Readonly<Record<string, unknown>>;

/** The settings to change, in the members of the request; null resets a setting. */
export type SettingsPatch = Readonly<Record<string, unknown>>;

/** The members of a kind's update that are settings. */
export function settingNames(resource: Resource): readonly string[] {
  return [...settingShapes(resource).keys()];
}

/**
 * What has to be sent so that an update leaves a thing as it is: the settings it was described with, by the names of the
 * update. What is described and cannot be set (ids, dates) is not in it.
 */
export function settingsOf(resource: Resource, described: object): Settings {
  const members = described as Readonly<Record<string, unknown>>;
  const settings = Object.fromEntries(
    settingNames(resource)
      // The members of both structures that share a name share a shape; a test compares them.
      .map((name): [string, unknown] => [name, members[describedName(resource, name)]])
      .filter(([, value]) => value !== undefined && value !== null),
  );
  return withoutEmpty(resource, settings);
}

/** Members of a request without the empty lists that Cognito refuses and that mean "none", as the declaration says. */
export function withoutEmpty({ noneWhenEmpty = [] }: Resource, members: object): Settings {
  return Object.fromEntries(
    Object.entries(members).filter(
      ([name, value]) => !(noneWhenEmpty.includes(name) && Array.isArray(value) && value.length === 0),
    ),
  );
}

/** The thing as it is described when these are its settings, but for the defaults that Cognito adds. */
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
