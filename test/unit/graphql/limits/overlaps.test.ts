import { describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, parse } from 'graphql';
import { checkOverlaps } from '../../../../src/graphql/limits/overlaps.js';
import { OperationLimitError } from '../../../../src/graphql/limits/operation-limits.js';

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const nested = (levels: number) => `${'{ x '.repeat(levels)}${'}'.repeat(levels)}`;

const fields = times(130, (n) => `f${n}`);
const parts = times(10, (n) => `fragment P${n} on T { ${times(13, (m) => `f${n}_${m}`)} }`);

describe('A GraphQL document', () => {
  it.each([
    ['a field a few times', `{ ${'a '.repeat(50)} }`],
    [
      'the introspection query of clients',
      getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }),
    ],
    ['100 root fields with everything', `{ ${times(100, (n) => `a${n}: pool { ${fields} }`)} }`],
    [
      '100 root fields with a fragment',
      `{ ${times(100, (n) => `a${n}: pool { id ...All }`)} } fragment All on T { ${fields} }`,
    ],
    [
      '100 root fields with fragments of fragments',
      `{ ${times(100, (n) => `a${n}: pool { id ...All }`)} } fragment All on T { ${times(10, (n) => `...P${n}`)} } ${parts}`,
    ],
    ['1,000 aliases', `{ ${times(1_000, (n) => `a${n}: pool { name }`)} }`],
    ['a fragment many times', `{ ${'...F '.repeat(5_000)} } fragment F on T { a }`],
    [
      'fragments that double each other',
      `{ ...F0 } ${times(40, (n) => `fragment F${n} on T { ...F${n + 1} ...F${n + 1} }`)}`,
    ],
    ['a fragment that spreads itself', '{ ...F } fragment F on T { ...F a { ...F } }'],
    ['a fragment that multiplies itself', '{ ...F } fragment F on T { a { ...F } a { ...F } a { ...F } }'],
    ['levels', nested(500)],
    ['no selection', 'type T { a: Int }'],
  ])('does not have too many overlapping fields: %s', (_what, text) => {
    expect(() => {
      checkOverlaps(parse(text));
    }).not.toThrow();
  });

  it.each([
    ['a field 1,000 times', `{ ${times(1_000, () => 'a')} }`],
    ['a field 1,000 times with other arguments', `{ ${times(1_000, (n) => `a(b: ${n})`)} }`],
    ['nested copies', `{ ${times(270, () => `x ${nested(23)}`)} }`],
    [
      '2,000 fragments in one place',
      `{ ${times(2_000, (n) => `...F${n}`)} } ${times(2_000, (n) => `fragment F${n} on T { a${n} }`)}`,
    ],
    [
      '100 large fragments in one place',
      `{ ${times(100, (n) => `...F${n}`)} } ${times(100, (n) => `fragment F${n} on T { ${times(45, (m) => `f${n}_${m}`)} }`)}`,
    ],
    [
      'copies in fragments that are not spread',
      `{ a } ${times(10, (n) => `fragment F${n} on T { ${'a '.repeat(400)} }`)}`,
    ],
    ['copies behind inline fragments', `{ ${times(1_000, () => '... on T { a }')} }`],
  ])('has too many overlapping fields: %s', (_what, text) => {
    expect(() => {
      checkOverlaps(parse(text));
    }).toThrow(OperationLimitError);
  });
});
