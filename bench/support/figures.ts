import type { Outcome } from './gateway-process.js';

/** What is measured of many questions at once. */
export interface Measured {
  readonly failed: number;
  /** Share of the attempts. */
  readonly throttled: number;
  /** Multiple of the shortest time that the quota allows. */
  readonly ratio: number;
}

/** The most that is accepted. */
export type Targets = Partial<Measured>;

/** @returns the targets that were not met, in words */
export function missedTargets(
  measured: Measured,
  { failed = Infinity, throttled = Infinity, ratio = Infinity }: Targets,
): string[] {
  return [
    // Not `>`, which NaN would pass.
    ...(measured.failed <= failed ? [] : [`at most ${failed} failed`]),
    ...(measured.throttled <= throttled ? [] : [`at most ${percent(throttled)} throttled`]),
    ...(measured.ratio <= ratio ? [] : [`at most ${ratio} x the ideal`]),
  ];
}

/** ` (3 THROTTLED, 1 DEADLINE_EXCEEDED)`, or nothing. */
export function codesOf(outcomes: readonly Outcome[]): string {
  const codes = new Map<string, number>();
  for (const outcome of outcomes) {
    for (const [code, times] of outcome.codes) codes.set(code, (codes.get(code) ?? 0) + times);
  }
  const listed = Array.from(codes, ([code, times]) => `${times} ${code}`).join(', ');
  return listed && ` (${listed})`;
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(2)} s`;
}
