import { describe, expect, it } from '@jest/globals';
import { differences } from '../../../src/basics/differences.js';

const at = (...values: unknown[]) => differences(values);

describe('Differences between values', () => {
  it('are reported at the deepest paths, with each value', () => {
    expect(at({ a: { b: 1, c: 2 } }, { a: { b: 1, c: 3 } }, { a: { b: 1, c: 2 } })).toEqual([
      { path: ['a', 'c'], values: [2, 3, 2] },
    ]);
  });

  it('include members that only one value has', () => {
    expect(at({ a: { b: 1 } }, {})).toEqual([{ path: ['a', 'b'], values: [1, undefined] }]);
    expect(at({ a: null }, { a: 0 })).toEqual([{ path: ['a'], values: [undefined, 0] }]);
  });

  it('do not exist between undefined, null and an empty object', () => {
    expect(at({ a: {} }, { a: null }, {})).toEqual([]);
  });

  it('do not exist between lists of strings in another order, which Cognito treats as sets', () => {
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

  it('show an object that differs from a scalar as a whole', () => {
    expect(at({ a: { b: 1 } }, { a: 'text' })).toEqual([{ path: ['a'], values: [{ b: 1 }, 'text'] }]);
  });

  it('are found under keys with a meaning in JavaScript', () => {
    expect(at({ constructor: 'x' }, {})).toEqual([{ path: ['constructor'], values: ['x', undefined] }]);
  });
});
