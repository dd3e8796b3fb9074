import fc from 'fast-check';
import { isInputType, parseType, typeFromAST, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import type { Headers } from '../ask.js';
import { randomPatch, randomPool } from '../random-settings.js';
import { damaged, documentOf } from './documents.js';
import { anyJson, anyText, oneIn, pick, valueFor, type Draw } from './values.js';

/** What is sent: a GraphQL request as JSON, or any text in its place. */
export interface FuzzedRequest {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Headers;
  readonly body?: string | undefined;
}

const JSON_BODY = { 'content-type': 'application/json' };

/** Operations whose variables decide what happens, with the types of the variables. */
const OPERATIONS: readonly (readonly [document: string, types: Readonly<Record<string, string>>])[] = [
  ['query ($id: ID!) { userPool(id: $id) { name } }', { id: 'ID!' }],
  [
    'query ($first: Int = 3, $after: String, $regions: [String!], $filter: UserPoolFilter) { userPools(first: $first, after: $after, regions: $regions, filter: $filter) { edges { cursor node { id arn @include(if: true) } } pageInfo { endCursor } } }',
    { first: 'Int', after: 'String', regions: '[String!]', filter: 'UserPoolFilter' },
  ],
  ['query ($ids: [ID!]!) { userPoolsByIds(ids: $ids) { id arn } }', { ids: '[ID!]!' }],
  [
    'query ($ids: [ID!]!) { compareUserPools(ids: $ids) { missing differences { path } } }',
    { ids: '[ID!]!' },
  ],
  [
    'mutation ($input: UpdateUserPoolInput!, $dryRun: Boolean = true, $date: DateTime) { updateUserPool(input: $input, dryRun: $dryRun, expectedLastModifiedDate: $date) { applied userErrors { code } } }',
    { input: 'UpdateUserPoolInput!', dryRun: 'Boolean', date: 'DateTime' },
  ],
  [
    'mutation ($id: ID!, $name: String!, $users: Boolean = false) { deleteUserPool(userPoolId: $id, confirmName: $name, deleteUsers: $users) { userErrors { message } } }',
    { id: 'ID!', name: 'String!', users: 'Boolean' },
  ],
  [
    'query ($w: Boolean = true, $s: Boolean = false) { userPools @include(if: $w) { edges { node { name @skip(if: $s) } } } }',
    { w: 'Boolean', s: 'Boolean' },
  ],
  [
    'query ($name: String = "a", $tags: [UserPoolTagInput!]) { __typename } mutation M { __typename }',
    { name: 'String' },
  ],
];

/** Every mutation, with the inputs that decide what it does. */
export const MUTATIONS: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
  createUserPool: [
    'mutation ($input: CreateUserPoolInput!, $region: String) { createUserPool(input: $input, region: $region) { userPool { id name policies { passwordPolicy { minimumLength } } } userErrors { code message field } } }',
    { input: 'CreateUserPoolInput!', region: 'String' },
  ],
  updateUserPool: [
    'mutation ($input: UpdateUserPoolInput!, $dryRun: Boolean! = true) { updateUserPool(input: $input, dryRun: $dryRun) { applied changes { path before after } userErrors { code message field } } }',
    { input: 'UpdateUserPoolInput!', dryRun: 'Boolean!' },
  ],
  updateUserPools: [
    'mutation ($ids: [ID!]!, $patch: UserPoolPatchInput!, $dryRun: Boolean! = true) { updateUserPools(ids: $ids, patch: $patch, dryRun: $dryRun) { results { userPoolId applied changes { path before after } userErrors { code message field } failure { code } } remaining userErrors { code message field } } }',
    { ids: '[ID!]!', patch: 'UserPoolPatchInput!', dryRun: 'Boolean!' },
  ],
  deleteUserPool: [
    'mutation ($id: ID!, $name: String!, $users: Boolean! = false) { deleteUserPool(userPoolId: $id, confirmName: $name, deleteUsers: $users) { deletedUserPoolId userErrors { code message field } } }',
    { id: 'ID!', name: 'String!', users: 'Boolean!' },
  ],
};

/** Inputs that are accepted, more often than not. */
const ACCEPTED: Readonly<Record<string, () => fc.Arbitrary<object>>> = {
  createUserPool: () => randomPool,
  updateUserPool: () => randomPatch.map((patch) => ({ userPoolId: '', ...patch })),
};

