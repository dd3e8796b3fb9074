import { getIntrospectionQuery } from 'graphql';
import { createSchema } from '../../src/graphql/schema.js';
import { selectAll } from '../../test/support/selection.js';
import { poolIds, REGION } from './pools.js';

/** A request that asks for much, with what it is expected to be: carried out, or refused. */
export interface HostileRequest {
  readonly what: string;
  readonly accepted: boolean;
  readonly body: string;
}

export const POOLS = 1_000;

const ids = poolIds(POOLS);
const [id = ''] = ids;
const everything = selectAll(createSchema({ production: false }), 'UserPool');

const times = <Value>(count: number, each: (n: number) => Value) =>
  Array.from({ length: count }, (_, n) => each(n));
const aliased = (count: number, field: string) => `{ ${times(count, (n) => `a${n}: ${field}`).join(' ')} }`;
const references = (count: number, of = POOLS) =>
  times(count, (n) => ({ __typename: 'UserPool', id: ids[n % of] }));
const entities = (selection: string) =>
  `query ($r: [_Any!]!) { _entities(representations: $r) { ... on UserPool ${selection} } }`;
const create = 'mutation ($input: CreateUserPoolInput!)';
const refused = (what: string, query: string, variables: object = {}): HostileRequest => ({
  what,
  accepted: false,
  body: JSON.stringify({ query, variables }),
});
const accepted = (what: string, query: string, variables: object = {}): HostileRequest => ({
  ...refused(what, query, variables),
  accepted: true,
});

/** Those that once stalled the process, and the most that is still carried out. */
export const requests: readonly HostileRequest[] = [
  refused(
    '40 aliases of 14,000 references',
    `query ($r: [_Any!]!) ${aliased(40, '_entities(representations: $r) { __typename }')}`,
    { r: references(14_000, 1) },
  ),
  refused(
    '900 aliases of 200 references',
    `query ($r: [_Any!]!) ${aliased(900, '_entities(representations: $r) { __typename }')}`,
    { r: references(200, 1) },
  ),
  refused(
    '60,000 unknown keys in a variable',
    `${create} { createUserPool(input: $input) { userPool { id } } }`,
    {
      input: Object.fromEntries(times(60_000, (n) => [`k${n}`, 0])),
    },
  ),
  refused('_service × 3,000', aliased(3_000, '_service { sdl }')),
  refused('userPools × 1,500', aliased(1_500, 'userPools { edges { cursor } }')),
  refused('compareUserPools × 1,200', aliased(1_200, `compareUserPools(ids: ["${id}"]) { missing }`)),
  refused(
    'create × 1,300',
    `${create} ${aliased(1_300, 'createUserPool(input: $input) { userPool { id } }')}`,
    {
      input: { poolName: 'a' },
    },
  ),
  refused(
    'dry run × 900',
    `mutation ${aliased(900, `updateUserPool(input: {userPoolId: "${id}"}, dryRun: true) { applied }`)}`,
  ),
  refused('__schema × 2,000', aliased(2_000, '__schema { queryType { name } }')),
  refused(
    'full userPool × 1,500',
    `${aliased(1_500, `userPool(id: "${id}") { ...F }`)} fragment F on UserPool ${everything}`,
  ),
  refused(
    'conflicting fields nested 1,200 times',
    `{ userPool(id: "${id}") { ${'policies { passwordPolicy { a: minimumLength a: requireSymbols } } '.repeat(1_200)}} }`,
  ),
  refused('25,000 tags', `${create} { createUserPool(input: $input) { userPool { id } } }`, {
    input: { poolName: 'a', userPoolTags: times(25_000, (n) => ({ key: `${n}`, value: '' })) },
  }),
  refused('100,000 ids to compare', 'query ($ids: [ID!]!) { compareUserPools(ids: $ids) { missing } }', {
    ids: times(100_000, (n) => `${n}`),
  }),
  refused('a field of a megabyte', `{ ${'a'.repeat(1_000_000)} }`),
  {
    what: '400,000 nested lists in a variable',
    accepted: false,
    body: `{"query":${JSON.stringify(entities('{ id }'))},"variables":{"r":${'['.repeat(400_000)}${']'.repeat(400_000)}}}`,
  },
  refused('300,000 tokens', `{ ${'a '.repeat(300_000)}}`),
  refused('12,000 references of an unknown type', entities('{ id }'), {
    r: times(12_000, (n) => ({ __typename: `Nope${n}`, id })),
  }),
  accepted('the introspection of explorers', getIntrospectionQuery()),
  accepted('1,000 references', entities('{ id name }'), { r: references(1_000) }),
  accepted('1,000 references of one pool', entities('{ id name }'), { r: references(1_000, 1) }),
  accepted('600 references with 400 aliases', entities(aliased(400, 'name')), { r: references(600, 1) }),
  accepted('1,000 malformed references', entities('{ id }'), {
    r: times(1_000, (n) => ({ __typename: 'UserPool', id: `bad${n}` })),
  }),
  accepted(
    'a page of 100 pools with everything',
    `{ userPools(first: 100) { edges { node ${everything} } } }`,
  ),
  accepted(
    '100 root fields with everything',
    `${aliased(100, `userPool(id: "${id}") { ...F }`)} fragment F on UserPool ${everything}`,
  ),
  accepted(
    '20 comparisons of 20 pools',
    `query ($ids: [ID!]!) ${aliased(20, 'compareUserPools(ids: $ids) { missing differences { path } }')}`,
    { ids: ids.slice(0, 20) },
  ),
  accepted(
    '130 aliases of a list with everything',
    `{ userPool(id: "${id}") ${aliased(130, 'schemaAttributes { name attributeDataType mutable required developerOnlyAttribute }')} }`,
  ),
  accepted(
    '50 creations with 450 tags',
    `${create} ${aliased(50, 'createUserPool(input: $input) { userPool { id } userErrors { code } }')}`,
    { input: { poolName: 'a', userPoolTags: times(450, (n) => ({ key: `${n}`, value: '' })) } },
  ),
  accepted(
    '100 dry runs',
    `mutation ($input: UpdateUserPoolInput!) ${aliased(100, 'updateUserPool(input: $input, dryRun: true) { applied changes { path } }')}`,
    { input: { userPoolId: id, poolName: 'another name' } },
  ),
];

/** What a client asks for all day. */
export const ordinary = {
  query: 'query ($id: ID!) { userPool(id: $id) { id name status userPoolTags { key value } } }',
  variables: { id },
};

export const region = REGION;
