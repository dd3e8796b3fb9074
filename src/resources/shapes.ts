import type { NormalizedSchema } from '@smithy/core/schema';
import { memberShape, shapesOf } from '../sdk/shapes.js';
import type { Resource } from './resource.js';

/** A kind that an operation describes. */
export type Readable = Resource & { readonly read: NonNullable<Resource['read']> };

/** The structure that one of a kind is described with; undefined where no operation describes it. */
export function describedShape(resource: Readable): NormalizedSchema;
export function describedShape(resource: Resource): NormalizedSchema | undefined;
export function describedShape({ read }: Resource): NormalizedSchema | undefined {
  if (!read) return undefined;
  const { output } = shapesOf(read.operation);
  return read.answer === undefined ? output : memberShape(output, read.answer);
}

/** The structure that a new one is answered with. */
export function createdShape({
  create,
}: {
  readonly create: NonNullable<Resource['create']>;
}): NormalizedSchema {
  const { output } = shapesOf(create.operation);
  return create.answer === undefined ? output : memberShape(output, create.answer);
}

/** The structure of the items of a kind's list; undefined where no operation lists it. */
export function listedShape({ list }: Resource): NormalizedSchema | undefined {
  return list && memberShape(shapesOf(list.operation).output, list.items).getValueSchema();
}

/** The settings of a kind, by their names in its update: what the input has besides the ids and what is no setting. */
export function settingShapes({ id, update }: Resource): ReadonlyMap<string, NormalizedSchema> {
  if (!update) return new Map();
  const others: readonly string[] = [...id, ...(update.besides ?? [])];
  return new Map(
    Array.from(shapesOf(update.operation).input.structIterator()).filter(([name]) => !others.includes(name)),
  );
}

/** The member that a setting is described in. */
export function describedName({ update }: Resource, setting: string): string {
  return update?.renamed?.[setting] ?? setting;
}

/** The members that only a creation sets and a description tells, such as `ProviderType`: rules of updates depend on them. */
export function fixedMembers(resource: Resource): readonly string[] {
  const { create, update, id } = resource;
  const described = describedShape(resource);
  if (!create || !update || !described) return [];
  const namesOf = (shape: NormalizedSchema) => Array.from(shape.structIterator(), ([name]) => name);
  const others = new Set([...namesOf(shapesOf(update.operation).input), ...id]);
  const told = new Set(namesOf(described));
  return namesOf(shapesOf(create.operation).input).filter((name) => told.has(name) && !others.has(name));
}
