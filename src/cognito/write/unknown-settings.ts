import type { NormalizedSchema } from '@smithy/core/schema';
import type { Refusal } from '../../errors/refusal.js';
import type { Resource } from '../../resources/resource.js';
import { describedName, describedShape, type Readable } from '../../resources/shapes.js';
import { settingNames } from './settings.js';

type Structure = Readonly<Record<string, unknown>>;

/**
 * The paths of settings that Cognito describes and this version's SDK does not know, such as
 * `Policies.LockoutPolicy`. The SDK drops them when it reads an answer, so they cannot be sent back, and an update
 * resets them.
 *
 * Members that no update contains (attributes, dates) are not searched.
 *
 * @param described the thing as received
 */
export function unknownSettings(resource: Readable, described: Structure): string[] {
  const members = new Map(describedShape(resource).structIterator());
  const settings = new Set(settingNames(resource).map((name) => describedName(resource, name)));
  return Object.entries(described).flatMap(([name, value]) => {
    const member = members.get(name);
    if (!member) return isSet(value) ? [name] : [];
    return settings.has(name) ? below(member, value, name) : [];
  });
}

function below(shape: NormalizedSchema, value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (shape.isStructSchema()) return belowStructure(shape, value, path);
  if (shape.isListSchema() && Array.isArray(value)) {
    const of = shape.getValueSchema();
    return value.flatMap((element: unknown, index) => below(of, element, `${path}[${index}]`));
  }
  if (shape.isMapSchema()) {
    const of = shape.getValueSchema();
    return Object.entries(value).flatMap(([key, each]) => below(of, each, `${path}.${key}`));
  }
  return [];
}

function belowStructure(shape: NormalizedSchema, value: object, path: string): string[] {
  const members = new Map(shape.structIterator());
  return Object.entries(value as Structure).flatMap(([name, each]) => {
    const member = members.get(name);
    if (member) return below(member, each, `${path}.${name}`);
    return isSet(each) ? [`${path}.${name}`] : [];
  });
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Refuses an update that would reset settings unknown to this version. */
export function refusalOfLoss({ noun }: Resource, unknown: readonly string[]): Refusal[] {
  if (unknown.length === 0) return [];
  return [
    {
      code: 'UNKNOWN_SETTINGS',
      message:
        `The ${noun} has settings that this version of poolgraph does not know: ${unknown.join(', ')}. ` +
        'An update would reset them. Upgrade poolgraph, or set allowUnknownSettingsLoss to true.',
      members: undefined,
    },
  ];
}
