/** A whole number of any size: what is left of its digits without leading zeros, none of zero. */
export interface Integer {
  readonly negative: boolean;
  readonly digits: string;
}

/**
 * Reads a whole number in decimal digits. It stays a text, because the bounds of an attribute may have 131,072 digits,
 * and many of them: converting those to a number of that size takes more than linear time.
 *
 * @returns undefined for what is no whole number
 */
export function readInteger(value: unknown): Integer | undefined {
  if (typeof value !== 'string' || !/^[+-]?\d+$/.test(value)) return undefined;
  // Apart from the test above: in one expression the zeros would be matched by two parts of it, in quadratic time.
  const digits = value.replace(/^[+-]?0*/, '');
  return { negative: value.startsWith('-') && digits !== '', digits };
}

/** Whether one number is greater than another. */
export function isGreater(one: Integer, other: Integer): boolean {
  if (one.negative !== other.negative) return other.negative;
  const [less, more] = one.negative ? [one.digits, other.digits] : [other.digits, one.digits];
  return more.length === less.length ? more > less : more.length > less.length;
}