/** Makes requests against a schema; ids of pools that exist make some of them succeed. */
export function fuzzedRequests(schema: GraphQLSchema, poolIds: readonly string[]) {
  return {
    mutation: (name: string) =>
      requestOf((draw) => {
        const [query, types] = MUTATIONS[name] ?? pick(draw, OPERATIONS);
        const variables = variablesFor(draw, types);
        const accepted = ACCEPTED[name];
        if (accepted && oneIn(draw, 3)) {
          const input = { ...draw(accepted), ...(oneIn(draw, 3) && (variables.input as object)) };
          return { query, variables: withPoolId(draw, { input }) };
        }
        return { query, variables: oneIn(draw, 4) ? variables : withPoolId(draw, variables) };
      }),
    document: requestOf((draw) => {
      const { query, variables } = documentOf(draw, schema);
      return { query: oneIn(draw, 3) ? damaged(draw, query) : query, variables };
    }),
    variables: requestOf((draw) => {
      const [query, types] = pick(draw, OPERATIONS);
      return { query, variables: variablesFor(draw, types) };
    }),
    representations: requestOf((draw) => ({
      query:
        'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on UserPool { id name } ... on CognitoKmsKey { arn } } }',
      variables: { r: Array.from({ length: draw(fc.nat, { max: 6 }) }, () => representation(draw)) },
    })),
    envelope: fc.gen().map(envelope),
  };

  function variablesFor(draw: Draw, types: Readonly<Record<string, string>>): Record<string, unknown> {
    const entries = Object.entries(types).filter(() => !oneIn(draw, 8));
    const oddity = pick(draw, [20, 400]);
    return Object.fromEntries(entries.map(([name, type]) => [name, valueFor(draw, inputType(type), oddity)]));
  }

  function inputType(text: string): GraphQLInputType {
    const type = typeFromAST(schema, parseType(text) as never);
    if (!isInputType(type)) throw new Error(`Expected an input type, got ${text}`);
    return type;
  }

  function withPoolId(draw: Draw, variables: Record<string, unknown>): Record<string, unknown> {
    const id = pick(draw, poolIds);
    const { input } = variables;
    return {
      ...variables,
      ...('id' in variables && { id }),
      ...('ids' in variables && { ids: [id] }),
      ...(typeof input === 'object' && input !== null && { input: withId(input, id) }),
    };
  }

  function representation(draw: Draw): unknown {
    if (oneIn(draw, 6)) return draw(anyJson);
    const arn = `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${pick(draw, poolIds)}`;
    return {
      ...(!oneIn(draw, 8) && {
        __typename: pick(draw, [
          'UserPool',
          'UserPool',
          'CognitoKmsKey',
          'Query',
          ['UserPool'],
          7,
          '__proto__',
        ]),
      }),
      ...(oneIn(draw, 2) && { id: oneIn(draw, 2) ? pick(draw, poolIds) : draw(anyJson) }),
      ...(oneIn(draw, 2) && { arn: oneIn(draw, 2) ? arn : draw(anyJson) }),
    };
  }
}

function withId(input: object, userPoolId: string): object {
  return 'userPoolId' in input ? { ...input, userPoolId } : input;
}

function requestOf(make: (draw: Draw) => object): fc.Arbitrary<FuzzedRequest> {
  return fc.gen().map((draw) => ({
    path: '/graphql',
    method: 'POST',
    headers: JSON_BODY,
    body: JSON.stringify(make(draw)),
  }));
}

/** What is around a query: the parts of the request, how it is sent, and its headers. */
function envelope(draw: Draw): FuzzedRequest {
  const parts = {
    query: oneIn(draw, 5) ? draw(anyJson) : '{ userPools(first: 1) { edges { cursor } } }',
    ...(oneIn(draw, 2) && { variables: draw(anyJson) }),
    ...(oneIn(draw, 2) && { operationName: draw(anyJson) }),
    ...(oneIn(draw, 2) && { extensions: oneIn(draw, 3) ? draw(anyJson) : extensions(draw) }),
  };
  const headers = {
    ...JSON_BODY,
    ...Object.fromEntries(HEADERS.filter(() => oneIn(draw, 6)).map((name) => [name, headerValue(draw)])),
  };
  if (oneIn(draw, 3)) {
    const search = Object.entries(parts).map(([name, part]): [string, string] => [
      name,
      typeof part === 'string' ? part : JSON.stringify(part),
    ]);
    const path = pick(draw, ['/graphql', '/graphql/', '/graphql', '/%zz', '/explorer/x', '/nowhere']);
    return { path: `${path}?${new URLSearchParams(search).toString()}`, method: 'GET', headers };
  }
  const body = JSON.stringify(parts);
  return { path: '/graphql', method: 'POST', headers, body: oneIn(draw, 4) ? damaged(draw, body) : body };
}

const HEADERS = [
  ...[
    'accept',
    'content-type',
    'content-encoding',
    'cache-control',
    'authorization',
    'x-poolgraph-router-secret',
  ],
  ...['apollo-require-preflight', 'x-apollo-operation-name', 'apollographql-client-name', 'if-none-match'],
  ...[
    'apollo-federation-include-trace',
    'accept-version',
    'x-forwarded-for',
    'x-request-id',
    'accept-encoding',
  ],
];

function headerValue(draw: Draw): string {
  return pick(draw, [
    ...[
      '',
      'x',
      '*/*',
      'text/html',
      'text/html;q=0.1,*/*',
      'application/json',
      'application/graphql-response+json',
      'ftv1',
    ],
    ...[
      'multipart/mixed;deferSpec=20220824',
      'application/json;q=0',
      'no-cache',
      'Bearer x',
      ';;;',
      'gzip',
      'identity',
      '"',
    ],
    draw(fc.string, { unit: 'grapheme-ascii', maxLength: 30 }),
  ]);
}

function extensions(draw: Draw): object {
  return {
    ...(oneIn(draw, 2) && { cognito: oneIn(draw, 2) ? true : draw(anyJson) }),
    ...(oneIn(draw, 2) && { clientInfo: draw(anyJson) }),
    ...(oneIn(draw, 2) && {
      persistedQuery: oneIn(draw, 3)
        ? draw(anyJson)
        : {
            version: pick(draw, [1, 1, 2, '1', null]),
            sha256Hash: oneIn(draw, 2) ? draw(anyText) : draw(anyJson),
          },
    }),
  };
}
