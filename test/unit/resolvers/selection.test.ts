import { describe, expect, it } from '@jest/globals';
import { Kind, parse, type FieldNode, type FragmentDefinitionNode } from 'graphql';
import { selects } from '../../../src/resolvers/selection.js';

/** What a resolver of the first field would be told of its document. */
function infoOf(text: string) {
  const { definitions } = parse(text);
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return {
    fieldNodes: [operation?.selectionSet.selections[0] as FieldNode],
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
}

describe('What a field asks for', () => {
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
  ])('is not found where it %s', (_where, text) => {
    expect(selects(infoOf(text), 'secret')).toBe(false);
  });

  it('is looked for once in each fragment, however often a document names them', () => {
    const bomb = Array.from(
      { length: 40 },
      (_, index) => `fragment F${index} on Pool { ...F${index + 1} ...F${index + 1} }`,
    );
    expect(
      selects(infoOf(`{ pool { ...F0 } } ${bomb.join(' ')} fragment F40 on Pool { name }`), 'secret'),
    ).toBe(false);
  });
});
