import { describe, expect, it } from '@jest/globals';
import { Kind, parse, type FieldNode, type FragmentDefinitionNode } from 'graphql';
import { selects, selectsOnly } from '../../../src/resolvers/selection.js';

/** What a resolver of the first field would be told of its document. */
function infoOf(text: string, variableValues: Readonly<Record<string, unknown>> = {}) {
  const { definitions } = parse(text);
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return {
    fieldNodes: [operation?.selectionSet.selections[0] as FieldNode],
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
    variableValues,
  };
}

/** 2^40 ways lead to its last fragment. */
const bomb = `{ pool { ...F0 } } ${Array.from(
  { length: 40 },
  (_, index) => `fragment F${index} on Pool { ...F${index + 1} ...F${index + 1} }`,
).join(' ')} fragment F40 on Pool { name }`;

describe('A field in a selection', () => {
  it.each([
    ['directly', '{ pool { secret } }'],
    ['under an alias', '{ pool { harmless: secret } }'],
    ['deep down', '{ pool { a { b { secret } } } }'],
    ['in an inline fragment', '{ pool { ... on Pool { secret } } }'],
    [
      'in a fragment of a fragment',
      '{ pool { ...A } } fragment A on Pool { ...B } fragment B on Pool { a { secret } }',
    ],
  ])('is found %s', (_where, text) => {
    expect(selects(infoOf(text), 'secret')).toBe(true);
  });

  it.each([
    ['is not asked for', '{ pool { name } }'],
    ['is another field’s alias', '{ pool { secret: name } }'],
    ['is asked of a sibling', '{ pool { name } other { secret } }'],
    ['is in a fragment that is not used', '{ pool { name } } fragment A on Pool { secret }'],
  ])('is not found if it %s', (_where, text) => {
    expect(selects(infoOf(text), 'secret')).toBe(false);
  });

  it('is searched once in each fragment, however often a document spreads them', () => {
    expect(selects(infoOf(bomb), 'secret')).toBe(false);
  });
});

describe('A selection of only certain fields', () => {
  const names = new Set(['id', 'name', 'triggers', '__typename']);
  const variables = { yes: true, no: false };

  it.each([
    ['directly', '{ pool { id name __typename } }'],
    ['under other names', '{ pool { secret: id } }'],
    ['with whatever lies below them', '{ pool { triggers { secret } } }'],
    ['in inline fragments', '{ pool { ... on Pool { id } ... { name } } }'],
    ['in fragments', '{ pool { ...A } } fragment A on Pool { ...B } fragment B on Pool { id }'],
    ['where the others are skipped', '{ pool { id secret @skip(if: true) } }'],
    ['where the others are not included', '{ pool { id secret @include(if: false) } }'],
    [
      'where variables leave the others out',
      '{ pool { id secret @skip(if: $yes) other @include(if: $no) } }',
    ],
    [
      'where one of two directives leaves the others out',
      '{ pool { secret @include(if: true) @skip(if: true) } }',
    ],
    [
      'where fragments are left out',
      '{ pool { ...A @skip(if: $yes) ... @include(if: $no) { secret } } } fragment A on Pool { secret }',
    ],
  ])('is recognized: %s', (_how, text) => {
    expect(selectsOnly(infoOf(text, variables), names)).toBe(true);
  });

  it.each([
    ['directly', '{ pool { id secret } }'],
    ['under one of their names', '{ pool { id: secret } }'],
    ['in an inline fragment', '{ pool { id ... on Pool { secret } } }'],
    ['in a fragment', '{ pool { ...A } } fragment A on Pool { ...B } fragment B on Pool { secret }'],
    ['where it is included after all', '{ pool { id secret @skip(if: $no) @include(if: $yes) } }'],
    [
      'in a fragment that is left out once',
      '{ pool { ...A @skip(if: true) ...A } } fragment A on Pool { secret }',
    ],
  ])('is not recognized if it has another field: %s', (_how, text) => {
    expect(selectsOnly(infoOf(text, variables), names)).toBe(false);
  });

  it('may be written in several parts', () => {
    const [a, b] = ['{ pool { id } }', '{ pool { secret } }'].map((text) => infoOf(text).fieldNodes);
    const selection = { ...infoOf('{ pool { id } }'), fieldNodes: [...(a ?? []), ...(b ?? [])] };
    expect(selectsOnly(selection, names)).toBe(false);
  });

  it('is checked once in each fragment', () => {
    expect(selectsOnly(infoOf(bomb), names)).toBe(true);
  });
});
