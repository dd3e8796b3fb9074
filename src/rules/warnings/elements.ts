import { constraintsOf } from '../constraints.js';
import { listOf, type WireStructure } from '../wire.js';

/**
 * The elements of a list that can be sent: what is beyond its limit is refused for that, and needs no warning for each
 * of thousands.
 */
export function elementsOf(given: WireStructure, ...path: readonly string[]): readonly unknown[] {
  return listOf(given, ...path).slice(0, constraintsOf('CreateUserPool').get(path.join('.'))?.max);
}
