/** The longest string that a message shows. */
const LONGEST = 40;

/**
 * Shows a value of an input in a message: numbers, booleans and short strings as they are, longer strings by their
 * length. Not for possible secrets.
 */
export function quoted(value: unknown): string {
  switch (typeof value) {
    case 'number':
    case 'boolean':
      return String(value);
    case 'string':
      return value.length <= LONGEST ? JSON.stringify(value) : `a string of ${value.length} characters`;
    default:
      return value === undefined || value === null ? 'none' : 'something else';
  }
}

/** The maximum number of values in a message. */
const MOST = 5;

/**
 * Enum values as the schema spells them: `EMAIL_OTP, SMS_OTP`. Messages are for GraphQL callers, who do not know the
 * API's spelling.
 */
export function inCapitals(...values: readonly unknown[]): string {
  const shown = values
    .slice(0, MOST)
    .map((value) =>
      typeof value === 'string' && value.length <= LONGEST ? value.toUpperCase() : quoted(value),
    );
  return [...shown, ...(values.length > MOST ? [`${values.length - MOST} more`] : [])].join(', ');
}
