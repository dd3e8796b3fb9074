import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Kind, parse, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import { readConfig } from '../../../../src/config/config.js';
import { amountIn } from '../../../../src/graphql/limits/amount.js';
import { Costs } from '../../../../src/graphql/limits/cost.js';
import { measureVariables } from '../../../../src/graphql/limits/input.js';
import { createSchema } from '../../../../src/graphql/schema.js';

const limits = readConfig({}).operationLimits;
const costs = new Costs(createSchema({ production: false }), limits);

function figuresOf(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { definitions } = parse(query);
  const operation = definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('Expected an operation');
  const fragments = new Map(
    definitions
      .filter(
        (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
      )
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const sizes = measureVariables(operation, variables, limits);
  const { cost, references } = costs.of(operation, fragments);
  return { cost: amountIn(cost, sizes), references: amountIn(references, sizes) };
}

const costOf = (query: string, variables?: Readonly<Record<string, unknown>>) =>
  figuresOf(query, variables).cost;

describe('The cost of an operation', () => {
  it.each([
    ['a field', '{ __typename }', {}, 1],
    ['a field with a weight and a value in its argument', '{ userPool(id: "a") { id } }', {}, 10 + 1 + 1],
    ['the same value in a variable', 'query ($a: ID!) { userPool(id: $a) { id } }', { a: 'a' }, 12],
    ['a list of an assumed size', '{ userPool(id: "a") { userPoolTags { key } } }', {}, 11 + 1 + 50 * 2],
    ['a list of leaves', '{ userPool(id: "a") { aliasAttributes } }', {}, 11 + 1 + 3],
    [
      'a page of a size given in the document',
      '{ userPools(first: 7) { edges { cursor } } }',
      {},
      2 + 1 + 7 * 2,
    ],
    [
      'a page of a size given in a variable',
      'query ($n: Int!) { userPools(first: $n) { edges { cursor } } }',
      { n: 7 },
      17,
    ],
    ['a page of the default size', '{ userPools { edges { cursor } } }', {}, 1 + 1 + 20 * 2],
    [
      'a page of the variable’s default size',
      'query ($n: Int! = 3) { userPools(first: $n) { edges { cursor } } }',
      {},
      2 + 1 + 3 * 2,
    ],
    ['a page of a negative size', '{ userPools(first: -7) { edges { cursor } } }', {}, 3],
    ['what is left out', '{ userPool(id: "a") { id @skip(if: true) } }', {}, 12],
    [
      'a page in fragments',
      '{ ...A } fragment A on Query { userPools(first: 7) { ...B } } fragment B on UserPoolConnection { edges { cursor } }',
      {},
      17,
    ],
    [
      'ids, which have a weight',
      '{ compareUserPools(ids: ["a", "b"]) { __typename } }',
      {},
      1 + 3 + 2 * 199 + 1,
    ],
    [
      'the same ids in a variable',
      'query ($a: [ID!]!) { compareUserPools(ids: $a) { __typename } }',
      { a: ['a', 'b'] },
      403,
    ],
    [
      'a list of as many entries as there are ids',
      '{ userPoolsByIds(ids: ["a", "b"]) { id name } }',
      {},
      1 + 3 + 2 * 9 + 2 * (1 + 2),
    ],
    [
      'the same list, the ids in a variable',
      'query ($a: [ID!]!) { userPoolsByIds(ids: $a) { id name } }',
      { a: ['a', 'b'] },
      28,
    ],
    ['a page without its edges', '{ userPools(first: 7) { nodes { id } } }', {}, 2 + 1 + 7 * 2],
    ['a long text', '{ userPool(id: "' + 'a'.repeat(2_500) + '") { id } }', {}, 14],
    ['an argument of null', '{ userPools(first: 1, regions: null) { __typename } }', {}, 4],
  ] as const)('counts %s', (_what, query, variables, expected) => {
    expect(costOf(query, variables)).toBe(expected);
  });

  it('counts the references of all fields, whether in the document or in variables', () => {
    const query = `query ($a: [_Any!]!, $one: _Any!) {
      a: _entities(representations: $a) { __typename }
      ...F
      c: _entities(representations: [$one, {__typename: "UserPool", id: "b"}]) { __typename }
    } fragment F on Query { b: _entities(representations: $a) { __typename } }`;
    const reference = { __typename: 'UserPool', id: 'a' };
    const { references } = figuresOf(query, { a: [reference, reference, reference], one: reference });
    expect(references).toBe(3 + 3 + 2);
  });

  it('grows with the requested size of a list, and never shrinks', () => {
    const page = (first: number, fields: number) =>
      costOf('query ($n: Int!) { userPools(first: $n) { edges { node { ' + 'id '.repeat(fields) + '} } } }', {
        n: first,
      });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 50 }), (first, fields) => {
        expect(page(first + 1, fields) - page(first, fields)).toBe(2 + fields);
      }),
      { numRuns: 50 },
    );
  });
});
