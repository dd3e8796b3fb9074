import { describe, expect, it } from '@jest/globals';
import { checkRequest } from '../../../src/rules/check-request.js';
import { constraintsOf } from '../../../src/rules/constraints.js';
import { requestWith } from '../../support/limit-cases.js';

/** What the patterns turn on: repeated, it makes a match that backtracks try again and again. */
const units = ['{##', '##}', '{####}', '{##a##}', '@', 'a:', '_', 'a_', 'a', '0', ' ', '\n', '😀'];

function crafted(length: number): string[] {
  const filled = (unit: string) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  return [
    ...units.map((unit) => `${filled(unit)}\u0000`),
    `${filled('##}')}${filled('{##')}`,
    `arn:${filled('a:')}`,
    `arn:a:b::1:${filled('a')}!`,
    `-${filled('0')}-`,
  ];
}

/** Members of every kind of text that the requests hold, one of each. */
const members = new Map<string, readonly [operation: string, path: string]>();
for (const operation of ['CreateUserPool', 'UpdateUserPool']) {
  for (const [path, { type, pattern, enum: values }] of constraintsOf(operation)) {
    // The bounds of attributes have no pattern, but rules.
    const kind = pattern ?? (path.includes('AttributeConstraints.') ? path : 'any text');
    if (type === 'string' && !values && !members.has(kind)) members.set(kind, [operation, path]);
  }
}

/** Milliseconds that it takes to check all crafted values of a length, the least of three runs. */
function timeOf(operation: string, path: string, length: number): number {
  const requests = crafted(length).map((value) => requestWith(operation, path, value));
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    for (const request of requests) checkRequest(operation, request, 'us-east-1');
    return performance.now() - start;
  });
  return Math.min(...times);
}

// Four times the length may take four times the time, and not sixteen times as where a match backtracks. From short to
// long, so that cubic time shows before it is hours.
const lengths = [250, 1_000, 4_000, 16_000, 64_000, 256_000, 1_024_000];
const GREATEST_GROWTH = 12;
/** Less is not told apart: it is too short to be measured, or to matter. */
const RESOLUTION_MS = 10;

describe('Checking a request', () => {
  it.each([...members.values()])('of %s takes linear time, whatever %s holds', (operation, path) => {
    let before = Infinity;
    for (const length of lengths) {
      const time = Math.max(timeOf(operation, path, length), RESOLUTION_MS);
      expect(time).toBeLessThan(before * GREATEST_GROWTH);
      before = time;
    }
  });
});
