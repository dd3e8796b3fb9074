import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type Answer, type Gateway } from '../support/gateway.js';

const hash = 'a'.repeat(64);
const persistedQuery = (version: unknown, sha256Hash: unknown) => ({
  persistedQuery: { version, sha256Hash },
});
const query = '{ __typename }';
const updates = (argument: string, type: string) =>
  `mutation ($d: ${type}) { updateUserPool(input: { userPoolId: "us-east-1_abcdefghi", poolName: "x" }, ${argument}: $d) { __typename } }`;

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway({ EMBEDDED_SAMPLES: '1' });
});
afterAll(async () => {
  await gateway.stop();
});

async function send(body: object) {
  const lines = gateway.log.length;
  const response = await gateway.post(JSON.stringify(body));
  const answer = (await response.json()) as Answer;
  const logged = gateway.log.slice(lines).filter(({ level }) => level !== 'debug');
  return { status: response.status, answer, logged };
}

describe('A client error found by a library is reported to the client and not logged', () => {
  it.each([
    [
      'null for an argument with a default',
      { query: updates('dryRun', 'Boolean'), variables: { d: null } },
      'BAD_USER_INPUT',
      'Argument "dryRun" of non-null type "Boolean!" must not be null.',
    ],
    [
      'null for the other argument with a default',
      { query: updates('allowUnknownSettingsLoss', 'Boolean = false'), variables: { d: null } },
      'BAD_USER_INPUT',
      'Argument "allowUnknownSettingsLoss" of non-null type "Boolean!" must not be null.',
    ],
    [
      'null for the size of a page',
      { query: 'query ($n: Int) { userPools(first: $n) { __typename } }', variables: { n: null } },
      'BAD_USER_INPUT',
      'Argument "first" of non-null type "Int!" must not be null.',
    ],
    [
      'null inside an input',
      {
        query: 'mutation ($n: String = "a") { createUserPool(input: { poolName: $n }) { __typename } }',
        variables: { n: null },
      },
      'BAD_USER_INPUT',
      'Argument "input" has invalid value {poolName: $n}.',
    ],
    [
      'null for @include at the root',
      { query: 'query ($w: Boolean = true) { __typename @include(if: $w) }', variables: { w: null } },
      'BAD_USER_INPUT',
      'Argument "if" of non-null type "Boolean!" must not be null.',
    ],
    [
      'null for @skip where a resolver looks at the selection',
      {
        query:
          'query ($w: Boolean = true) { userPools(first: 1) { edges { node { id arn @skip(if: $w) } } } }',
        variables: { w: null },
      },
      'BAD_USER_INPUT',
      'Argument "if" of non-null type "Boolean!" must not be null.',
    ],
    [
      'a subscription',
      { query: 'subscription { anything }' },
      'GRAPHQL_VALIDATION_FAILED',
      'Expected a query or a mutation, got a subscription: this API has no subscriptions.',
    ],
    [
      'a persisted query of another hash',
      { query, extensions: persistedQuery(1, hash) },
      'BAD_REQUEST',
      'provided sha does not match query',
    ],
    [
      'a persisted query of another version',
      { query, extensions: persistedQuery(2, hash) },
      'BAD_REQUEST',
      'Unsupported persisted query version',
    ],
    [
      'a persisted query that is not known',
      { extensions: persistedQuery(1, hash) },
      'PERSISTED_QUERY_NOT_FOUND',
      'PersistedQueryNotFound',
    ],
    [
      'several operations and no name',
      { query: 'query A { __typename } query B { __typename }' },
      'OPERATION_RESOLUTION_FAILURE',
      'Must provide operation name if query contains multiple operations.',
    ],
    [
      'a name that no operation has',
      { query, operationName: 'A' },
      'OPERATION_RESOLUTION_FAILURE',
      'Unknown operation named "A".',
    ],
    [
      'a document of fragments',
      { query: 'fragment F on Query { __typename }' },
      'GRAPHQL_VALIDATION_FAILED',
      /F/,
    ],
    ['nothing to execute', { variables: {} }, 'BAD_REQUEST', /non-empty `query`/],
    ['a batch', [{ query }], 'BAD_REQUEST', /batching/],
    ['no text as the query', { query: { kind: 'Document' } }, 'BAD_REQUEST', /must be strings/],
    ['a list as the variables', { query, variables: [] }, 'BAD_REQUEST', /must be an object/],
    ['a text as the extensions', { query, extensions: '{}' }, 'BAD_REQUEST', /as an object/],
    ['a number as the name', { query, operationName: 5 }, 'BAD_REQUEST', /must be a string/],
  ])('%s', async (_what, body, code, message) => {
    const { status, answer, logged } = await send(body);
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual(
      answer.errors?.map(() => expect.objectContaining({ code })),
    );
    const [first] = answer.errors ?? [];
    expect(first?.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
    expect(first?.extensions).not.toHaveProperty('correlationId');
    expect(status).toBeLessThan(500);
    expect(logged).toEqual([]);
  });

  it.each([
    ...[1, true, 'x', [], [1], {}, { version: 1 }, { sha256Hash: hash }],
    ...[null, 1, true, [], [hash], {}, { toString: 1, valueOf: 1 }].map((sha256Hash) => ({
      version: 1,
      sha256Hash,
    })),
    ...[null, '1', [1], { valueOf: 1 }].map((version) => ({ version, sha256Hash: hash })),
  ])('a persisted query given as %j', async (odd) => {
    for (const body of [
      { extensions: { persistedQuery: odd } },
      { query, extensions: { persistedQuery: odd } },
    ]) {
      const { status, answer, logged } = await send(body);
      expect(answer.errors).toEqual([
        {
          message:
            'Expected extensions.persistedQuery as {"version": 1, "sha256Hash": "64 hexadecimal digits"}, got values of other types.',
          extensions: { code: 'BAD_REQUEST' },
        },
      ]);
      expect([status, logged]).toEqual([400, []]);
    }
  });

  it.each([null, false, 0, ''])('%j counts as no persisted query, as for Apollo', async (none) => {
    const { answer } = await send({ query, extensions: { persistedQuery: none } });
    expect(answer).toEqual({ data: { __typename: 'Query' } });
  });

  it.each<unknown>([null, false, 1, 'true', [], [true], {}, { valueOf: true }])(
    'extensions.cognito set to %j does not request the cost',
    async (cognito) => {
      const { answer, logged } = await send({ query, extensions: { cognito } });
      expect([answer, logged]).toEqual([{ data: { __typename: 'Query' } }, []]);
    },
  );

  it('an empty operation name counts as none', async () => {
    expect((await send({ query, operationName: '' })).answer).toEqual({ data: { __typename: 'Query' } });
    const { answer } = await send({
      query: 'query A { __typename } query B { __typename }',
      operationName: '',
    });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }]);
  });
});
