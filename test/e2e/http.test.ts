import { describe, expect, it } from '@jest/globals';
import { ask, type Reply } from '../support/ask.js';
import { startGateway } from '../support/gateway.js';

const json = { 'content-type': 'application/json' };
const query = JSON.stringify({ query: '{ __typename }' });
const codeOf = ({ body }: Reply) =>
  (JSON.parse(body) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

describe('An unauthenticated port', () => {
  it.each(['localhost', 'LOCALHOST:4000', '127.0.0.1', '127.0.0.1:80', '[::1]:4000'])(
    'accepts the Host %s',
    async (host) => {
      await using gateway = await startGateway();
      expect(await ask(gateway, '/graphql', { ...json, host }, query)).toMatchObject({ status: 200 });
    },
  );

  it.each([
    'evil.example.com',
    'evil.example.com:4000',
    'localhost.evil.example.com',
    '127.0.0.1.evil.example.com',
    'localhost@evil.example.com',
  ])('refuses the Host %j, as DNS rebinding sends it', async (host) => {
    await using gateway = await startGateway();
    const reply = await ask(gateway, '/graphql', { ...json, host }, query);
    expect([reply.status, codeOf(reply)]).toEqual([403, 'FORBIDDEN']);
  });

  it.each([
    'https://evil.example.com',
    'http://localhost.evil.example.com',
    'null',
    'chrome-extension://abcdef',
  ])('refuses the Origin %s', async (origin) => {
    await using gateway = await startGateway();
    const reply = await ask(gateway, '/graphql', { ...json, origin }, query);
    expect([reply.status, codeOf(reply)]).toEqual([403, 'FORBIDDEN']);
  });

  it('accepts pages of its own, on any port', async () => {
    await using gateway = await startGateway();
    for (const origin of [new URL(gateway.url).origin, 'http://localhost:3000']) {
      expect(await ask(gateway, '/graphql', { ...json, origin }, query)).toMatchObject({ status: 200 });
    }
  });

  it('accepts the names in ALLOWED_HOSTS as Host and as Origin', async () => {
    await using gateway = await startGateway({ ALLOWED_HOSTS: 'gateway.internal' });
    const known = { host: 'gateway.internal:4000', origin: 'https://gateway.internal' };
    expect(await ask(gateway, '/graphql', { ...json, ...known }, query)).toMatchObject({ status: 200 });
    expect(await ask(gateway, '/graphql', { ...json, host: 'other.internal' }, query)).toMatchObject({
      status: 403,
    });
  });

  it('refuses foreign hosts on every path, before the body is read', async () => {
    await using gateway = await startGateway();
    for (const path of ['/', '/graphql', '/healthz', '/nowhere']) {
      expect(await ask(gateway, path, { host: 'evil.example.com' })).toMatchObject({ status: 403 });
    }
    const tooLarge = 'x'.repeat(2_000_000);
    expect(await ask(gateway, '/graphql', { ...json, host: 'evil.example.com' }, tooLarge)).toMatchObject({
      status: 403,
    });
  });
});

describe('A request in an unsupported format', () => {
  it.each([
    ['malformed JSON', json, '{"query": ', 400, 'BAD_REQUEST'],
    ['no JSON at all', json, 'query=x', 400, 'BAD_REQUEST'],
    ['an empty body', json, '', 400, 'BAD_REQUEST'],
    [
      'a form, which a foreign page could send',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'query=x',
      415,
      'BAD_REQUEST',
    ],
    ['more than the limit', json, JSON.stringify({ query: ' '.repeat(2048) }), 413, 'BAD_REQUEST'],
  ])('is answered in JSON: %s', async (_what, headers, body, status, code) => {
    await using gateway = await startGateway({ HTTP_BODY_LIMIT_BYTES: '1024' });
    const reply = await ask(gateway, '/graphql', headers, body);
    expect(reply.headers['content-type']).toMatch(/^application\/(graphql-response\+)?json/);
    expect([reply.status, codeOf(reply)]).toEqual([status, code]);
  });

  it('is answered in JSON on an unknown path', async () => {
    await using gateway = await startGateway();
    const reply = await ask(gateway, '/nowhere');
    expect([reply.status, codeOf(reply)]).toEqual([404, 'NOT_FOUND']);
  });

  it('is refused when a foreign page could have sent it without a preflight', async () => {
    await using gateway = await startGateway();
    const reply = await ask(gateway, '/graphql?query={__typename}');
    expect(reply.status).toBe(400);
    expect(reply.body).toContain('CSRF');
    expect(
      await ask(gateway, '/graphql?query={__typename}', { 'apollo-require-preflight': '1' }),
    ).toMatchObject({ status: 200 });
  });
});

describe('The gateway', () => {
  const browser = { accept: 'text/html' };

  it('serves no landing page or introspection in production', async () => {
    await using gateway = await startGateway({ NODE_ENV: 'production', COGNITO_BACKEND: 'embedded' });
    expect((await ask(gateway, '/graphql', browser)).headers['content-type']).not.toMatch(/^text\/html/);
    expect(await gateway.query('{ __schema { queryType { name } } }')).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
  });

  it('answers the health routes', async () => {
    await using gateway = await startGateway();
    expect(await ask(gateway, '/healthz')).toMatchObject({ status: 200, body: '{"status":"alive"}' });
    expect(await ask(gateway, '/readyz')).toMatchObject({ status: 200, body: '{"status":"ready"}' });
  });

  it('sends a request id with every answer', async () => {
    await using gateway = await startGateway();
    const [first, second] = [await ask(gateway, '/healthz'), await ask(gateway, '/healthz')];
    expect(first.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(first.headers['x-request-id']).not.toBe(second.headers['x-request-id']);
  });
});

describe('An unexpected error', () => {
  it('is masked, and logged once under the correlation id that the client gets', async () => {
    const broken = () => {
      throw new Error('a bug, with a secret');
    };
    await using gateway = await startGateway({}, { cognito: broken });
    const { data, errors } = await gateway.query('{ userPool(id: "us-east-1_aBcDeFgHi") { name } }');

    expect(data).toEqual({ userPool: null });
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(JSON.stringify(errors)).not.toContain('secret');
    const lines = gateway.log.filter(({ level }) => level === 'error');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      correlationId: errors?.[0]?.extensions.correlationId,
      path: ['userPool'],
      cause: { message: 'a bug, with a secret' },
    });
  });
});
