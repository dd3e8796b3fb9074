/**
 * The date of a change, in seconds since 1970. Two changes of one millisecond have two dates, so that a client can tell
 * that something has changed in between.
 *
 * @param seconds the date of the change before
 */
export function secondsLaterThan(seconds: number, now: () => Date): number {
  return Math.max(now().getTime(), Math.round(seconds * 1000) + 1) / 1000;
}
