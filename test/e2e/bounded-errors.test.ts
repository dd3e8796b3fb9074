import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type Answer, type Gateway } from '../support/gateway.js';

const create =
  'mutation ($input: CreateUserPoolInput!) { createUserPool(input: $input) { userPool { id } } }';
const references = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { __typename } }';
const regions = 'query ($regions: [String!]) { userPools(regions: $regions) { __typename } }';
const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const times = (count: number, text: (index: number) => string) => range(count).map(text).join(' ');
const large = 'v'.repeat(300_000);
const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(async () => {
  await gateway.stop();
});

/** Errors with the places that they tell. */
interface Located {
  readonly errors: readonly (NonNullable<Answer['errors']>[number] & { readonly locations?: unknown[] })[];
}

interface Case {
  readonly what: string;
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string;
}

const hostile: readonly Case[] = [
  {
    what: 'unknown keys',
    query: create,
    variables: {
      input: { poolName: 'a', ...Object.fromEntries(range(900).map((n) => [`k${n}`, 'v'.repeat(900)])) },
    },
  },
  {
    what: 'wrong entries',
    query: regions,
    variables: { regions: range(60).map(() => ({ a: 'v'.repeat(5_000) })) },
  },
  {
    what: 'wrong entries of an enum',
    query: create,
    variables: { input: { poolName: 'a', aliasAttributes: range(60).map(() => 'v'.repeat(5_000)) } },
  },
  { what: 'a text for an input', query: create, variables: { input: large } },
  { what: 'a text for an enum', query: create, variables: { input: { poolName: 'a', userPoolTier: large } } },
  { what: 'a long key', query: create, variables: { input: { poolName: 'a', [large]: 1 } } },
  {
    what: 'a text for a date',
    query: 'query ($d: DateTime) { __typename @skip(if: true) }',
    variables: { d: large },
  },
  { what: 'a deep variable', query: regions, variables: { regions: deep(1_000) } },
  { what: 'a deep representation', query: references, variables: { refs: [deep(1_000)] } },
  {
    what: 'a representation with a long type',
    query: references,
    variables: { refs: [{ __typename: large }] },
  },
  {
    what: 'a representation with a long id',
    query: references,
    variables: { refs: [{ __typename: 'UserPool', id: large }] },
  },
  {
    what: 'a representation with a long ARN',
    query: references,
    variables: { refs: [{ __typename: 'UserPool', arn: large }] },
  },
  { what: 'a long id', query: 'query ($id: ID!) { userPool(id: $id) { id } }', variables: { id: large } },
  {
    what: 'long ids',
    query: 'query ($ids: [ID!]!) { userPoolsByIds(ids: $ids) { id } }',
    variables: { ids: range(40).map((n) => `${n}${'v'.repeat(5_000)}`) },
  },
  {
    what: 'more ids than are allowed',
    query: 'query ($ids: [ID!]!) { userPoolsByIds(ids: $ids) { id } }',
    variables: { ids: range(101).map((n) => `${n}${'v'.repeat(2_000)}`) },
  },
  {
    what: 'a long cursor',
    query: 'query ($c: String) { userPools(after: $c) { __typename } }',
    variables: { c: large },
  },
  { what: 'a long Region', query: regions, variables: { regions: [large] } },
  {
    what: 'many Regions',
    query: regions,
    variables: { regions: range(900).map((n) => `eu-west-${n}${'x'.repeat(300)}`) },
  },
  { what: 'a long field', query: `{ ${large} }` },
  { what: 'unknown fields', query: `{ ${times(5_000, (n) => `field${n}`)} }` },
  { what: 'a field with one argument many times', query: `{ userPool(${'id: "x" '.repeat(3_000)}) { id } }` },
  {
    what: 'large literals',
    query: `{ userPools(regions: [${times(60, () => `{a: "${'v'.repeat(4_000)}"}`)}]) { __typename } }`,
  },
  { what: 'a long literal', query: `{ userPools(first: "${large}") { __typename } }` },
  { what: 'many digits', query: `{ userPools(first: ${'9'.repeat(300_000)}) { __typename } }` },
  {
    what: 'undefined variables',
    query: `{ userPools(regions: [${times(3_000, (n) => `$v${n}`)}]) { __typename } }`,
  },
  { what: 'line breaks', query: `${'\n'.repeat(300_000)}{ ${times(60, (n) => `field${n}`)} }` },
  { what: 'a line break that ends no text', query: `{ userPool(id: "${large}\n") { id } }` },
  { what: 'a long name of an operation', query: '{ __typename }', operationName: large },
  { what: 'conflicting fields', query: `{ ${times(1_000, (n) => `userPool(id: "${n}") { id }`)} }` },
  { what: 'nested copies', query: `{ ${times(270, () => '{ x '.repeat(20).slice(2) + '}'.repeat(19))} }` },
  {
    what: 'fragments in one place',
    query: `{ ${times(1_500, (n) => `...F${n}`)} } ${times(1_500, (n) => `fragment F${n} on Query { __typename }`)}`,
  },
  {
    what: 'a null inside a large literal',
    query: `mutation ($n: String = "a") { createUserPool(input: { poolName: $n, smsVerificationMessage: "${large}" }) { __typename } }`,
    variables: { n: null },
  },
];

