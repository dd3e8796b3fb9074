import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { ask } from '../support/ask.js';
import { startGatewayWithIssuers } from '../support/gateway-with-issuers.js';
import { startGateway, type Answer, type Gateway } from '../support/gateway.js';

const json = { 'content-type': 'application/json' };
const query = JSON.stringify({ query: '{ __typename }' });

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(async () => {
  await gateway.stop();
});

const at = (path: string, init?: RequestInit) =>
  fetch(new URL(gateway.url).origin + path, { redirect: 'manual', ...init });

/** The whole of what an answer says of an error. */
async function errorOf(response: Response) {
  const { errors = [] } = (await response.json()) as Answer;
  const [error] = errors;
  return { status: response.status, code: error?.extensions.code, message: error?.message };
}

/** Sends bytes as they are, and gives what comes back until the connection ends. */
function exchange(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  socket.write(bytes);
  return text(socket);
}

describe('An unsupported method', () => {
  const wrong = ['PUT', 'PATCH', 'DELETE', 'OPTIONS'];

  it.each([
    ...['/graphql', '/graphql/', '/graphql?query=x'].flatMap((path) =>
      wrong.map((method) => ({ path, method, allow: 'GET, POST' })),
    ),
    ...[
      '/',
      '/healthz',
      '/readyz',
      '/explorer',
      '/explorer/',
      '/explorer/start.js',
      '/explorer/main.js',
    ].flatMap((path) => ['POST', ...wrong].map((method) => ({ path, method, allow: 'GET' }))),
  ])('is answered 405 with the allowed methods: $method $path', async ({ path, method, allow }) => {
    const response = await at(path, { method });
    expect(response.headers.get('allow')).toBe(allow);
    expect(await errorOf(response)).toEqual({
      status: 405,
      code: 'BAD_REQUEST',
      message: `Expected ${allow.replace(', ', ' or ')} at ${path.split('?')[0] ?? ''}, got ${method}.`,
    });
  });

  it('is answered before its body is read', async () => {
    for (const headers of [json, { 'content-type': 'text/xml' }, { 'content-type': '?' }]) {
      const response = await at('/graphql', { method: 'PUT', headers, body: 'x'.repeat(2_000_000) });
      expect(response.status).toBe(405);
    }
  });

  it.each(['/nowhere', '/graphql/more', '/healthz/', `/explorer/${'x'.repeat(500)}`])(
    'is answered 404 on an unknown path: GET %s',
    async (path) => {
      const response = await at(path);
      expect(response.headers.has('allow')).toBe(false);
      expect(await errorOf(response)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    },
  );

  it('is answered 404 on an unknown path, whatever the body: POST', async () => {
    const response = await at('/nowhere', {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body: '<a/>',
    });
    expect(await errorOf(response)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});

describe('/graphql/', () => {
  it('is the same as /graphql', async () => {
    const response = await at('/graphql/', { method: 'POST', headers: json, body: query });
    expect([response.status, await response.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  it('requires a token as /graphql does', async () => {
    await using running = await startGatewayWithIssuers();
    expect(await ask(running.gateway, '/graphql/', json, query)).toMatchObject({ status: 401 });
  });
});

describe('A request body', () => {
  it.each(['gzip', 'GZIP', 'br', 'deflate', 'zstd', 'gzip, identity', 'x'])(
    'is refused with the Content-Encoding %s, and the answer names what is accepted',
    async (encoding) => {
      const headers = { ...json, 'content-encoding': encoding };
      const response = await at('/graphql', { method: 'POST', headers, body: gzipSync(query) });
      expect(response.headers.get('accept-encoding')).toBe('identity');
      expect(await errorOf(response)).toMatchObject({
        status: 415,
        code: 'BAD_REQUEST',
        message: expect.stringContaining(`(identity), got "${encoding}"`),
      });
    },
  );

  it.each(['identity', 'Identity', ''])('is accepted with the Content-Encoding %j', async (encoding) => {
    const headers = { ...json, 'content-encoding': encoding };
    expect((await at('/graphql', { method: 'POST', headers, body: query })).status).toBe(200);
  });

  it.each([
    '{"__proto__": {}}',
    '{"query": "{ __typename }", "variables": {"a": [{"__proto__": null}]}}',
    '{"query": "{ __typename }", "variables": {"\\u005f_proto__": 1}}',
    '{"constructor": {"prototype": {}}}',
  ])('is refused for a forbidden key: %s', async (body) => {
    const { status, code, message } = await errorOf(
      await at('/graphql', { method: 'POST', headers: json, body }),
    );
    expect([status, code]).toEqual([400, 'BAD_REQUEST']);
    expect(message).toMatch(/"__proto__".*"constructor" with "prototype"/);
  });

  it.each(['{"query": "{ __typename }", "variables": {"constructor": "a"}}', `\ufeff${query}`])(
    'is accepted when it only resembles a forbidden key: %s',
    async (body) => {
      expect((await at('/graphql', { method: 'POST', headers: json, body })).status).toBe(200);
    },
  );

  it.each([
    ['lists inside each other', '['.repeat(500_000), 'more than 100 levels of lists and objects'],
    ['objects inside each other', '{"a":'.repeat(101), 'more than 100 levels of lists and objects'],
    ['many members', `{${'"a":1,'.repeat(60_000)}"b":1}`, 'more than 50000 entries and members'],
    ['many entries', `[${'1,'.repeat(50_000)}1]`, 'more than 50000 entries and members'],
  ])('is refused when it is too large, with the limit: %s', async (_what, body, excess) => {
    const response = await at('/graphql', { method: 'POST', headers: json, body });
    expect(await errorOf(response)).toEqual({
      status: 400,
      code: 'BAD_REQUEST',
      message: `The JSON of the request body has ${excess}.`,
    });
  });

  it('is accepted with 5,000 references, and with brackets and commas in a string', async () => {
    for (const variables of [
      {
        refs: Array.from({ length: 5_000 }, () => ({ __typename: 'UserPool', id: 'us-east-1_a', arn: 'a' })),
      },
      { text: `${'['.repeat(1_000)}\\"${'{,'.repeat(100_000)}` },
    ]) {
      const body = JSON.stringify({ query: '{ __typename }', variables });
      expect((await at('/graphql', { method: 'POST', headers: json, body })).status).toBe(200);
    }
  });

  it.each(['', '{"__proto__": ', '__proto__', '{"query": "__proto__"'])(
    'is refused as invalid JSON: %j',
    async (body) => {
      const { message } = await errorOf(await at('/graphql', { method: 'POST', headers: json, body }));
      expect(message).toMatch(/^The request body is not JSON/);
    },
  );
});

describe('An unreadable request', () => {
  it.each(['/%', '/%zz', '/graphql%', '/graphql/%E0%A4%A', '/explorer/%c3%28', '/healthz%ff'])(
    'is answered as every error: GET %s',
    async (path) => {
      const response = await at(path);
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(await errorOf(response)).toEqual({
        status: 400,
        code: 'BAD_REQUEST',
        message: 'The path cannot be read: expected a "%" to be followed by two hexadecimal digits of UTF-8.',
      });
    },
  );

  it.each([
    ['no HTTP', 'nonsense\r\n\r\n', 400],
    ['another version', 'GET / HTTP/9.9\r\n\r\n', 400],
    [
      'two lengths',
      'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
      400,
    ],
    ['large headers', `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`, 431],
  ])('is answered as every error: %s', async (_what, bytes, status) => {
    const [head = '', body = ''] = (await exchange(bytes)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} .*application/json`, 's'));
    expect(JSON.parse(body)).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it.each(['a b', '[::1', 'exa mple:4000', '<>'])('is refused for an invalid Host: %j', async (host) => {
    await using running = await startGatewayWithIssuers();
    const authorization = `Bearer ${await running.cognito.accessToken()}`;
    const { status, body } = await ask(running.gateway, '/graphql', { ...json, host, authorization }, query);
    expect([status, JSON.parse(body)]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    ]);
    expect(running.gateway.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
