import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  introspectionFromSchema,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLInputType,
  type IntrospectionQuery,
} from 'graphql';
import { clientSchema, isOfFederation } from '../../src/graphql/client-schema.js';
import { createSchema } from '../../src/graphql/schema.js';
import { startGateway } from '../support/gateway.js';
import { startGatewayWithCognito, type GatewayWithCognito } from '../support/gateway-with-cognito.js';
import { selectAll } from '../support/selection.js';

const schema = createSchema({ production: false });

interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const full = selectAll(schema, 'UserPool');
const ID = 'us-east-1_Example01';
const times = <Value>(count: number, each: (n: number) => Value) =>
  Array.from({ length: count }, (_, n) => each(n));
const aliased = (count: number, field: string) => `{ ${times(count, (n) => `a${n}: ${field}`).join(' ')} }`;
const nested = (levels: number) => `${'{ a'.repeat(levels)}${' }'.repeat(levels)}`;
const references = (count: number) => times(count, (n) => ({ __typename: 'UserPool', id: `us-east-1_${n}` }));
const entities =
  'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on UserPool { id name } } }';
const create =
  'mutation ($input: CreateUserPoolInput!) { createUserPool(input: $input) { userPool { id } } }';

/** Fragments that spread the next one twice: each one more doubles what the first one asks for. */
function bomb(fragments: number): string {
  const spreading = times(fragments - 1, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(
    ' ',
  );
  return `{ ...F0 } ${spreading} fragment F${fragments - 1} on Query { __typename }`;
}

let running: GatewayWithCognito;
beforeAll(async () => {
  running = await startGatewayWithCognito();
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
});

const post = (asked: Asked, accept = 'application/json') =>
  running.gateway.post(JSON.stringify(asked), { accept });

/** What is over each limit by one, or by far; with the limit, the most and what was found. */
const over: readonly (readonly [what: string, asked: Asked, limit: string, most: number, found: number])[] = [
  ['10,001 tokens', { query: `{ ${'a '.repeat(9_999)}}` }, 'tokens', 10_000, 10_001],
  ['26 levels', { query: nested(26) }, 'depth', 25, 26],
  ['6,000 levels, more than the parser’s stack', { query: nested(6_000) }, 'depth', 25, 26],
  [
    '26 levels by fragments',
    {
      query: `${times(25, (n) => `fragment F${n} on Query { ...F${n + 1} }`).join(' ')} fragment F25 on Query { a } { ...F0 }`,
    },
    'depth',
    25,
    26,
  ],
  ['lists in lists', { query: `{ a(b: ${'['.repeat(25)}${']'.repeat(25)}) }` }, 'depth', 25, 26],
  [
    'lists in lists of a variable',
    { query: create, variables: { input: JSON.parse(`${'['.repeat(26)}${']'.repeat(26)}`) as unknown } },
    'depth',
    25,
    26,
  ],
  ['101 root fields', { query: aliased(101, '__typename') }, 'rootFields', 100, 101],
  [
    '101 root fields in fragments',
    { query: `{ ${'...F '.repeat(101)} } fragment F on Query { __typename }` },
    'rootFields',
    100,
    101,
  ],
  [
    '600 mutations',
    { query: `mutation ${aliased(600, 'createUserPool(input: $i) { userPool { id } }')}` },
    'aliases',
    500,
    600,
  ],
  [
    '501 aliases below the root',
    { query: `{ userPool(id: "${ID}") ${aliased(501, 'id')} }` },
    'aliases',
    500,
    501,
  ],
  ['501 directives', { query: `{ __typename ${'@skip(if: false) '.repeat(501)}}` }, 'directives', 500, 501],
  ['15 fragments that double each other', { query: bomb(15) }, 'selections', 20_000, 49_151],
  ['24 fragments that double each other', { query: bomb(24) }, 'selections', 20_000, 3 * 2 ** 23 - 1],
  ['two __schema', { query: aliased(2, '__schema { queryType { name } }') }, 'schemas', 1, 2],
  ['six __type', { query: aliased(6, '__type(name: "Query") { name }') }, 'introspections', 5, 6],
  [
    '251 fragments',
    { query: `{ a } ${times(250, (n) => `fragment F${n} on Query { a }`).join(' ')}` },
    'definitions',
    250,
    251,
  ],
  [
    '251 variables',
    { query: `query (${times(251, (n) => `$v${n}: ID`).join(' ')}) { a }` },
    'variables',
    250,
    251,
  ],
  ['two _service', { query: aliased(2, '_service { sdl }') }, 'services', 1, 2],
  [
    '1,001 references',
    { query: entities, variables: { refs: references(1_001) } },
    'references',
    1_000,
    1_001,
  ],
  [
    '1,001 references in two fields',
    {
      query:
        'query ($a: [_Any!]!, $b: [_Any!]!) { a: _entities(representations: $a) { __typename } b: _entities(representations: $b) { __typename } }',
      variables: { a: references(1_000), b: references(1) },
    },
    'references',
    1_000,
    1_001,
  ],
  [
    '1,002 references in the document',
    {
      query: `{ ${aliased(2, `_entities(representations: [${'{__typename: "UserPool", id: "a"} '.repeat(501)}]) { __typename }`).slice(1)}`,
    },
    'references',
    1_000,
    1_002,
  ],
  [
    '501 tags',
    {
      query: create,
      variables: {
        input: { poolName: 'a', userPoolTags: times(501, (n) => ({ key: `${n}`, value: '' })) },
      },
    },
    'inputEntries',
    500,
    501,
  ],
  [
    '40,000 unknown members',
    { query: create, variables: { input: Object.fromEntries(times(40_000, (n) => [`k${n}`, 0])) } },
    'inputEntries',
    500,
    40_000,
  ],
  [
    '501 ids to compare, in the document',
    { query: `{ compareUserPools(ids: [${'"a" '.repeat(501)}]) { missing } }` },
    'inputEntries',
    500,
    501,
  ],
  [
    'a text that no member takes',
    { query: create, variables: { input: { poolName: 'é'.repeat(262_145) } } },
    'textBytes',
    524_288,
    524_290,
  ],
  [
    'such a text in the document',
    { query: `{ userPool(id: "${'é'.repeat(262_145)}") { id } }` },
    'textBytes',
    524_288,
    524_290,
  ],
  ['a long name', { query: `{ ${'a'.repeat(257)} }` }, 'nameLength', 256, 257],
  ['a name of a megabyte', { query: `{ ${'a'.repeat(1_000_000)} }` }, 'nameLength', 256, 1_000_000],
  [
    'a long number',
    { query: `{ userPools(first: ${'1'.repeat(257)}) { __typename } }` },
    'nameLength',
    256,
    257,
  ],
  [
    'a long name of a member',
    { query: create, variables: { input: { ['a'.repeat(300)]: 1 } } },
    'nameLength',
    256,
    300,
  ],
  [
    'a page of pools that is asked for often',
    { query: aliased(20, `userPools(first: 100) { edges { node { schemaAttributes { name } } } }`) },
    'cost',
    250_000,
    286_060,
  ],
  [
    'comparisons of many pools',
    {
      query: `query ($ids: [ID!]!) ${aliased(100, 'compareUserPools(ids: $ids) { missing }')}`,
      variables: { ids: times(20, (n) => `us-east-1_${n}`) },
    },
    'cost',
    250_000,
    402_300,
  ],
  [
    'one variable of 1,000 entries in 100 mutations',
    {
      query: `mutation ($input: CreateUserPoolInput!) ${aliased(100, 'createUserPool(input: $input) { userPool { id } }')}`,
      variables: {
        input: {
          poolName: 'a',
          userPoolTags: times(500, (n) => ({ key: `${n}`, value: '' })),
          schema: times(500, (n) => ({ name: `${n}`, attributeDataType: 'STRING' })),
        },
      },
    },
    'cost',
    250_000,
    350_600,
  ],
];

describe('An operation over a limit', () => {
  it.each(over)(
    'is refused with the limit and the number found: %s',
    async (_what, asked, limit, maximum, found) => {
      const calls = running.cognito.requests.length;
      const answer = await post(asked);
      expect(answer.status).toBe(200);
      const text = await answer.text();
      expect(JSON.parse(text)).toEqual({
        errors: [
          {
            message: expect.stringMatching(new RegExp(`^The operation has ${found}\\b.*at most ${maximum} `)),
            extensions: { code: 'OPERATION_LIMIT_EXCEEDED', limit, maximum, found },
          },
        ],
      });
      expect(text.length).toBeLessThan(350);

      const strict = await post(asked, 'application/graphql-response+json');
      expect([strict.status, await strict.text()]).toEqual([400, text]);
      expect(running.cognito.requests).toHaveLength(calls);
      expect(running.gateway.log.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );

  it('is refused before validation, without other errors', async () => {
    const { errors = [] } = await running.gateway.query(aliased(600, 'nothing(a: $b) { nowhere }'));
    expect(errors.map(({ extensions }) => extensions.limit)).toEqual(['aliases']);
  });

  it('is refused even if the same document passed with other variables', async () => {
    const query = 'query ($first: Int!) { a: userPools(first: $first) { edges { cursor } } }';
    const within = await running.gateway.query(query, { first: 1 });
    expect(within.errors).toBeUndefined();
    const { errors = [] } = await running.gateway.query(query, { first: 2_000_000_000 });
    expect(errors[0]?.extensions).toMatchObject({ limit: 'cost', found: 4_000_000_003 });
  });

  it('is refused by GET, too', async () => {
    const search = new URLSearchParams({ query: aliased(101, '__typename') }).toString();
    const answer = await fetch(`${running.gateway.url}?${search}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { limit: 'rootFields' } }] });
  });

  it('is refused according to the setting that the message names', async () => {
    await using gateway = await startGateway({ LIMIT_ROOT_FIELDS: '2' });
    const { errors = [] } = await gateway.query(aliased(3, '__typename'));
    expect(errors[0]?.message).toContain('at most 2 are allowed (LIMIT_ROOT_FIELDS)');
    expect((await gateway.query(aliased(2, '__typename'))).errors).toBeUndefined();
  });
});

/** A value that leads to each list of the input, which has one entry more than is allowed. */
function lists(type: GraphQLInputType, path: string): { readonly path: string; readonly value: unknown }[] {
  const here = getNullableType(type);
  if (isListType(here)) return [{ path, value: times(501, () => null) }];
  if (!isInputObjectType(here)) return [];
  return Object.values(here.getFields()).flatMap((field) =>
    lists(field.type, `${path}.${field.name}`).map(({ path: below, value }) => ({
      path: below,
      value: { [field.name]: value },
    })),
  );
}

const argumentLists = [schema.getQueryType(), schema.getMutationType()]
  .flatMap((type) => Object.values(type?.getFields() ?? {}))
  .filter(({ name }) => !isOfFederation(name))
  .flatMap((field) => field.args.map((argument) => ({ field, argument })))
  .flatMap(({ field, argument }) =>
    lists(argument.type, `${field.name}.${argument.name}`).map((list) => ({ ...list, field, argument })),
  );

describe('Every list of the input', () => {
  it('is found in the schema', () => {
    expect(argumentLists.length).toBeGreaterThan(20);
  });

  it.each(argumentLists)('is bounded by its limit: $path', async ({ field, argument, value }) => {
    const type = schema.getMutationType()?.getFields()[field.name] ? 'mutation' : 'query';
    const below = isObjectType(getNamedType(field.type)) ? '{ __typename }' : '';
    const others = field.args.filter((each) => each !== argument && isRequiredArgument(each));
    const given = others.map(
      (each) => `${each.name}: ${isListType(getNullableType(each.type)) ? '[]' : '{}'}`,
    );
    const query = `${type} ($value: ${argument.type.toString()}) { ${field.name}(${[`${argument.name}: $value`, ...given].join(', ')}) ${below} }`;
    const { errors = [] } = await running.gateway.query(query, { value });
    expect(errors[0]?.extensions).toMatchObject({ limit: 'inputEntries', found: 501 });
  });
});

/** The longest that a hundred pools may take here, on a machine that does much else. */
const HUNDRED_MS = 30_000;

describe('A request within the limits', () => {
  it('may introspect the whole schema with the query of explorers', async () => {
    const options = {
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
    };
    const { data, errors } = await running.gateway.query(getIntrospectionQuery(options));
    expect(errors).toBeUndefined();
    const { __schema: expected }: IntrospectionQuery = introspectionFromSchema(clientSchema(schema));
    const { types } = data?.__schema as IntrospectionQuery['__schema'];
    expect(types).toHaveLength(expected.types.length);
  });

  it(
    'may read 100 pools with 100 root fields and every setting',
    async () => {
      const query = `${aliased(100, `userPool(id: "${ID}") { ...All }`)} fragment All on UserPool ${full}`;
      const { data, errors } = await running.gateway.query(query);
      expect(errors).toBeUndefined();
      expect(Object.keys(data ?? {})).toHaveLength(100);
    },
    HUNDRED_MS,
  );

  it(
    'may list a page of 100 pools with every setting',
    async () => {
      const query = `{ userPools(first: 100) { edges { cursor node ${full} replicaRegions } pageInfo { endCursor hasNextPage } regionErrors { region code message retryAfterMs } } }`;
      expect((await running.gateway.query(query)).errors).toBeUndefined();
    },
    HUNDRED_MS,
  );

  it('may send more references from a router with a valid secret', async () => {
    const secret = 'the-secret-of-the-router-0123456789';
    await using gateway = await startGateway({
      AUTH_ROUTER_SECRETS: secret,
      LIMIT_REFERENCES: '2',
      LIMIT_ROUTER_REFERENCES: '3',
    });
    const limitOf = async (count: number, headers = {}) => {
      const body = JSON.stringify({ query: entities, variables: { refs: references(count) } });
      const answer = (await (await gateway.post(body, headers)).json()) as {
        errors?: { extensions: { limit?: string } }[];
      };
      return answer.errors?.map(({ extensions }) => extensions.limit);
    };
    expect(await limitOf(2)).toBeUndefined();
    expect(await limitOf(3)).toEqual(['references']);
    expect(await limitOf(3, { 'x-poolgraph-router-secret': secret })).toBeUndefined();
    expect(await limitOf(4, { 'x-poolgraph-router-secret': secret })).toEqual(['routerReferences']);
  });
});
