/** A structure of AWS JSON, its members named as in the API: `{ PoolName: 'customers' }`. Nothing of it is certain. */
export type WireStructure = Readonly<Record<string, unknown>>;

export function isStructure(value: unknown): value is WireStructure {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The member at a path, `undefined` where there is none on the way. Only an own member counts: a body may have been
 * written to be read as `constructor` or `__proto__`.
 */
export function memberOf(value: unknown, ...path: readonly string[]): unknown {
  let member = value;
  for (const name of path) {
    if (!isStructure(member) || !Object.hasOwn(member, name)) return undefined;
    member = member[name];
  }
  return member;
}

/** The list at a path, empty where there is none. */
export function listOf(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const list = memberOf(value, ...path);
  // Array.isArray makes any[] of unknown.
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}

/** The structure at a path, empty where there is none. */
export function structureOf(value: unknown, ...path: readonly string[]): WireStructure {
  const structure = memberOf(value, ...path);
  return isStructure(structure) ? structure : {};
}

/** Whether a member was given: Cognito takes null for absent. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
