import type { NormalizedSchema } from '@smithy/core/schema';
import { memberShape, shapesOf } from '../sdk/shapes.js';
import type { Resource } from './resource.js';

/** A kind with a describe operation. */
export type Readable = Resource & { readonly read: NonNullable<Resource['read']> };

/** The structure that describes one of a kind; undefined without a describe operation. */
export function describedShape(resource: Readable): NormalizedSchema;
export function describedShape(resource: Resource): NormalizedSchema | undefined;
export function describedShape({ read }: Resource): NormalizedSchema | undefined {
  if (!read) return undefined;
  const { output } = shapesOf(read.operation);
  return read.answer === undefined ? output : memberShape(output, read.answer);
}

/** The structure in the answer of a creation. */
export function createdShape({
  create,
}: {
  readonly create: NonNullable<Resource['create']>;
}): NormalizedSchema {
  const { output } = shapesOf(create.operation);
  return create.answer === undefined ? output : memberShape(output, create.answer);
}

/** The structure of the items of a kind's list; undefined without a list operation. */
export function listedShape({ list }: Resource): NormalizedSchema | undefined {
  return list && memberShape(shapesOf(list.operation).output, list.items).getValueSchema();
}

/** The settings of a kind, by their names in its update: its input without ids and members that are not settings. */
export function settingShapes({ id, update }: Resource): ReadonlyMap<string, NormalizedSchema> {
  if (!update) return new Map();
  const others: readonly string[] = [...id, ...(update.besides ?? [])];
  return new Map(
    Array.from(shapesOf(update.operation).input.structIterator()).filter(([name]) => !others.includes(name)),
  );
}

/** The member of the description for a setting. */
export function describedName({ update }: Resource, setting: string): string {
  return update?.renamed?.[setting] ?? setting;
}

/**
 * Members that only a creation sets and a description contains, such as `ProviderType`. Rules of updates depend on
 * them.
 */
export function fixedMembers(resource: Resource): readonly string[] {
  const { create, update, id } = resource;
  const described = describedShape(resource);
  if (!create || !update || !described) return [];
  const namesOf = (shape: NormalizedSchema) => Array.from(shape.structIterator(), ([name]) => name);
  const others = new Set([...namesOf(shapesOf(update.operation).input), ...id]);
  const told = new Set(namesOf(described));
  return namesOf(shapesOf(create.operation).input).filter((name) => told.has(name) && !others.has(name));
}
