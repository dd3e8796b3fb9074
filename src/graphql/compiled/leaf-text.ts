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
  if (typeof value === 'string' && value.length < SHORT) return shortText(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value instanceof Date && Number.isFinite(value.getTime())) return `"${value.toISOString()}"`;
  return JSON.stringify(value);
}

/** A power of two: a few times as many as the short strings that many pools have in common. */
const SLOTS = 1_024;

/** Strings that were written lately, with their texts, each in the slot of its hash. */
const slots = Array.from({ length: SLOTS }, () => ({ value: '', text: '""' }));

/** Names of attributes, states and the like come again and again. A string takes the slot of another one with its hash. */
function shortText(value: string): string {
  const { length } = value;
  const hash =
    length * 31 +
    value.charCodeAt(0) * 7 +
    value.charCodeAt(length - 1) * 131 +
    value.charCodeAt(length >> 1);
  const slot = slots[hash & (SLOTS - 1)];
  if (slot?.value === value) return slot.text;
  const text = isPlain(value) ? `"${value}"` : JSON.stringify(value);
  if (slot) {
    slot.value = value;
    slot.text = text;
  }
  return text;
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < FIRST_PRINTABLE || code === QUOTE || code === BACKSLASH) return false;
    if (code >= FIRST_SURROGATE && code <= LAST_SURROGATE) return false;
  }
  return true;
}
