import type { NormalizedSchema } from '@smithy/core/schema';
import type { Resource } from '../resources/resource.js';
import { describedShape, listedShape } from '../resources/shapes.js';
import { shapesOf } from '../sdk/shapes.js';

/** GraphQL type -> the SDK structure that it shows or fills. */
export type Roots = Readonly<Record<string, NormalizedSchema>>;

/**
 * The roots of the mapping: the type of each kind, and the inputs that create and update it. Nested types follow from
 * walking the SDL and the structures together.
 */
export function mappingRoots(resources: readonly Resource[]): Roots {
  return Object.fromEntries(resources.flatMap(rootsOf));
}

function rootsOf(resource: Resource): (readonly [string, NormalizedSchema])[] {
  const { type, create, update, besides = [] } = resource;
  // A kind without a describe operation shows what its list returns.
  const shown = describedShape(resource) ?? listedShape(resource);
  return [
    ...(shown ? [[type, shown] as const] : []),
    ...(create ? [[create.input ?? `Create${type}Input`, shapesOf(create.operation).input] as const] : []),
    ...(update ? [[update.input ?? `Update${type}Input`, shapesOf(update.operation).input] as const] : []),
    ...besides.map(({ operation, input }) => [input, shapesOf(operation).input] as const),
    ...(update?.many ? [[`${type}PatchInput`, shapesOf(update.operation).input] as const] : []),
  ];
}
