import { UserPoolType$ } from '@aws-sdk/client-cognito-identity-provider';
import { NormalizedSchema } from '@smithy/core/schema';
import { settingNames } from '../update/settings.js';

type Structure = Readonly<Record<string, unknown>>;

const poolShape = NormalizedSchema.of(UserPoolType$);
const poolMembers = new Map(poolShape.structIterator());
const settings: ReadonlySet<string> = new Set([...settingNames, 'Name']);

/**
 * The paths of what Cognito describes and this version's SDK does not know, such as `Policies.LockoutPolicy`: the SDK
 * drops it on reading, so it cannot be sent back, and an update resets it.
 *
 * Below what no update sends (the attributes, the dates) nothing is looked for.
 *
 * @param pool the pool as it came over the wire
 */
export function unknownSettings(pool: Structure): string[] {
  return Object.entries(pool).flatMap(([name, value]) => {
    const member = poolMembers.get(name);
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
