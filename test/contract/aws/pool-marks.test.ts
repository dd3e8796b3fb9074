import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isMarked, newRunId, PoolMarks, runIdInName, TAG } from '../../../scripts/contract-aws/pool-marks.js';
import { prefix } from './a-run.js';

const start = `${prefix}-abcd1234-`;
const marks = () => new PoolMarks(prefix, 'abcd1234');

describe("The name of a contract run's pool", () => {
  it('begins with prefix and run, and keeps its length relative to a limit', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 140 }), (name) => {
        const own = marks();
        const marked = own.nameOf(name);
        expect(marked.startsWith(start)).toBe(true);
        expect(runIdInName(prefix, marked)).toBe('abcd1234');
        expect(own.withoutPrefix(marked)).toBe(name);
        // What is too long stays so by as much, and what is not stays within the limit.
        expect(marked.length > 128).toBe(name.length > 128);
        if (name.length > 128) expect(marked).toHaveLength(name.length);
      }),
    );
  });

  it('stays empty if the case tests an empty name', () => {
    expect(marks().nameOf('')).toBe('');
  });

  it.each([
    undefined,
    '',
    'shop',
    prefix,
    `${prefix}-`,
    `${prefix}-short-a`,
    `${prefix}-ABCD1234-a`,
    `x${start}a`,
  ])('is not %j', (name) => {
    expect(runIdInName(prefix, name)).toBeUndefined();
  });
});

describe("The tag of a contract run's pool", () => {
  it('is added to the tags of a case, up to the maximum of a pool', () => {
    const tags = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, 'value']));
    for (const [sent, arrive] of [
      [0, 1],
      [1, 2],
      [49, 50],
      [50, 50],
      [51, 51],
    ] as const) {
      const tagged = marks().tagged(tags(sent));
      expect(Object.keys(tagged)).toHaveLength(arrive);
      expect(tagged[TAG]).toBe('abcd1234');
    }
  });

  it.each([
    [{ Name: `${start}a`, UserPoolTags: { [TAG]: 'abcd1234' } }, true],
    [{ Name: `${start}a`, UserPoolTags: { [TAG]: 'zzzz9999' } }, false],
    [{ Name: `${start}a`, UserPoolTags: {} }, false],
    [{ Name: `${start}a` }, false],
    [{ Name: 'a', UserPoolTags: { [TAG]: 'abcd1234' } }, false],
    [{ UserPoolTags: { [TAG]: 'abcd1234' } }, false],
    [{}, false],
  ])('makes %j a pool of a run: %j', (pool, own) => {
    expect(isMarked(prefix, pool)).toBe(own);
  });
});

describe('The id of a contract run', () => {
  it('is in the names of its pools', () => {
    for (let count = 0; count < 50; count += 1) {
      const runId = newRunId();
      expect(runIdInName(prefix, new PoolMarks(prefix, runId).nameOf('a'))).toBe(runId);
    }
  });
});
