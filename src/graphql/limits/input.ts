import { Kind, type OperationDefinitionNode, type TypeNode, type VariableDefinitionNode } from 'graphql';
import { expectAtMost, FIXED_LIMITS, type OperationLimits } from './operation-limits.js';

/** What reading and checking a value of the input costs. */
interface InputSize {
  /** The length of a list; other values count as a list of one, as GraphQL coerces them. */
  readonly entries: number;
  /** All values in it, including itself, and one more for every 1,000 characters of a string. */
  readonly values: number;
  /** The value itself, if it is a number. */
  readonly number: number | undefined;
}

/** The variables of a request by name, without those that were not given. */
export type InputSizes = ReadonlyMap<string, InputSize>;

type InputLimits = Pick<OperationLimits, 'depth' | 'inputEntries' | 'textBytes'>;

/**
 * Measures the variables of an operation before they are coerced, because coercion errors quote values. References
 * are limited together with all others of the operation, not here.
 *
 * @throws OperationLimitError for the first limit that is exceeded
 */
export function measureVariables(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
  limits: InputLimits,
): InputSizes {
  const sizes = new Map<string, InputSize>();
  for (const { variable, type } of variableDefinitions) {
    const name = variable.name.value;
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined) continue;
    const mostEntries = isReferences(type) ? Infinity : limits.inputEntries;
    sizes.set(name, {
      entries: Array.isArray(value) ? value.length : Number(value !== null),
      values: valuesIn(value, limits, mostEntries, 1),
      number: typeof value === 'number' ? value : undefined,
    });
  }
  return sizes;
}

function valuesIn(value: unknown, limits: InputLimits, mostEntries: number, level: number): number {
  if (typeof value === 'string') return valuesInText(value, limits.textBytes);
  if (typeof value !== 'object' || value === null) return 1;
  expectAtMost('depth', limits.depth, level);
  let values = 1;
  if (Array.isArray(value)) {
    expectAtMost('inputEntries', mostEntries, value.length);
    for (const entry of value) values += valuesIn(entry, limits, limits.inputEntries, level + 1);
    return values;
  }
  // Only the names: making the entries of a large object takes far longer than counting.
  const names = Object.keys(value);
  expectAtMost('inputEntries', limits.inputEntries, names.length);
  for (const name of names) {
    const member = (value as Readonly<Record<string, unknown>>)[name];
    expectAtMost('nameLength', FIXED_LIMITS.nameLength, name.length);
    values += valuesIn(member, limits, limits.inputEntries, level + 1);
  }
  return values;
}

/** @param textBytes the maximum; strings in the document were checked before */
export function valuesInText(text: string, textBytes = Infinity): number {
  // A character takes at most three bytes.
  if (text.length * 3 > textBytes) expectAtMost('textBytes', textBytes, Buffer.byteLength(text));
  return 1 + Math.floor(text.length / 1_000);
}

function isReferences(type: VariableDefinitionNode['type']): boolean {
  let inner: TypeNode = type;
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type;
  return inner.name.value === '_Any';
}
