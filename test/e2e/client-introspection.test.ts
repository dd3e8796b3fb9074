import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type Gateway } from '../support/gateway.js';

let gateway: Gateway;

beforeAll(async () => {
  gateway = await startGateway({ EMBEDDED_SAMPLES: '1', LIMIT_INTROSPECTIONS: '20' });
});

afterAll(() => gateway.stop());

/** What Federation adds to a schema: types, root fields, directives. */
const OF_FEDERATION =
  /"(_[A-Za-z]\w*|(link|federation)__\w+|link|key|shareable|cost|listSize|requiresScopes|derived)"/;

const all = '{ types { name possibleTypes { name } } directives { name } queryType { fields { name } } }';
const queryType = '__type(name: "Query") { fields { name type { name } } }';
const pools = 'userPools(first: 1) { nodes { id } }';

/** Forms in which a client asks for the schema, with an answer that shows Federation's types where they are not hidden. */
const operations: readonly { readonly form: string; readonly query: string; readonly variables?: object }[] =
  [
    { form: 'alone', query: `{ __schema ${all} }` },
    {
      form: 'next to __typename, in a fragment',
      query: `{ __typename ...A } fragment A on Query { ... { __schema ${all} } }`,
    },
    { form: 'next to data', query: `{ ${pools} __schema ${all} }` },
    { form: 'before data', query: `{ __schema ${all} ${pools} }` },
    { form: 'with other names for both', query: `{ mine: ${pools} its: __schema ${all} }` },
    { form: 'with the name of another field', query: `{ ${pools} __typename: __schema ${all} }` },
    { form: 'with a name that objects have', query: `{ ${pools} __proto__: __schema ${all} }` },
    {
      form: 'in a fragment that also asks for data',
      query: `{ ...A } fragment A on Query { ${pools} __schema ${all} }`,
    },
    {
      form: 'in fragments of fragments, each used twice',
      query: `{ ...A ...A ...B } fragment A on Query { ...B ... on Query { ...B } } fragment B on Query { ${pools} ${queryType} }`,
    },
    {
      form: 'in two parts that are merged',
      query: `{ ${pools} __type(name: "Query") { name } ...A } fragment A on Query { ${queryType} }`,
    },
    {
      form: 'on a condition',
      query: `query ($with: Boolean!) { ${pools} ...A @include(if: $with) } fragment A on Query { __schema ${all} }`,
      variables: { with: true },
    },
    {
      form: 'next to what routers ask for',
      query: `query ($refs: [_Any!]!) { pools: _entities(representations: $refs) { __typename } __schema ${all} }`,
      variables: { refs: [{ __typename: 'UserPool', id: 'us-east-1_Example01' }] },
    },
    {
      form: 'next to an introspection that fails',
      query: `query ($name: String = "Query") { __type(name: $name) { name } __schema ${all} }`,
      variables: { name: null },
    },
    { form: 'next to data that fails', query: `{ userPool(id: "us-east-1_") { id } __schema ${all} }` },
    {
      form: 'by the type of the query',
      query: `{ ${pools} ${queryType} }`,
    },
  ];

describe('Introspection for clients', () => {
  it.each(operations)(
    'shows nothing of Federation when it is queried $form',
    async ({ query, variables }) => {
      const { data } = await gateway.query(query, variables);
      const shown = JSON.stringify(data);
      expect(shown).toContain('"userPoolGroup"');
      expect(shown).not.toMatch(OF_FEDERATION);
    },
  );

  it.each(['_Entity', '_Any', '_Service', 'link__Import', 'federation__Scope'])(
    'does not know the type %s by its name, alone or next to data',
    async (name) => {
      const query = `query ($name: String!) { ${pools} known: __type(name: "UserPool") { name } __type(name: $name) { name } }`;
      const { data, errors } = await gateway.query(query, { name });
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        userPools: { nodes: [{ id: 'us-east-1_Example01' }] },
        known: { name: 'UserPool' },
        __type: null,
      });
      const alone = await gateway.query('query ($name: String!) { __type(name: $name) { name } }', { name });
      expect(alone).toEqual({ data: { __type: null } });
    },
  );

  it('keeps data, errors and the order of fields', async () => {
    const query = `{ a: __typename ${pools} __schema { queryType { name } } userPool(id: "us-east-1_") { id } z: __type(name: "ID") { name } }`;
    const { data, errors } = await gateway.query(query);
    expect(Object.entries(data ?? {})).toEqual([
      ['a', 'Query'],
      ['userPools', { nodes: [{ id: 'us-east-1_Example01' }] }],
      ['__schema', { queryType: { name: 'Query' } }],
      ['userPool', null],
      ['z', { name: 'ID' }],
    ]);
    expect(errors).toMatchObject([{ path: ['userPool'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('reports its own errors once, with the data next to it', async () => {
    const query = `query ($name: String = "Query") { ${pools} __type(name: $name) { name } }`;
    const { data, errors } = await gateway.query(query, { name: null });
    expect(data).toMatchObject({ userPools: { nodes: [{}] }, __type: null });
    expect(errors).toMatchObject([{ path: ['__type'] }]);
  });

  it('leaves out what a condition leaves out', async () => {
    const query = `query ($with: Boolean!) { ${pools} __schema @include(if: $with) { queryType { name } } }`;
    for (const chosen of [false, true, false, false, true, true]) {
      const { data } = await gateway.query(query, { with: chosen });
      expect(Object.keys(data ?? {})).toEqual(chosen ? ['userPools', '__schema'] : ['userPools']);
    }
  });

  it('answers the same when it is asked often', async () => {
    const query = `{ ${pools} __schema ${all} }`;
    const first = await gateway.query(query);
    for (let round = 0; round < 5; round += 1) expect(await gateway.query(query)).toEqual(first);
  });

  it('asks for the variables that it needs', async () => {
    expect(await gateway.query('query ($name: String!) { __type(name: $name) { name } }', {})).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('does not affect the SDL for routers', async () => {
    const { data } = await gateway.query(`{ _service { sdl } __schema ${all} }`);
    expect((data?._service as { sdl: string }).sdl).toContain('@key');
    expect(JSON.stringify(data?.__schema)).not.toMatch(OF_FEDERATION);
  });
});
