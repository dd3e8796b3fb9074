import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, GraphQLError, parse } from 'graphql';
import { senderFault } from '../../../src/graphql/sender-fault.js';

const schema = buildSchema(`
  scalar Moment
  enum Tier { LITE PLUS }
  interface Named { name: String! }
  type Pool implements Named { name: String!, size: Int, tier: Tier, tags: [String!], moment: Moment }
  type Other { name: String! }
  input Size { least: Int! = 1, names: [String!]! = [] }
  type Query {
    pools(first: Int! = 20, size: Size = {}): [Pool!]
    pool: Pool
    one(id: ID!): Pool
    named: Named
  }
`);

/** The errors that graphql-js makes of a document whose root fields resolve to this. */
async function errorsOf(source: string, variableValues: object, rootValue: object = {}) {
  const { errors = [] } = await execute({
    schema: schema,
    document: parse(source),
    rootValue,
    variableValues: { ...variableValues },
    options: { maxCoercionErrors: 1 },
  });
  return errors;
}

const pool = { pool: { name: 'a' }, pools: [{ name: 'a' }] };

describe('An error of graphql-js about the request', () => {
  it.each([
    ['null for an argument that has a default', 'query ($n: Int) { pools(first: $n) { name } }', { n: null }],
    [
      'null for an argument, with a default',
      'query ($n: Int = 3) { pools(first: $n) { name } }',
      { n: null },
    ],
    ['null inside an input', 'query ($n: Int = 3) { pools(size: { least: $n }) { name } }', { n: null }],
    ['null inside a list', 'query ($n: String = "a") { pools(size: { names: [$n] }) { name } }', { n: null }],
    [
      'null for @include at the root',
      'query ($w: Boolean = true) { pool @include(if: $w) { name } }',
      { w: null },
    ],
    ['null for @skip below', 'query ($w: Boolean = true) { pool { name @skip(if: $w) } }', { w: null }],
    [
      'null for @skip of a fragment',
      'query ($w: Boolean = true) { pool { ... @skip(if: $w) { name } } }',
      { w: null },
    ],
    ['a variable without a value', 'query ($n: ID) { one(id: $n) { name } }', {}],
    ['a literal that does not fit', '{ pools(size: { least: "x" }) { name } }', {}],
  ])('is the sender’s fault: %s', async (_what, source, variables) => {
    const errors = await errorsOf(source, variables, pool);
    expect(errors).not.toHaveLength(0);
    expect(errors.map(senderFault)).toEqual(errors.map(() => 'BAD_USER_INPUT'));
  });

  it('is the sender’s fault: more invalid variables than are counted', async () => {
    const errors = await errorsOf('query ($a: Int, $b: Int) { pool { name } }', { a: 'x', b: 'x' });
    expect(senderFault(errors.at(-1))).toBe('BAD_USER_INPUT');
  });

  it('is the sender’s fault: an Apollo error with its own status and no code', () => {
    const error = new GraphQLError('provided sha does not match query', {
      extensions: { http: { status: 400 } },
    });
    expect(senderFault(error)).toBe('BAD_REQUEST');
  });
});

describe('An error about a result', () => {
  const bug = () => {
    throw new TypeError('a bug');
  };
  const rejected = () => Promise.reject(new TypeError('a bug'));

  it.each([
    ['a resolver that throws', '{ pool { name } }', { pool: bug }],
    ['a resolver that rejects', '{ pool { name } }', { pool: rejected }],
    [
      'a resolver that throws an error of GraphQL',
      '{ pool { name } }',
      { pool: () => new GraphQLError('a bug') },
    ],
    ['null where the schema has none', '{ pool { name } }', { pool: { name: null } }],
    ['a text for a number', '{ pool { size } }', { pool: { size: 'x' } }],
    ['a number beyond 32 bits', '{ pool { size } }', { pool: { size: 2 ** 40 } }],
    ['a value that its enum has not', '{ pool { tier } }', { pool: { tier: 'GOLD' } }],
    ['no list where the schema has one', '{ pool { tags } }', { pool: { tags: 5 } }],
    ['an object for a text', '{ pool { name } }', { pool: { name: {} } }],
    ['an object of no type', '{ named { name } }', { named: {} }],
    ['an object of an unknown type', '{ named { name } }', { named: { __typename: 'Nothing' } }],
    [
      'an object of a type that is not of the interface',
      '{ named { name } }',
      { named: { __typename: 'Other' } },
    ],
    ['an object of a type that is none', '{ named { name } }', { named: { __typename: 'Tier' } }],
    ['an object of something', '{ named { name } }', { named: { __typename: 5 } }],
  ])('is the gateway’s fault: %s', async (_what, source, rootValue) => {
    const errors = await errorsOf(source, {}, rootValue);
    expect(errors.map(senderFault)).toEqual([undefined]);
  });

  it('is the gateway’s fault: anything that is not a GraphQL error', () => {
    expect([new Error('a bug'), 'a bug', undefined].map(senderFault)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is the gateway’s fault: an error that Apollo wraps', () => {
    expect(senderFault(new GraphQLError('a bug', { originalError: new Error('a bug') }))).toBeUndefined();
  });
});
