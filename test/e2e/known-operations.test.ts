import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSchema } from '../../src/graphql/schema.js';
import { internalError } from '../support/faults.js';
import { startGatewayWithCognito, type GatewayWithCognito } from '../support/gateway-with-cognito.js';
import { selectAll } from '../support/selection.js';
import { startTenants, type Tenants } from '../support/tenants.js';

const OWN = 'us-east-1_Shop01';
const FOREIGN = 'us-east-1_Bank01';

/** After so many executions a document is compiled. */
const EXECUTIONS = 3;

/** What keeps a request from being answered without Apollo, and changes nothing else. */
const BY_APOLLO = { 'apollo-federation-include-trace': 'none' };

const EVERYTHING = selectAll(createSchema({ production: false }), 'UserPool');

interface Sent {
  readonly query: string;
  readonly variables?: object;
  readonly operationName?: string;
}

/** Each is asked for by everybody, for a pool that only some may see. */
const operations: Readonly<Record<string, (id: string) => Sent>> = {
  'everything of a pool': (id) => ({ query: `{ userPool(id: "${id}") ${EVERYTHING} }` }),
  'a pool by a variable': (id) => ({
    query: 'query ($id: ID!) { userPool(id: $id) { name userPoolTags { key value } } }',
    variables: { id },
  }),
  'one of two operations': (id) => ({
    query: `query A { userPool(id: "${id}") { name } } query B { userPool(id: "${id}") { arn region } }`,
    operationName: 'B',
  }),
  'aliases, fragments and conditions': (id) => ({
    query: `query ($yes: Boolean!) { a: userPool(id: "${id}") { ...F name @include(if: $yes) } b: userPool(id: "${id}") { ...F @skip(if: $yes) __typename } } fragment F on UserPool { id policies { passwordPolicy { minimumLength } } }`,
    variables: { yes: true },
  }),
  'pools by their ids': (id) => ({
    query: `query ($ids: [ID!]!) { userPoolsByIds(ids: $ids) { id name } }`,
    variables: { ids: [id, 'malformed', OWN] },
  }),
  references: (id) => ({
    query:
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on UserPool { name } ... on UserPoolGroup { description } } }',
    variables: {
      r: [
        { __typename: 'UserPool', id },
        { __typename: 'UserPoolGroup', userPoolId: id, groupName: 'admins' },
        { __typename: 'Nothing' },
      ],
    },
  }),
  'groups of a pool': (id) => ({
    query: `{ userPool(id: "${id}") { groups { nodes { groupName description } } } userPoolGroup(userPoolId: "${id}", groupName: "admins") { userPool { name } } }`,
  }),
  'a comparison': (id) => ({
    query: `{ compareUserPools(ids: ["${OWN}", "${id}"]) { missing differences { path masked values { value } } } }`,
  }),
  'a malformed id': () => ({ query: '{ userPool(id: "nonsense") { name } }' }),
  'a secret': (id) => ({ query: `{ userPool(id: "${id}") { smsConfiguration { externalId } } }` }),
  'a list': () => ({
    query: '{ userPools(first: 10) { edges { node { id name } } pageInfo { hasNextPage } } }',
  }),
};

/** Whatever is of this request alone. */
function comparable(response: Response, text: string) {
  const headers = Object.fromEntries(response.headers);
  delete headers.date;
  delete headers['x-request-id'];
  const body = text.replaceAll(/"correlationId":"[^"]+"/g, '"correlationId":"…"');
  const { errors = [], ...rest } = JSON.parse(body) as { readonly errors?: readonly object[] };
  return {
    status: response.status,
    headers,
    length: body.length,
    rest: JSON.stringify(rest),
    // In no order: a structure waits where a slice of the event loop is used up, and errors come as they happen.
    errors: errors.map((error) => JSON.stringify(error)).sort(),
  };
}

type Post = (sent: Sent, headers?: Readonly<Record<string, string>>) => Promise<Response>;

async function bothWays(post: Post, sent: Sent, headers: Readonly<Record<string, string>> = {}) {
  const [known, apollo] = [await post(sent, headers), await post(sent, { ...headers, ...BY_APOLLO })];
  return [comparable(known, await known.text()), comparable(apollo, await apollo.text())] as const;
}

