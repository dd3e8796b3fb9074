import { isGiven, isStructure, type WireStructure } from '../rules/wire.js';

/** For Cognito null means absent, at any depth. A null must not hide a default. */
export function withoutNulls(structure: WireStructure): WireStructure {
  return Object.fromEntries(
    Object.entries(structure)
      .filter(([, value]) => isGiven(value))
      .map(([name, value]) => [name, withoutNullsInside(value)]),
  );
}

function withoutNullsInside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNullsInside);
  return isStructure(value) ? withoutNulls(value) : value;
}
