import { isEnumType, type GraphQLLeafType } from 'graphql';

/** Longer strings are written faster by `JSON.stringify`, which needs a fixed time for each call. */
const SHORT = 64;

/** Below this code, and for the three below, JSON needs an escape. */
const FIRST_PRINTABLE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/**
 * Serializes a scalar or an enum and writes it as JSON.
 *
 * @returns a function that throws for a value which does not fit the type, as GraphQL.js does
 */
export function leafText(type: GraphQLLeafType): (value: unknown) => string {
  const serialized = (value: unknown): string => {
    const output: unknown = type.serialize(value);
    if (output === null || output === undefined)
      throw new Error(`Expected ${type.name} to serialize a value, got nothing.`);
    return valueText(output);
  };
  if (!isEnumType(type)) return serialized;
  const texts = new Map<unknown, string>(type.getValues().map(({ name, value }) => [value, `"${name}"`]));
  return (value) => texts.get(value) ?? serialized(value);
}

/** What `JSON.stringify` returns, faster for the values that are most frequent. */
function valueText(value: unknown): string {
  if (typeof value === 'string' && value.length < SHORT && isPlain(value)) return `"${value}"`;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return JSON.stringify(value);
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < FIRST_PRINTABLE || code === QUOTE || code === BACKSLASH) return false;
    if (code >= FIRST_SURROGATE && code <= LAST_SURROGATE) return false;
  }
  return true;
}
