import { describe, expect, it } from '@jest/globals';
import { parse, visit } from 'graphql';
import { forgetLocations } from '../../../../src/graphql/validation/locations.js';

const size = { characters: 200, lines: 10 };

function located(text: string): { readonly nodes: number; readonly located: number } {
  const document = parse(text);
  forgetLocations(document, size);
  const counted = { nodes: 0, located: 0 };
  visit(document, {
    enter(node) {
      counted.nodes += 1;
      if (node.loc) counted.located += 1;
    },
  });
  return counted;
}

const query =
  'query ($a: [Int!] = [1]) { a(b: { c: [$a, "x"] }) @d(e: true) { ...F } } fragment F on T { f }';

describe('The nodes of a document', () => {
  it('keep their locations in a short document', () => {
    for (const text of [query, `${'\n'.repeat(10)}${query}`, `${query}${' '.repeat(200 - query.length)}`]) {
      const { nodes, located: kept } = located(text);
      expect(kept).toBe(nodes);
    }
  });

  it.each([
    ['characters', `${query}${' '.repeat(201 - query.length)}`],
    ['line feeds', `${'\n'.repeat(11)}${query}`],
    ['carriage returns', `${'\r'.repeat(11)}${query}`],
    ['line breaks of two characters', `${'\r\n'.repeat(11)}${query}`],
  ])('lose their locations in a document with more %s', (_what, text) => {
    const { nodes, located: kept } = located(text);
    expect(nodes).toBeGreaterThan(30);
    expect(kept).toBe(0);
  });
});
