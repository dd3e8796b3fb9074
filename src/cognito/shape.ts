import type { NormalizedSchema } from '@smithy/core/schema';

export interface CopyOptions {
  /** What becomes of a timestamp; throws for what is none. */
  readonly timestamp: (value: unknown) => unknown;
  /** Names of members that are left out, at any depth. */
  readonly omitted?: ReadonlySet<string>;
}

type Structure = Readonly<Record<string, unknown>>;

const none: ReadonlySet<string> = new Set();

/**
 * Copies a value by a shape of the SDK. What is there may have come from anywhere: members that the shape does not know are
 * left out, and those that it knows have its types.
 *
 * @throws TypeError for a value of another type than the shape's
 */
export function copyByShape(schema: NormalizedSchema, value: unknown, options: CopyOptions): unknown {
  if (value === undefined || value === null) return undefined;
  if (schema.isTimestampSchema()) return options.timestamp(value);
  if (schema.isListSchema()) {
    if (!Array.isArray(value)) throw unexpected('a list', value);
    return value.map((each: unknown) => copyByShape(schema.getValueSchema(), each, options));
  }
  if (schema.isMapSchema()) {
    const of = schema.getValueSchema();
    const entries = Object.entries(objectIn(value));
    return Object.fromEntries(entries.map(([key, each]) => [key, copyByShape(of, each, options)]));
  }
  if (!schema.isStructSchema()) return leafOf(schema, value);

  const given = objectIn(value);
  const { omitted = none } = options;
  const members: Record<string, unknown> = {};
  for (const [name, member] of schema.structIterator()) {
    if (omitted.has(name) || !Object.hasOwn(given, name)) continue;
    const copied = copyByShape(member, given[name], options);
    if (copied !== undefined) members[name] = copied;
  }
  return members;
}

/** @throws TypeError for anything but a number that JSON can hold */
export function numberIn(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw unexpected('a number', value);
}

/** @throws TypeError for anything but a date that there is */
export function dateIn(value: unknown): Date {
  if (value instanceof Date && Number.isFinite(value.getTime())) return value;
  throw unexpected('a date', value);
}

function leafOf(schema: NormalizedSchema, value: unknown): unknown {
  if (schema.isNumericSchema()) return numberIn(value);
  if (schema.isBooleanSchema() && typeof value !== 'boolean') throw unexpected('a boolean', value);
  if (schema.isStringSchema() && typeof value !== 'string') throw unexpected('a string', value);
  return value;
}

function objectIn(value: unknown): Structure {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Structure;
  throw unexpected('an object', value);
}

function unexpected(what: string, value: unknown): TypeError {
  return new TypeError(`Expected ${what}, got ${Array.isArray(value) ? 'a list' : typeof value}`);
}
