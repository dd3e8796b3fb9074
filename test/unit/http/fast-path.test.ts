import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { FastRoute } from '../../../src/http/fast-path.js';
import { createHttpServer } from '../../../src/http/server.js';
import { until } from '../../support/until.js';

type Accept = FastRoute['accept'];
type AnswerFast = NonNullable<ReturnType<Accept>>;

const fast: AnswerFast = ({ value }) => {
  const json = JSON.stringify({ fast: value });
  return { contentType: 'application/json; charset=utf-8', json, bytes: Buffer.byteLength(json) };
};

let server: FastifyInstance;
let port: number;
let accept: Accept;
let refused: number;
let ids: unknown[];

beforeEach(() => {
  accept = () => fast;
  refused = 0;
  ids = [];
});

beforeAll(async () => {
  server = createHttpServer({
    allowedHosts: ['known'],
    corsOrigins: [],
    bodyLimitBytes: 1_000_000,
    load: { maxEventLoopDelayMs: 0, maxHeapPercent: 0 },
    log: { error: () => undefined, warn: () => undefined, debug: () => undefined },
    now: () => performance.now(),
    fastRoute: { url: '/graphql', accept: (incoming) => accept(incoming) },
  });
  server.route({
    method: ['GET', 'POST'],
    url: '/*',
    handler: ({ body, id }) => {
      ids.push(id);
      return { slow: body ?? 'nothing' };
    },
  });
  server.addHook('onError', (_request, _reply, _error, done) => {
    refused += 1;
    done();
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = server.server.address() as AddressInfo);
});
afterAll(() => server.close());

interface Sent {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly chunked?: boolean;
  /** Sent one after the other. */
  readonly body?: readonly (string | Buffer)[];
}

const BODY = '{"query":"é"}';

function send({
  path = '/graphql',
  method = 'POST',
  headers = {},
  chunked = false,
  body = [BODY],
}: Sent = {}) {
  return new Promise<{ status: number; id: unknown; text: string }>((resolve, reject) => {
    const length = body.reduce((sum, chunk) => sum + Buffer.byteLength(chunk), 0);
    const standard = {
      'content-type': 'application/json',
      ...(!chunked && { 'content-length': String(length) }),
    };
    const sent = request(
      { port, host: '127.0.0.1', path, method, headers: { ...standard, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, id: response.headers['x-request-id'], text });
        });
      },
    );
    sent.on('error', reject);
    const [first = '', ...others] = body;
    // The others in segments of their own.
    sent.write(first, () => {
      for (const chunk of others) sent.write(chunk);
      sent.end();
    });
  });
}

describe('A request that is accepted', () => {
  it('is answered ahead of Fastify, with its own id and exact length', async () => {
    const answers = [await send(), await send()];
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [200, '{"fast":{"query":"é"}}'],
      [200, '{"fast":{"query":"é"}}'],
    ]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(2);
    expect(ids).toEqual([]);
  });

  it('is answered when its body arrives in pieces', async () => {
    const { text } = await send({
      body: ['{"que', 'ry":', Buffer.from('"é"}').subarray(0, 2), Buffer.from('"é"}').subarray(2)],
    });
    expect(text).toBe('{"fast":{"query":"é"}}');
  });

  it('is answered late when its answer is', async () => {
    accept = () => async (body, response, id) => fast(body, response, id);
    expect((await send()).text).toBe('{"fast":{"query":"é"}}');
  });

  it('has the same body each time the same text comes, once it came twice', async () => {
    const seen: unknown[] = [];
    accept = () => (body, response, id) => {
      seen.push(body.recurring ? body.value : 'once');
      return fast(body, response, id);
    };
    const body = ['{"query":"recurring"}'];
    for (let time = 0; time < 4; time += 1) await send({ body });
    expect(seen).toEqual(['once', { query: 'recurring' }, { query: 'recurring' }, { query: 'recurring' }]);
    expect(seen[2]).toBe(seen[3]);
  });
});

