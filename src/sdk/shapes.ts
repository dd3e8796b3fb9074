import { NormalizedSchema } from '@smithy/core/schema';
import type { OperationName } from '../operations/operations.js';
import { sdkOperations } from './sdk-operations.js';

/** The run-time shapes of an operation's input and output. */
export interface OperationShapes {
  readonly input: NormalizedSchema;
  readonly output: NormalizedSchema;
}

/** The shapes of an operation, from the SDK's run-time schema. */
export function shapesOf(operation: OperationName): OperationShapes {
  const [, , , , input, output] = sdkOperations[operation].shape;
  return { input: NormalizedSchema.of(input), output: NormalizedSchema.of(output) };
}

/**
 * The shape of a member of a structure.
 *
 * @throws RangeError if the structure has no such member
 */
export function memberShape(structure: NormalizedSchema, member: string): NormalizedSchema {
  for (const [name, shape] of structure.structIterator()) if (name === member) return shape;
  throw new RangeError(`Expected a member of ${structure.getName() ?? 'a structure'}, got ${member}`);
}
