import { describe, expect, it } from '@jest/globals';
import { differences } from '../../../src/basics/differences.js';

const at = (...values: unknown[]) => differences(values);

describe('Differences', () => {
  it('are told at the deepest paths, with the value of each', () => {
    expect(at({ a: { b: 1, c: 2 } }, { a: { b: 1, c: 3 } }, { a: { b: 1, c: 2 } })).toEqual([
      { path: ['a', 'c'], values: [2, 3, 2] },
    ]);
  });

  it('show what one has and another lacks', () => {
    expect(at({ a: { b: 1 } }, {})).toEqual([{ path: ['a', 'b'], values: [1, undefined] }]);
    expect(at({ a: null }, { a: 0 })).toEqual([{ path: ['a'], values: [undefined, 0] }]);
  });

  it('are none between nothing, null and an empty object', () => {
    expect(at({ a: {} }, { a: null }, {})).toEqual([]);
  });

  it('are none between lists of strings in another order, which Cognito takes for sets', () => {
    expect(at({ a: ['x', 'y'] }, { a: ['y', 'x'] })).toEqual([]);
    expect(at({ a: ['x', 'y'] }, { a: ['x'] })).toEqual([{ path: ['a'], values: [['x', 'y'], ['x']] }]);
  });

  it('show other lists as a whole', () => {
    const [one, other] = [
      [{ n: 1 }, { n: 2 }],
      [{ n: 2 }, { n: 1 }],
    ];
    expect(at({ a: one }, { a: other })).toEqual([{ path: ['a'], values: [one, other] }]);
  });

  it('show an object beside a value as a whole', () => {
    expect(at({ a: { b: 1 } }, { a: 'text' })).toEqual([{ path: ['a'], values: [{ b: 1 }, 'text'] }]);
  });

  it('are found under keys that JavaScript has a meaning for', () => {
    expect(at({ constructor: 'x' }, {})).toEqual([{ path: ['constructor'], values: ['x', undefined] }]);
  });
});
