import type { NormalizedSchema } from '@smithy/core/schema';

export interface CopyOptions {
  /** Converts a timestamp; throws if it is not one. */
  readonly timestamp: (value: unknown) => unknown;
  /** Converts bytes. By default they stay as they are. */
  readonly blob?: (value: unknown) => unknown;
  /** Paths of members to leave out: `SmsConfiguration.ExternalId`. Lists add no step to a path. */
  readonly omitted?: ReadonlySet<string>;
  /**
   * Called with each copied structure, list and map, those inside it first. Returns what takes its place. By default it stays
   * as it is.
   *
   * @param path of the member; empty for the whole value
   */
  readonly finish?: <Copied extends object>(copied: Copied, path: string) => Copied;
}

type Structure = Readonly<Record<string, unknown>>;

const none: ReadonlySet<string> = new Set();

/**
 * Copies a value by a shape of the SDK. The value may be of any origin: members that the shape does not know are left
 * out, and the others have their types.
 *
 * @throws TypeError for a value of another type than the shape's
 */
export function copyByShape(schema: NormalizedSchema, value: unknown, options: CopyOptions): unknown {
  const { timestamp, blob = asIs, omitted = none, finish = asIs } = options;
  return copy(schema, value, '');

  function copy(shape: NormalizedSchema, given: unknown, path: string): unknown {
    if (given === undefined || given === null) return undefined;
    if (shape.isTimestampSchema()) return timestamp(given);
    if (shape.isBlobSchema()) return blob(given);
    if (shape.isListSchema()) {
      if (!Array.isArray(given)) throw unexpected('a list', given);
      return finish(
        given.map((each: unknown) => copy(shape.getValueSchema(), each, path)),
        path,
      );
    }
    if (shape.isMapSchema()) {
      const of = shape.getValueSchema();
      return structure(
        Object.keys(objectIn(given)).map((name) => [name, of] as const),
        given,
        path,
      );
    }
    return shape.isStructSchema() ? structure(shape.structIterator(), given, path) : leafOf(shape, given);
  }

  function structure(members: Iterable<readonly [string, NormalizedSchema]>, given: unknown, path: string) {
    const values = objectIn(given);
    const copied: [string, unknown][] = [];
    for (const [name, member] of members) {
      const here = path === '' ? name : `${path}.${name}`;
      if (omitted.has(here) || !Object.hasOwn(values, name)) continue;
      const value = copy(member, values[name], here);
      if (value !== undefined) copied.push([name, value]);
    }
    // Not by assignment: a key of a map may be `__proto__`.
    return finish(Object.fromEntries(copied), path);
  }
}

const asIs = <Value>(value: Value): Value => value;

/** @throws TypeError unless it is a number that JSON can represent */
export function numberIn(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw unexpected('a number', value);
}

/** @throws TypeError unless it is a valid date */
export function dateIn(value: unknown): Date {
  if (value instanceof Date && Number.isFinite(value.getTime())) return value;
  throw unexpected('a date', value);
}

function leafOf(schema: NormalizedSchema, value: unknown): unknown {
  if (schema.isNumericSchema()) return numberIn(value);
  if (schema.isBooleanSchema() && typeof value !== 'boolean') throw unexpected('a boolean', value);
  return schema.isStringSchema() ? stringIn(value) : value;
}

/** @throws TypeError unless it is a string */
export function stringIn(value: unknown): string {
  if (typeof value === 'string') return value;
  throw unexpected('a string', value);
}

function objectIn(value: unknown): Structure {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Structure;
  throw unexpected('an object', value);
}

function unexpected(what: string, value: unknown): TypeError {
  return new TypeError(`Expected ${what}, got ${Array.isArray(value) ? 'a list' : typeof value}`);
}
