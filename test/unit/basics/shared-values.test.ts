import { describe, expect, it } from '@jest/globals';
import { isShared, SharedValues } from '../../../src/basics/shared-values.js';

const frozen = <Value extends object>(value: Value): Value => Object.freeze(value);

function attributes(values: SharedValues, required: boolean): readonly object[] {
  const one = values.share(frozen({ Name: 'email', Required: required }));
  const other = values.share(frozen({ Name: 'name', Required: true }));
  return values.share(frozen([one, other]));
}

describe('Equal values', () => {
  it('are one object, together with what is in them', () => {
    const values = new SharedValues();
    const [first, second] = [attributes(values, true), attributes(values, true)];
    expect(second).toBe(first);
    expect(isShared(first)).toBe(true);
  });

  it('are one object inside values that differ', () => {
    const values = new SharedValues();
    const [first, second] = [attributes(values, true), attributes(values, false)];
    expect(second).not.toBe(first);
    expect(second[1]).toBe(first[1]);
    expect([first, first[0], first[1]].map((value) => isShared(value ?? {}))).toEqual([false, false, true]);
  });

  it.each<[string, object, object]>([
    ['a date and its text', { at: new Date(0) }, { at: new Date(0).toJSON() }],
    ['two dates, which are not frozen', { at: new Date(0) }, { at: new Date(0) }],
    ['a missing member and one without a value', {}, { at: undefined }],
    ['null and a number that JSON does not have', { count: null }, { count: Infinity }],
    ['members in another order', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['a list and a structure', [], {}],
    ['bytes and their numbers', new Uint8Array([1]), { 0: 1 }],
  ])('are not %s', (_what, first, second) => {
    const values = new SharedValues();
    values.share(first);
    expect(values.share(second)).toBe(second);
    expect([isShared(first), isShared(second)]).toEqual([false, false]);
  });

  it('are not long values, which are rarely equal', () => {
    const values = new SharedValues();
    const [first, second] = [0, 1].map(() => values.share(frozen({ text: 'a'.repeat(10_000) })));
    expect(second).not.toBe(first);
  });

  it('are forgotten for newer ones: all of them take no more than is allowed', () => {
    const values = new SharedValues();
    const first = values.share(frozen({ n: -1 }));
    for (let n = 0; n < 500; n += 1) values.share(frozen({ n, text: 'a'.repeat(8_000) }));
    expect(values.share(frozen({ n: -1 }))).not.toBe(first);
  });
});
