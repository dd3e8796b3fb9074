import type { NormalizedSchema } from '@smithy/core/schema';

type Structure = Readonly<Record<string, unknown>>;

/** A leaf of another form in text than in memory. */
interface Leaves {
  readonly timestamp: (value: unknown) => unknown;
  readonly blob: (value: unknown) => unknown;
}

/** As in memory: what the SDK makes of an answer. */
const asIs: Leaves = { timestamp: (value) => value, blob: (value) => value };
const toText: Leaves = {
  timestamp: (value) => (value as Date).getTime(),
  blob: (value) => Buffer.from(value as Uint8Array).toString('base64'),
};
const fromText: Leaves = {
  timestamp: (value) => new Date(numberIn(value)),
  blob: (value) => new Uint8Array(Buffer.from(stringIn(value), 'base64')),
};

/** The form in which one kind of thing is remembered: by the SDK's own shape, without its secrets. */
export class Codec {
  readonly #secrets: ReadonlySet<string>;

  /**
   * @param shape of what is remembered
   * @param secrets paths into it; lists have no step of their own, any key of a map is one
   */
  constructor(
    private readonly shape: NormalizedSchema,
    secrets: readonly string[],
  ) {
    this.#secrets = new Set(secrets);
  }

  /** A copy without secrets, and frozen, so that no reader changes another's. */
  remembered(value: object): object {
    // A structure is walked into a structure.
    return this.#walk(this.shape, value, asIs, '') as object;
  }

  /**
   * As JSON for another process: timestamps as milliseconds, bytes as base64.
   *
   * @param value as `remembered` makes it
   */
  encode(value: object): string {
    return JSON.stringify(this.#walk(this.shape, value, toText, ''));
  }

  /**
   * The same as `remembered` made it.
   *
   * @throws SyntaxError when it is not JSON, TypeError when it is not what `encode` writes
   */
  decode(text: string): object {
    return this.#walk(this.shape, objectIn(JSON.parse(text)), fromText, '') as object;
  }

  /** By the shape and not by what is there: a member of another type, or of none that is known, does not pass. */
  #walk(schema: NormalizedSchema, value: unknown, leaves: Leaves, path: string): unknown {
    if (schema.isListSchema()) {
      const of = schema.getValueSchema();
      return Object.freeze(listIn(value).map((each) => this.#walk(of, each, leaves, path)));
    }
    if (schema.isMapSchema()) {
      const of = schema.getValueSchema();
      return this.#members(Object.entries(objectIn(value)), () => of, leaves, path);
    }
    if (!schema.isStructSchema()) return leafIn(schema, value, leaves);
    const given = objectIn(value);
    const members = new Map(schema.structIterator());
    const entries = [...members.keys()].filter((name) => Object.hasOwn(given, name));
    return this.#members(
      entries.map((name) => [name, given[name]] as const),
      (name) => members.get(name),
      leaves,
      path,
    );
  }

  #members(
    entries: readonly (readonly [string, unknown])[],
    schemaOf: (name: string) => NormalizedSchema | undefined,
    leaves: Leaves,
    path: string,
  ): Structure {
    const members: Record<string, unknown> = {};
    for (const [name, value] of entries) {
      const here = path === '' ? name : `${path}.${name}`;
      const schema = schemaOf(name);
      if (schema && value !== undefined && value !== null && !this.#secrets.has(here))
        define(members, name, this.#walk(schema, value, leaves, here));
    }
    return Object.freeze(members);
  }
}

/** A key of a map can be `__proto__`, which an assignment would not make a member. */
function define(members: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') members[name] = value;
  else Object.defineProperty(members, name, { value, enumerable: true, configurable: true, writable: true });
}

function leafIn(schema: NormalizedSchema, value: unknown, { timestamp, blob }: Leaves): unknown {
  if (schema.isTimestampSchema()) return timestamp(value);
  if (schema.isBlobSchema()) return blob(value);
  if (schema.isNumericSchema()) return numberIn(value);
  if (schema.isBooleanSchema() && typeof value !== 'boolean') throw unexpected('a boolean', value);
  if (schema.isStringSchema()) return stringIn(value);
  return value;
}

function stringIn(value: unknown): string {
  if (typeof value === 'string') return value;
  throw unexpected('a string', value);
}

function numberIn(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw unexpected('a number', value);
}

function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  throw unexpected('a list', value);
}

function objectIn(value: unknown): Structure {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Structure;
  throw unexpected('an object', value);
}

function unexpected(what: string, value: unknown): TypeError {
  return new TypeError(`Expected ${what}, got ${Array.isArray(value) ? 'a list' : typeof value}`);
}
