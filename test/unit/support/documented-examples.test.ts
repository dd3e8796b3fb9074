import { describe, expect, it } from '@jest/globals';
import { elided, filledIn, type Elisions } from '../../support/documented-examples.js';

const id = 'us-east-1_Ab12Cd34E';

describe('A documented answer', () => {
  it.each<[string, unknown, unknown]>([
    ['without "…"', { a: [1, null], b: 'x' }, { a: [1, null], b: 'x' }],
    ['with "…" for a value', { a: { deep: [1] }, b: 1 }, { a: '…', b: 1 }],
    ['with "…" in a text', { arn: `arn:${id}/x` }, { arn: 'arn:us-east-1_…/x' }],
    ['with "…" at the end of a list', [1, 2, 3], [1, '…']],
    ['with "…" in a list', [1, 2, 3, 4], [1, '…', 4]],
    ['with "…" for further names', { a: 1, b: 2, c: 3 }, { a: 1, '…': '…' }],
  ])('matches the real one: %s', (_what, real, shown) => {
    expect(elided(real, shown, new Map())).toEqual(shown);
  });

  it.each<[string, unknown, unknown]>([
    ['another value', { a: 1 }, { a: 2 }],
    ['a name too many', { a: 1, b: 2 }, { a: 1 }],
    ['a name too few', { a: 1 }, { a: 1, b: '…' }],
    ['a name too few before "…"', { a: 1, c: 1 }, { a: 1, b: 2, '…': '…' }],
    ['another beginning of a text', 'eu-west-1_x', 'us-east-1_…'],
    ['another end of a text', 'us-east-1_x', '…_y'],
    ['an entry too many', [1, 2], [1]],
    ['nothing in the place of "…"', [1, 4], [1, '…', 4]],
    ['another entry behind "…"', [1, 2, 3, 5], [1, '…', 4]],
    ['null in the place of a structure', null, { a: '…' }],
    ['a structure in the place of a list', { 0: 1 }, [1]],
  ])('does not match a real one with %s', (_what, real, shown) => {
    expect(elided(real, shown, new Map())).not.toEqual(shown);
  });

  it('tells later requests what "…" stood for', () => {
    const elisions: Elisions = new Map();
    elided({ pool: { id } }, { pool: { id: 'us-east-1_…' } }, elisions);
    expect(filledIn({ query: '{ a }', variables: { ids: ['us-east-1_…', 'x'] } }, elisions)).toEqual({
      query: '{ a }',
      variables: { ids: [id, 'x'] },
    });
  });
});
