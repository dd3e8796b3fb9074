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

/** The most values that a message lists. */
const MOST = 5;

/**
 * Values of an enum as the schema names them: `EMAIL_OTP, SMS_OTP`. A message is for callers, who do not see the names
 * of the wire.
 */
export function inCapitals(...values: readonly unknown[]): string {
  const shown = values
    .slice(0, MOST)
    .map((value) =>
      typeof value === 'string' && value.length <= LONGEST ? value.toUpperCase() : quoted(value),
    );
  return [...shown, ...(values.length > MOST ? [`${values.length - MOST} more`] : [])].join(', ');
}