describe('A repeated operation', () => {
  let tenants: Tenants;
  beforeAll(async () => {
    tenants = await startTenants();
  });
  afterAll(async () => {
    await tenants[Symbol.asyncDispose]();
  });

  const tokens = {
    operator: { scope: 'poolgraph/read poolgraph/operate poolgraph/sensitive' },
    'the tenant of the pool': { scope: 'poolgraph/read poolgraph/sensitive', tenant: 'bank' },
    'another tenant': { scope: 'poolgraph/read poolgraph/sensitive', tenant: 'shop' },
    'a caller without the scope for secrets': { scope: 'poolgraph/read', tenant: 'bank' },
    'a caller without any scope': { scope: '', tenant: 'bank' },
  };
  const postAs =
    (who: keyof typeof tokens): Post =>
    async (sent, headers) => {
      const authorization = `Bearer ${await tenants.issuer.accessToken(tokens[who])}`;
      return tenants.gateway.post(JSON.stringify(sent), { authorization, ...headers });
    };

  describe.each(Object.entries(operations))('that asks for %s', (_what, operation) => {
    it.each(Object.keys(tokens) as (keyof typeof tokens)[])(
      'answers %s as Apollo does, byte for byte',
      async (who) => {
        const sent = operation(FOREIGN);
        for (let time = 0; time < EXECUTIONS; time += 1) await postAs('operator')(sent);
        const [known, apollo] = await bothWays(postAs(who), sent);
        expect(known).toEqual(apollo);
      },
    );
  });
});

describe('A repeated operation without authentication', () => {
  let running: GatewayWithCognito;
  const post: Post = (sent, headers) => running.gateway.post(JSON.stringify(sent), headers);
  const query =
    'query ($id: ID!, $first: Int) { userPool(id: $id) { name } userPools(first: $first) { edges { cursor } } }';
  const variables = { id: 'us-east-1_Unknown01', first: 1 };

  beforeAll(async () => {
    running = await startGatewayWithCognito();
    for (let time = 0; time < EXECUTIONS; time += 1) await post({ query, variables });
  });
  afterAll(async () => {
    await running[Symbol.asyncDispose]();
  });

  it.each([
    ['variables that do not fit', { query, variables: { id: null, first: 'one' } }],
    ['a variable that is missing', { query, variables: {} }],
    ['too long a text in a variable', { query, variables: { id: 'x'.repeat(600_000) } }],
    ['an operation that there is not', { query, variables, operationName: 'Other' }],
    ['an empty name of the operation', { query, variables, operationName: '' }],
    ['an argument out of its range', { query, variables: { ...variables, first: 100_000 } }],
  ])('refuses %s as Apollo does', async (_what, sent) => {
    const [known, apollo] = await bothWays(post, sent);
    expect(known).toEqual(apollo);
  });

  it.each([
    '*/*',
    'application/json',
    'application/graphql-response+json',
    'application/graphql-response+json,application/json;q=0.9',
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    'application/json, application/graphql-response+json;q=0.5',
  ])('is answered in the content type in which Apollo answers a client that accepts %s', async (accept) => {
    const [known, apollo] = await bothWays(post, { query, variables }, { accept });
    expect(known).toEqual(apollo);
  });

  it('is executed once when it fails, and is logged and masked as Apollo does', async () => {
    const sent = { query: '{ userPool(id: "us-east-1_Failing01") { name } }' };
    for (let time = 0; time < EXECUTIONS; time += 1) await post(sent);
    running.cognito.fail(() => true, internalError, Infinity);
    const [logged, called] = [running.gateway.log.length, running.cognito.calls('DescribeUserPool')];
    const [known, apollo] = await bothWays(post, sent);
    const lines = running.gateway.log.slice(logged).map(({ msg, level }) => ({ msg, level }));
    expect(known).toEqual(apollo);
    expect(lines.slice(0, lines.length / 2)).toEqual(lines.slice(lines.length / 2));
    expect((running.cognito.calls('DescribeUserPool') - called) % 2).toBe(0);
  });
});