describe('Fastify answers, with the whole body,', () => {
  const passedOn: Readonly<Record<string, Sent & { readonly accept?: Accept; readonly expected?: string }>> =
    {
      'another path': { path: '/graphql/' },
      'another path with a query': { path: '/graphql?a=b' },
      'a body without a length': { chunked: true },
      'a long body': {
        body: ['{"a":"', 'x'.repeat(65_536), '"}'],
        expected: `{"slow":{"a":"${'x'.repeat(65_536)}"}}`,
      },
      'a page with an Origin': { headers: { origin: 'http://localhost' } },
      'a request whose headers are not accepted': { accept: () => undefined },
      'a request that makes the check of its headers throw': {
        accept: () => {
          throw new Error('thrown');
        },
      },
      'a body that is not accepted': { accept: () => () => undefined },
      'a body whose pieces are not accepted': {
        accept: () => () => undefined,
        body: ['{"query', '":"é"', '}'],
      },
      'what is not accepted late': { accept: () => async () => undefined },
      'what throws': {
        accept: () => () => {
          throw new Error('thrown');
        },
      },
      'what throws late': { accept: () => () => Promise.reject(new Error('thrown')) },
    };

  it.each(Object.entries(passedOn))('%s', async (_what, { accept: given, expected, ...sent }) => {
    if (given) accept = given;
    const headers: Record<string, string> = { ...sent.headers };
    const { status, text } = await send({ ...sent, headers });
    expect([status, text]).toEqual([200, expected ?? '{"slow":{"query":"é"}}']);
    expect(ids).toHaveLength(1);
  });

  it('a request whose answer was given an id, with the same id', async () => {
    let given: unknown;
    accept = () => (_body, _response, id) => {
      given = id;
      return undefined;
    };
    expect((await send()).id).toBe(given);
    expect(ids).toEqual([given]);
  });
});

describe('Fastify refuses, although the request would be accepted,', () => {
  it.each<[string, Sent, number]>([
    ['an unknown host', { headers: { host: 'elsewhere' } }, 403],
    ['an unknown origin', { headers: { origin: 'http://elsewhere' } }, 403],
    [
      'too many headers',
      { headers: Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`x-${n}`, ''])) },
      431,
    ],
    ['a body that is empty', { body: [] }, 400],
    ['a body that is not JSON', { body: ['{"query":'] }, 400],
    ['a body that would change prototypes', { body: ['{"__proto__":{}}'] }, 400],
    ['a body with too many levels', { body: [`${'['.repeat(101)}${']'.repeat(101)}`] }, 400],
    ['another content type', { headers: { 'content-type': 'text/plain' } }, 415],
  ])('%s', async (_what, sent, expected) => {
    // The content type is the route's to check.
    accept = ({ headers }) => (headers['content-type'] === 'application/json' ? fast : undefined);
    const { status, text } = await send(sent);
    expect(status).toBe(expected);
    expect(text).toContain('"code":"');
  });
});

describe('A connection', () => {
  const POST = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 7\r\n\r\n`;

  async function client(use: (socket: Socket, seen: () => string) => Promise<void>): Promise<void> {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.on('error', () => undefined);
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    await use(socket, () => text);
    socket.destroy();
  }

  it.each<[string, Accept]>([
    ['at once', () => fast],
    ['late', () => async (body, response, id) => fast(body, response, id)],
    ['by Fastify after all', () => async () => undefined],
  ])(
    'has its answers in the order of its requests if they come in one go, answered %s',
    async (_how, given) => {
      accept = given;
      await client(async (socket, seen) => {
        socket.write(Array.from({ length: 8 }, (_, n) => `${POST}{"n":${n}}`).join(''));
        await until(() => (seen().match(/HTTP\/1\.1 200/g) ?? []).length === 8);
        const order = Array.from(seen().matchAll(/"n":(\d)/g), ([, n]) => Number(n));
        expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
      });
    },
  );

  it('is closed if more requests wait than may, although each would be accepted', async () => {
    accept = () => () => new Promise(() => undefined);
    await client(async (socket, seen) => {
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket.write(`${POST}{"n":1}`.repeat(40));
      await closed;
      expect(seen()).not.toContain('"n"');
    });
  });

  it('whose client goes away in the middle of a body leaves nothing behind', async () => {
    let answered = 0;
    accept = () => (body, response, id) => {
      answered += 1;
      return fast(body, response, id);
    };
    await client(async (socket) => {
      await new Promise<void>((resolve) =>
        socket.write(`${POST}{"n"`, () => {
          resolve();
        }),
      );
    });
    // Others are answered meanwhile and afterwards.
    expect((await send()).status).toBe(200);
    expect([answered, ids, refused]).toEqual([1, [], 0]);
  });
});
