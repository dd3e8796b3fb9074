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
 * @throws {SyntaxError} when it is not JSON
 */
export function decode(text: string): UserPoolType | null {
  const stored: unknown = JSON.parse(text);
  // What was encoded by the same shape has that shape.
  return walk(shape, stored, (timestamp) => new Date(timestamp as number)) ?? null;
}

function walk(schema: NormalizedSchema, value: unknown, timestamp: (value: unknown) => unknown): unknown {
  if (value === undefined || value === null) return undefined;
  if (schema.isTimestampSchema()) return timestamp(value);
  if (schema.isListSchema())
    return (value as unknown[]).map((each) => walk(schema.getValueSchema(), each, timestamp));
  if (schema.isMapSchema()) {
    const of = schema.getValueSchema();
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(of, each, timestamp)]));
  }
  if (!schema.isStructSchema()) return value;
  const members: Record<string, unknown> = {};
  for (const [name, member] of schema.structIterator()) {
    const given = (value as Structure)[name];
    if (given !== undefined && given !== null && !secrets.has(name))
      members[name] = walk(member, given, timestamp);
  }
  return members;
}
