/** The longest text that a message repeats. */
const LONGEST = 40;

/**
 * A value of an input as a message may show it: numbers, booleans and short texts as they are, of all others the kind or
 * the length. Not for what may be a secret.
 */
export function quoted(value: unknown): string {
  switch (typeof value) {
    case 'number':
    case 'boolean':
      return String(value);
    case 'string':
      return value.length <= LONGEST ? JSON.stringify(value) : `a text of ${value.length} characters`;
    default:
      return value === undefined || value === null ? 'none' : 'something else';
  }
}