describe('An error answer is bounded in size', () => {
  it.each(hostile)('$what', async ({ query, variables, operationName }) => {
    const response = await gateway.post(JSON.stringify({ query, variables, operationName }));
    const text = await response.text();
    const { errors } = JSON.parse(text) as Located;
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(51);
    for (const { message, extensions, locations = [] } of errors) {
      expect(message.length).toBeLessThanOrEqual(501);
      expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
      expect(locations.length).toBeLessThanOrEqual(10);
    }
    expect(text.length).toBeLessThan(40_000);
    expect(response.status).toBeLessThan(500);
    expect(gateway.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('with many errors it has the status of one: 200 for application/json, else 400', async () => {
    const body = JSON.stringify({ query: create, variables: { input: { a: 1, b: 2 } } });
    expect((await gateway.post(body)).status).toBe(200);
    const accept = 'application/graphql-response+json';
    const response = await gateway.post(body, { accept });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      `${accept}; charset=utf-8`,
    ]);
    expect(((await response.json()) as Answer).errors).toHaveLength(3);
  });

  it('omits locations in a long document, which would be counted for each error', async () => {
    const refs = range(3).map((n) => ({ __typename: 'UserPool', id: `no id ${n}` }));
    const short = await gateway.query(references, { refs });
    const long = await gateway.query(`${'\n'.repeat(10_000)}${references}`, { refs });
    expect(short.errors?.every((error) => 'locations' in error)).toBe(true);
    expect(long.errors?.some((error) => 'locations' in error)).toBe(false);
    expect(long.errors?.map(({ path }) => path)).toEqual(short.errors?.map(({ path }) => path));
  });
});

describe('Suggestions of schema names', () => {
  const close = { query: create, variables: { input: { poolname: 'a', userPoolTier: 'PLUSS' } } };
  const field = { query: '{ userPol(id: "a") { id } }' };
  const literal = { query: '{ userPools(first: 1, filter: { nam: {} }) { __typename } }' };

  it.each([
    ['are suggested where the schema may be asked for', {}, true],
    ['are not suggested in production', { NODE_ENV: 'production', COGNITO_BACKEND: 'embedded' }, false],
    ['are not suggested where introspection is off', { INTROSPECTION: 'off' }, false],
  ])('%s, for documents and for variables', async (_what, environment: Record<string, string>, suggested) => {
    await using other = await startGateway(environment);
    for (const body of [close, field, literal]) {
      const text = await (await other.post(JSON.stringify(body))).text();
      expect([body.query, text.includes('Did you mean')]).toEqual([body.query, suggested]);
    }
  });
});
