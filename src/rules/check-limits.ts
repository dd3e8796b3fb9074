import { inputOf, type Bounds, type MemberConstraint, type MemberNode } from './constraints.js';
import { matches } from './patterns.js';
import { isGiven, isStructure, memberOf } from './wire.js';

/** A limit of the service model, with the bound in the model. */
export type Limit =
  | { readonly kind: 'required' }
  /** The value has another JSON type. Cognito refuses that before it checks any limit. */
  | { readonly kind: 'type'; readonly bound: MemberConstraint['type'] }
  | { readonly kind: 'minLength' | 'maxLength' | 'minValue' | 'maxValue'; readonly bound: number }
  | { readonly kind: 'pattern'; readonly bound: string }
  | { readonly kind: 'enum'; readonly bound: readonly string[] };

export interface LimitViolation {
  /** From the input to the value: `['Schema', 0, 'Name']`. In a map it ends with the key of the entry. */
  readonly path: readonly (string | number)[];
  readonly limit: Limit;
  /** The given value; `undefined` or null for a missing member. */
  readonly value: unknown;
  /** Messages must not contain the value. */
  readonly sensitive?: boolean;
  /** Whether the key or the value of a map entry breaks the limit. */
  readonly entry?: 'key' | 'value';
}

/**
 * Checks an input, as it is sent, against the limits of the service model: lengths, ranges, patterns, enums, required
 * members and JSON types. Returns all violations in the order of the model. Members that the model does not limit
 * pass.
 *
 * @param operation such as `CreateUserPool`
 * @param input any value
 * @throws RangeError for an operation whose limits are not known
 */
export function checkLimits(operation: string, input: unknown): LimitViolation[] {
  return ofMembers(inputOf(operation), input, []);
}

type Path = LimitViolation['path'];

function ofMembers(node: MemberNode, structure: unknown, path: Path): LimitViolation[] {
  return [...node.members].flatMap(([name, member]) =>
    ofMember(member, memberOf(structure, name), [...path, name]),
  );
}

function ofMember(node: MemberNode, value: unknown, path: Path): LimitViolation[] {
  const { constraint } = node;
  if (!isGiven(value)) return constraint?.required ? [{ path, limit: { kind: 'required' }, value }] : [];
  if (!constraint) return ofMembers(node, value, path);
  const told = { path, value, ...(constraint.sensitive && { sensitive: true }) };
  if (!isOfType(constraint.type, value))
    return [{ ...told, limit: { kind: 'type', bound: constraint.type } }];

  const own = ofValue(constraint, value).map((limit) => ({ ...told, limit }));
  if (Array.isArray(value)) return [...own, ...ofElements(node, value, path)];
  if (constraint.type === 'map') return [...own, ...ofEntries(constraint, value, path)];
  return [...own, ...ofMembers(node, value, path)];
}

function ofElements(node: MemberNode, list: readonly unknown[], path: Path): LimitViolation[] {
  // A list that is too long has one violation for its length, not one for each further element.
  return list.slice(0, node.constraint?.max).flatMap((value, index): LimitViolation[] => {
    // In Smithy only lists with the trait @sparse may contain null, and Cognito's model has none.
    if (!isGiven(value)) return [{ path: [...path, index], limit: { kind: 'required' }, value }];
    return node.element ? ofMember(node.element, value, [...path, index]) : [];
  });
}

function ofEntries(constraint: MemberConstraint, map: unknown, path: Path): LimitViolation[] {
  if (!isStructure(map)) return [];
  return Object.entries(map).flatMap(([key, value]): LimitViolation[] => {
    const at = [...path, key];
    const ofKey = ofLength(constraint.key, key).map((limit) => ({
      path: at,
      limit,
      value: key,
      entry: 'key' as const,
    }));
    const ofHeld = ofEntryValue(constraint, value).map((limit) => ({
      path: at,
      limit,
      value,
      entry: 'value' as const,
    }));
    return [...ofKey, ...ofHeld];
  });
}

function ofEntryValue(constraint: MemberConstraint, value: unknown): Limit[] {
  if (!isGiven(value)) return [{ kind: 'required' }];
  if (typeof value !== 'string') return [{ kind: 'type', bound: 'string' }];
  return ofLength(constraint.value, value);
}

function ofValue(constraint: MemberConstraint, value: unknown): Limit[] {
  if (typeof value === 'string') return [...ofLength(constraint, value), ...ofText(constraint, value)];
  if (typeof value === 'number') return ofRange(constraint, value);
  if (Array.isArray(value)) return ofLength(constraint, value);
  return [];
}

/**
 * It is not known whether the service counts UTF-16 units, as its language Java does, or code points. The smaller
 * count is used, so that neither the gateway nor the embedded backend refuses what the service would accept.
 */
function ofLength({ min, max }: Bounds = {}, value: string | readonly unknown[]): Limit[] {
  const limits: Limit[] = [];
  if (min !== undefined && value.length < min) limits.push({ kind: 'minLength', bound: min });
  if (max !== undefined && value.length > max && leastLength(value) > max) {
    limits.push({ kind: 'maxLength', bound: max });
  }
  return limits;
}

/** The number of elements of a list, or of code points in a string. */
export function leastLength(value: string | readonly unknown[]): number {
  // Most strings have no surrogates and need no counting.
  if (typeof value !== 'string' || !/[\ud800-\udbff]/.test(value)) return value.length;
  let count = 0;
  for (let index = 0; index < value.length; count += 1)
    index += (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

function ofRange({ min, max }: Bounds, value: number): Limit[] {
  const limits: Limit[] = [];
  if (min !== undefined && value < min) limits.push({ kind: 'minValue', bound: min });
  if (max !== undefined && value > max) limits.push({ kind: 'maxValue', bound: max });
  return limits;
}

function ofText(constraint: MemberConstraint, value: string): Limit[] {
  const limits: Limit[] = [];
  if (constraint.pattern !== undefined && !matches(constraint.pattern, value)) {
    limits.push({ kind: 'pattern', bound: constraint.pattern });
  }
  if (constraint.enum && !constraint.enum.includes(value))
    limits.push({ kind: 'enum', bound: constraint.enum });
  return limits;
}

function isOfType(type: MemberConstraint['type'], value: unknown): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'integer':
      return Number.isInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
    case 'map':
    case 'structure':
      return isStructure(value);
  }
}
