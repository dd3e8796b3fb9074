/** A structure of AWS JSON, with the API's member names: `{ PoolName: 'customers' }`. Its content is not validated. */
export type WireStructure = Readonly<Record<string, unknown>>;

export function isStructure(value: unknown): value is WireStructure {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The member at a path; `undefined` if a part of the path is missing. Only own members count, because a body may
 * contain names such as `constructor` or `__proto__`.
 */
export function memberOf(value: unknown, ...path: readonly string[]): unknown {
  let member = value;
  for (const name of path) {
    if (!isStructure(member) || !Object.hasOwn(member, name)) return undefined;
    member = member[name];
  }
  return member;
}

/** The list at a path, or an empty one. */
export function listOf(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const list = memberOf(value, ...path);
  // Array.isArray narrows unknown to any[].
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}

/** The structure at a path, or an empty one. */
export function structureOf(value: unknown, ...path: readonly string[]): WireStructure {
  const structure = memberOf(value, ...path);
  return isStructure(structure) ? structure : {};
}

/** Whether a member was given. For Cognito, null means absent. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
