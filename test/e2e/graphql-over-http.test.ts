import { describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { ask, type Reply } from '../support/ask.js';
import { startGatewayWithIssuers } from '../support/gateway-with-issuers.js';
import { startGateway, type Answer } from '../support/gateway.js';

const json = 'application/json';
const graphqlResponse = 'application/graphql-response+json';
/** What no page can send elsewhere without a preflight. */
const preflighted = { 'apollo-require-preflight': 'true' };
const query = JSON.stringify({ query: '{ __typename }' });

const answerOf = ({ body }: Reply) => JSON.parse(body) as Answer;
const codesOf = (reply: Reply) => answerOf(reply).errors?.map(({ extensions }) => extensions.code);
const get = (search: Readonly<Record<string, string>>) =>
  `/graphql?${new URLSearchParams(search).toString()}`;

describe('GraphQL over HTTP', () => {
  it('passes all 61 audits of graphql-http', async () => {
    await using gateway = await startGateway();
    const results = await Promise.all(serverAudits({ url: gateway.url }).map(({ fn }) => fn()));

    const withStatus = (status: string) => results.filter((result) => result.status === status);
    const counts = ['ok', 'notice', 'warn', 'error'].map(
      (status) => `${status} ${withStatus(status).length}`,
    );
    process.stdout.write(`graphql-http, ${results.length} audits: ${counts.join(', ')}\n`);
    expect(counts).toEqual(['ok 61', 'notice 0', 'warn 0', 'error 0']);
  });

  it.each([
    [json, json],
    [graphqlResponse, graphqlResponse],
    [`${graphqlResponse}, ${json};q=0.9`, graphqlResponse],
    [`${json}, ${graphqlResponse};q=0.5`, json],
    ['*/*', json],
    [undefined, json],
  ])('answers a client that accepts %s with %s', async (accept, type) => {
    await using gateway = await startGateway();
    const reply = await ask(gateway, '/graphql', { 'content-type': json, ...(accept && { accept }) }, query);
    expect(reply).toMatchObject({ status: 200, body: '{"data":{"__typename":"Query"}}\n' });
    expect(reply.headers['content-type']).toBe(`${type}; charset=utf-8`);
  });
});

describe('A request that cannot be executed', () => {
  const needsAnId = 'query ($id: ID!) { userPool(id: $id) { name } }';
  const twoOperations = 'query A { __typename } query B { __typename }';
  const cases = [
    ['does not parse', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['asks for a field that does not exist', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['lacks a variable', { query: needsAnId, variables: {} }, 'BAD_USER_INPUT'],
    ['has two operations and names none', { query: twoOperations }, 'OPERATION_RESOLUTION_FAILURE'],
    ['names another', { query: twoOperations, operationName: 'C' }, 'OPERATION_RESOLUTION_FAILURE'],
  ] as const;

  it.each(
    [json, '*/*', undefined, `${json}, ${graphqlResponse};q=0`].flatMap((accept) =>
      cases.map((each) => [accept, ...each] as const),
    ),
  )('is answered 200 to a client that accepts %s: one that %s', async (accept, _what, body, code) => {
    await using gateway = await startGateway();
    const headers = { 'content-type': json, ...(accept && { accept }) };
    const reply = await ask(gateway, '/graphql', headers, JSON.stringify(body));
    expect([reply.status, codesOf(reply)]).toEqual([200, [code]]);
    expect(answerOf(reply)).not.toHaveProperty('data');
  });

  it.each(
    [graphqlResponse, `${graphqlResponse};q=0.9, ${json}`].flatMap((accept) =>
      cases.map((each) => [accept, ...each] as const),
    ),
  )('is answered 400 to a client that accepts %s: one that %s', async (accept, _what, body, code) => {
    await using gateway = await startGateway();
    const reply = await ask(gateway, '/graphql', { 'content-type': json, accept }, JSON.stringify(body));
    expect([reply.status, codesOf(reply)]).toEqual([400, [code]]);
    expect(answerOf(reply)).not.toHaveProperty('data');
  });
});

/** What urql 6 accepts. */
const urql =
  'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed';

describe('A GET', () => {
  const oneName = 'query ($name: String!) { __type(name: $name) { name } }';
  const search = { query: oneName, variables: '{"name":"UserPool"}' };

  it.each([
    ['the header that CSRF prevention asks for', preflighted],
    ['a content type that has to be preflighted', { 'content-type': json }],
  ])('executes a query with %s', async (_what, headers) => {
    await using gateway = await startGateway();
    const reply = await ask(gateway, get(search), headers);
    expect([reply.status, answerOf(reply)]).toEqual([200, { data: { __type: { name: 'UserPool' } } }]);
  });

  it.each([
    { operationName: '' },
    { variables: '' },
    { extensions: '', variables: '', operationName: '' },
    { extensions: '{}', variables: '', operationName: 'A' },
  ])('treats an empty parameter as absent: %j', async (parameters) => {
    await using gateway = await startGateway();
    for (const search of [
      get({ query: 'query A { __typename }', ...parameters }),
      get({ ...parameters, query: 'query A { __typename }' }),
    ]) {
      const reply = await ask(gateway, search, preflighted);
      expect([reply.status, answerOf(reply)]).toEqual([200, { data: { __typename: 'Query' } }]);
    }
  });

  it.each([
    ['no JSON', { variables: '{' }],
    ['no object', { variables: '5' }],
    ['no object as the extensions', { extensions: '[]' }],
  ])('is refused with a parameter that is %s', async (_what, parameters) => {
    await using gateway = await startGateway();
    const reply = await ask(gateway, get({ query: '{ __typename }', ...parameters }), preflighted);
    expect([reply.status, codesOf(reply)]).toEqual([400, ['BAD_REQUEST']]);
  });

  it('is not answered as HEAD', async () => {
    await using gateway = await startGateway();
    const { status, headers } = await fetch(gateway.url, { method: 'HEAD', headers: preflighted });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  // What a browser and Node's own fetch say of a request that `fetch` has sent, as urql 6 sends a query by default.
  it.each(['cors', 'same-origin'])(
    'executes a query sent by fetch, as Sec-Fetch-Mode shows: %s',
    async (mode) => {
      await using gateway = await startGateway();
      const reply = await ask(gateway, get(search), { accept: urql, 'sec-fetch-mode': mode });
      expect([reply.status, answerOf(reply)]).toEqual([200, { data: { __type: { name: 'UserPool' } } }]);
    },
  );

  it.each(['navigate', 'no-cors', 'websocket', '', 'CORS'])(
    'is refused when Sec-Fetch-Mode is %j, as links and images send it',
    async (mode) => {
      await using gateway = await startGateway();
      const reply = await ask(gateway, get(search), { accept: urql, 'sec-fetch-mode': mode });
      expect([reply.status, codesOf(reply)]).toEqual([400, ['BAD_REQUEST']]);
      expect(reply.body).toContain('CSRF');
    },
  );

  it('is refused from a page of another origin, by fetch too', async () => {
    await using gateway = await startGateway();
    const foreign = { origin: 'https://evil.example', 'sec-fetch-mode': 'cors' };
    expect(await ask(gateway, get(search), foreign)).toMatchObject({ status: 403 });
    await using running = await startGatewayWithIssuers();
    expect(await ask(running.gateway, get(search), foreign)).toMatchObject({ status: 401 });
  });

  it.each([{}, { 'content-type': 'text/plain' }, { accept: urql }])(
    'is refused with only %j, which a foreign page could send; the answer names the missing headers',
    async (headers) => {
      await using gateway = await startGateway();
      const reply = await ask(gateway, get(search), headers);
      expect([reply.status, codesOf(reply)]).toEqual([400, ['BAD_REQUEST']]);
      expect(reply.body).toContain('CSRF');
      for (const header of [
        'apollo-require-preflight',
        'x-apollo-operation-name',
        'content-type: application/json',
      ]) {
        expect(reply.body).toContain(header);
      }
    },
  );

  it('executes no mutation', async () => {
    await using gateway = await startGateway();
    const mutation = 'mutation { createUserPool(input: { poolName: "acme" }) { userPool { id } } }';
    for (const accept of [json, graphqlResponse]) {
      const reply = await ask(gateway, get({ query: mutation }), { ...preflighted, accept });
      expect([reply.status, reply.headers.allow, codesOf(reply)]).toEqual([405, 'POST', ['BAD_REQUEST']]);
    }
    expect(await gateway.query('{ userPools(first: 1) { edges { node { id } } } }')).toEqual({
      data: { userPools: { edges: [] } },
    });
  });
});

describe('A POST', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"'])(
    'is accepted as %s',
    async (type) => {
      await using gateway = await startGateway();
      const reply = await ask(
        gateway,
        '/graphql',
        { 'content-type': type },
        JSON.stringify({ query: '{ __type(name: "Größe🏊") { name } }' }),
      );
      expect([reply.status, answerOf(reply)]).toEqual([200, { data: { __type: null } }]);
    },
  );

  it.each([
    'text/plain',
    'text/plain;charset=UTF-8',
    'application/graphql',
    'application/jsonp',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    undefined,
  ])('is refused as %s, even with the header for CSRF prevention', async (type) => {
    await using gateway = await startGateway();
    const headers = { ...preflighted, ...(type && { 'content-type': type }) };
    const reply = await ask(gateway, '/graphql', headers, query);
    expect([reply.status, codesOf(reply)]).toEqual([415, ['BAD_REQUEST']]);
    expect(reply.body).toContain('expected application/json');
  });

  it.each(['text/html', 'application/xml;q=0.9', `${json};q=0`])(
    'is not executed for a client that accepts only %s and could not read the result',
    async (accept) => {
      await using gateway = await startGateway();
      const create = JSON.stringify({
        query: 'mutation { createUserPool(input: { poolName: "a" }) { userPool { id } } }',
      });
      const refused = await ask(gateway, '/graphql', { 'content-type': json, accept }, create);
      expect([refused.status, codesOf(refused)]).toEqual([406, ['BAD_REQUEST']]);
      expect(await gateway.query('{ userPools { edges { cursor } } }')).toEqual({
        data: { userPools: { edges: [] } },
      });
    },
  );

  it.each([`${json}; charset=utf-8`, 'application/*', `text/html, ${json};q=0.1`])(
    'is executed for a client that accepts %s',
    async (accept) => {
      await using gateway = await startGateway();
      const reply = await ask(gateway, '/graphql', { 'content-type': json, accept }, query);
      expect(reply.status).toBe(200);
    },
  );

  it('is one operation, not a batch', async () => {
    await using gateway = await startGateway();
    const reply = await ask(gateway, '/graphql', { 'content-type': json }, `[${query},${query}]`);
    expect([reply.status, codesOf(reply)]).toEqual([400, ['BAD_REQUEST']]);
  });
});
