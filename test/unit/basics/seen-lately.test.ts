import { describe, expect, it } from '@jest/globals';
import { SeenLately } from '../../../src/basics/seen-lately.js';

describe('What was seen lately', () => {
  it('is what came before, and nothing else', () => {
    const seen = new SeenLately();
    const answers = ['a', 'b', 'a', '', '', 'b', 'c'].map((text) => seen.again(text));
    expect(answers).toEqual([false, false, true, false, true, true, false]);
  });

  it('is forgotten for the sake of many others', () => {
    const seen = new SeenLately();
    seen.again('a');
    for (let n = 0; n < 200_000; n += 1) seen.again(`other ${n}`);
    expect(seen.again('a')).toBe(false);
  });
});
