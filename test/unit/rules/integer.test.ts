import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isGreater, readInteger } from '../../../src/rules/integer.js';

describe('A whole number in a string', () => {
  it('is compared by its numeric value', () => {
    const written = fc
      .tuple(fc.bigInt({ min: -1_000n, max: 1_000n }), fc.nat({ max: 3 }))
      .map(([value, zeros]) => ({
        value,
        text: `${value < 0n ? '-' : ''}${'0'.repeat(zeros)}${String(value < 0n ? -value : value)}`,
      }));
    fc.assert(
      fc.property(written, written, (one, other) => {
        const [left, right] = [readInteger(one.text), readInteger(other.text)];
        expect(left && right && isGreater(left, right)).toBe(one.value > other.value);
      }),
    );
  });

  it.each(['0', '-0', '+7', '-12', '007', '9'.repeat(200)])('is %s', (text) => {
    expect(readInteger(text)).toBeDefined();
  });

  it.each(['', '+', '-', '1.5', '1e3', ' 1', '0x1', 'ten', 5, undefined, null])('is not %j', (value) => {
    expect(readInteger(value)).toBeUndefined();
  });
});
