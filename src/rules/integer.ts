/** A whole number of any size, as its digits without leading zeros. Zero has no digits. */
export interface Integer {
  readonly negative: boolean;
  readonly digits: string;
}

/**
 * Reads a whole decimal number as a string. Bounds of attributes may have 131,072 digits, and converting such strings
 * to BigInt takes more than linear time.
 *
 * @returns undefined if the string is not a whole number
 */
export function readInteger(value: unknown): Integer | undefined {
  if (typeof value !== 'string' || !/^[+-]?\d+$/.test(value)) return undefined;
  // Separate from the test above: in one expression two parts could match the zeros, in quadratic time.
  const digits = value.replace(/^[+-]?0*/, '');
  return { negative: value.startsWith('-') && digits !== '', digits };
}

/** Whether the first number is greater than the second. */
export function isGreater(one: Integer, other: Integer): boolean {
  if (one.negative !== other.negative) return other.negative;
  const [less, more] = one.negative ? [one.digits, other.digits] : [other.digits, one.digits];
  return more.length === less.length ? more > less : more.length > less.length;
}
