import { describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { ask, type Reply } from '../support/ask.js';
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
  it('passes all 61 audits of graphql-http, but for a bare GET, which a foreign page could send', async () => {
    await using gateway = await startGateway();
    const results = await Promise.all(serverAudits({ url: gateway.url }).map(({ fn }) => fn()));

    const withStatus = (status: string) => results.filter((result) => result.status === status);
    const counts = ['ok', 'notice', 'warn', 'error'].map(
      (status) => `${status} ${withStatus(status).length}`,
    );
    process.stdout.write(`graphql-http, ${results.length} audits: ${counts.join(', ')}\n`);
    expect(counts).toEqual(['ok 58', 'notice 3', 'warn 0', 'error 0']);
    expect(withStatus('notice').map(({ name }) => name)).toEqual([
      expect.stringContaining('formatted GET requests'),
      expect.stringContaining('{variables} parameter in GETs'),
      expect.stringContaining('{variables} parameter in GETs'),
    ]);
    for (const notice of withStatus('notice')) {
      if (!('response' in notice)) throw new Error(`no answer to ${notice.name}`);
      expect(await notice.response.text()).toContain('Cross-Site Request Forgery');
    }
  });

  it.each([
    [json, json],
    [graphqlResponse, graphqlResponse],
    [`${graphqlResponse}, ${json};q=0.9`, graphqlResponse],
    [`${json}, ${graphqlResponse};q=0.5`, json],
    ['*/*', json],
    [undefined, json],
  ])('is answered to a client that accepts %s in %s', async (accept, type) => {
    await using gateway = await startGateway();
    const reply = await ask(gateway, '/graphql', { 'content-type': json, ...(accept && { accept }) }, query);
    expect(reply).toMatchObject({ status: 200, body: '{"data":{"__typename":"Query"}}\n' });
    expect(reply.headers['content-type']).toBe(`${type}; charset=utf-8`);
  });
});

describe('A request that cannot be executed', () => {
  const needsAnId = 'query ($id: ID!) { userPool(id: $id) { name } }';
  const cases = [
    ['does not parse', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['asks for a field that does not exist', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['lacks a variable', { query: needsAnId, variables: {} }, 'BAD_USER_INPUT'],
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

  it('keeps its status where it is none of these', async () => {
    await using gateway = await startGateway();
    const body = JSON.stringify({ query: 'query A { __typename } query B { __typename }' });
    const reply = await ask(gateway, '/graphql', { 'content-type': json, accept: json }, body);
    expect([reply.status, codesOf(reply)]).toEqual([400, ['OPERATION_RESOLUTION_FAILURE']]);
  });
});

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

  it.each([{}, { 'content-type': 'text/plain' }])(
    'is refused with nothing but %j, which a foreign page could send',
    async (headers) => {
      await using gateway = await startGateway();
      const reply = await ask(gateway, get(search), headers);
      expect([reply.status, codesOf(reply)]).toEqual([400, ['BAD_REQUEST']]);
      expect(reply.body).toContain('CSRF');
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
    'is read as %s',
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
  ])('is refused as %s, also with the header that CSRF prevention asks for', async (type) => {
    await using gateway = await startGateway();
    const headers = { ...preflighted, ...(type && { 'content-type': type }) };
    const reply = await ask(gateway, '/graphql', headers, query);
    expect([reply.status, codesOf(reply)]).toEqual([415, ['BAD_REQUEST']]);
    expect(reply.body).toContain('expected application/json');
  });

  it.each(['text/html', 'application/xml;q=0.9', `${json};q=0`])(
    'is not executed for a client that accepts %s, which would not learn what was done',
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

  it('is one operation, and no batch of them', async () => {
    await using gateway = await startGateway();
    const reply = await ask(gateway, '/graphql', { 'content-type': json }, `[${query},${query}]`);
    expect([reply.status, codesOf(reply)]).toEqual([400, ['BAD_REQUEST']]);
  });
});
