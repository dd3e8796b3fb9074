/** Longer strings are written faster by `JSON.stringify`, which needs a fixed time for each call. */
const SHORT = 64;

/** Below this code, and for the three below, JSON needs an escape. */
const FIRST_PRINTABLE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** What `JSON.stringify` returns for the value of a scalar or an enum, faster for the values that are most frequent. */
export function valueText(value: unknown): string {
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
