/**
 * The date of a change, in seconds since 1970. Two changes within a millisecond have different dates, so that a
 * client can tell that something changed.
 *
 * @param seconds the date of the previous change
 */
export function secondsLaterThan(seconds: number, now: () => Date): number {
  return Math.max(now().getTime(), Math.round(seconds * 1000) + 1) / 1000;
}
