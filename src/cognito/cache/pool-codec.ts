import { UserPoolType$, type UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { NormalizedSchema } from '@smithy/core/schema';

/** Bumped when what is stored changes in a way that an older or newer process would misread. */
export const VERSION = 'v1';

/** Members that are stored nowhere: whoever asks for them is answered by Cognito itself. */
const secrets: ReadonlySet<string> = new Set(['ExternalId']);

type Structure = Readonly<Record<string, unknown>>;
const shape = NormalizedSchema.of(UserPoolType$);

/** The text that stands for a pool that is not there. */
export const NO_POOL = 'null';

/** The pool as JSON: by the SDK's own shape, timestamps as milliseconds, without its secrets. */
export function encode(pool: UserPoolType | null): string {
  if (!pool) return NO_POOL;
  return JSON.stringify(walk(shape, pool, (timestamp) => (timestamp as Date).getTime()));
}

/**
 * The pool as the SDK would have answered it, but for its secrets. Each call makes another, so that no reader changes
 * another's.
 *
 * @throws SyntaxError when it is not JSON, TypeError when it is not what `encode` writes
 */
export function decode(text: string): UserPoolType | null {
  const stored: unknown = JSON.parse(text);
  if (stored === null) return null;
  return walk(shape, stored, (timestamp) => new Date(numberIn(timestamp))) ?? null;
}

/** By the shape and not by what is there: a member of another type, or of none that is known, does not pass. */
function walk(schema: NormalizedSchema, value: unknown, timestamp: (value: unknown) => unknown): unknown {
  if (value === undefined || value === null) return undefined;
  if (schema.isTimestampSchema()) return timestamp(value);
  if (schema.isListSchema()) {
    if (!Array.isArray(value)) throw unexpected('a list', value);
    return value.map((each: unknown) => walk(schema.getValueSchema(), each, timestamp));
  }
  if (schema.isMapSchema()) {
    const of = schema.getValueSchema();
    const entries = Object.entries(objectIn(value));
    return Object.fromEntries(entries.map(([key, each]) => [key, walk(of, each, timestamp)]));
  }
  if (!schema.isStructSchema()) return leaf(schema, value);
  const given = objectIn(value);
  const members: Record<string, unknown> = {};
  for (const [name, member] of schema.structIterator()) {
    const each = Object.hasOwn(given, name) ? given[name] : undefined;
    if (each !== undefined && each !== null && !secrets.has(name))
      members[name] = walk(member, each, timestamp);
  }
  return members;
}

function leaf(schema: NormalizedSchema, value: unknown): unknown {
  if (schema.isNumericSchema()) return numberIn(value);
  if (schema.isBooleanSchema() && typeof value !== 'boolean') throw unexpected('a boolean', value);
  if (schema.isStringSchema() && typeof value !== 'string') throw unexpected('a string', value);
  return value;
}

function numberIn(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw unexpected('a number', value);
}

function objectIn(value: unknown): Structure {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Structure;
  throw unexpected('an object', value);
}

function unexpected(what: string, value: unknown): TypeError {
  return new TypeError(`Expected ${what}, got ${Array.isArray(value) ? 'a list' : typeof value}`);
}
