import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, getVariableValues, parse } from 'graphql';
import { TextVariables } from '../../../../src/graphql/known/text-variables.js';

const schema = buildSchema('enum Kind { GOOD } type Query { a(id: ID, kind: Kind, yes: Boolean): String }');
const texts = new TextVariables(schema);

/** What is taken as it is, next to what GraphQL.js makes of it. */
function coerced(definitions: string, given: Readonly<Record<string, unknown>>) {
  const operation = getOperationAST(parse(`query ${definitions} { a }`));
  if (!operation) throw new Error('Expected an operation');
  const byGraphQL = getVariableValues(schema, operation.variableDefinitions ?? [], { ...given });
  return { own: texts.coerced(operation, given), byGraphQL: byGraphQL.coerced };
}

describe('Variables that are strings', () => {
  it.each([
    ['($id: ID!)', { id: 'a' }],
    ['($id: ID, $text: String!)', { id: '', text: 'b' }],
    ['($text: String = "x")', { text: 'given', unused: 1 }],
    ['', {}],
  ])('are what GraphQL.js coerces them to: %s %j', (definitions, given) => {
    const { own, byGraphQL } = coerced(definitions, given);
    expect(own).toEqual(byGraphQL);
    expect(own).toBeDefined();
  });

  it.each([
    ['($id: ID!)', { id: 5 }],
    ['($text: String!)', { text: null }],
    ['($text: String!)', {}],
    ['($text: String = "x")', {}],
    ['($text: String)', { text: ['a'] }],
    ['($kind: Kind)', { kind: 'GOOD' }],
    ['($ids: [ID!]!)', { ids: 'a' }],
    ['($id: ID!, $yes: Boolean!)', { id: 'a', yes: 'true' }],
    ['($toString: String)', {}],
  ])('are left to GraphQL.js otherwise: %s %j', (definitions, given) => {
    expect(coerced(definitions, given).own).toBeUndefined();
  });
});
