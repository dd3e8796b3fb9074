import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { MAX_HEADERS } from '../../../src/http/header-count.js';
import { createHttpServer } from '../../../src/http/server.js';
import { MAX_PIPELINED } from '../../../src/http/slow-readers.js';
import { timeOuts, type TimeOuts } from '../../../src/http/time-outs.js';
import { until } from '../../support/until.js';

/** Longer than any of these tests may take. */
const NEVER_MS = 1_000_000;
const patient: TimeOuts = {
  ...{ headersMs: NEVER_MS, requestMs: NEVER_MS, idleMs: NEVER_MS },
  ...{ stalledMs: NEVER_MS, answerMs: NEVER_MS, checkMs: 20 },
};

const LARGE = 20_000_000;
const GET = (path: string) => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`;
const BEGUN =
  'POST /echo HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"a":';

/** The gateway's HTTP server with routes of this test, and clients that speak to it byte by byte. */
async function start(times: Partial<TimeOuts> = {}) {
  const server = createHttpServer({
    allowedHosts: [],
    corsOrigins: [],
    bodyLimitBytes: 1_000_000,
    load: { maxEventLoopDelayMs: 0, maxHeapPercent: 0 },
    log: { error: () => undefined, warn: () => undefined, debug: () => undefined },
    now: () => performance.now(),
    timeOuts: { ...patient, ...times },
  });
  const large = Buffer.alloc(LARGE, 'x');
  let requests = 0;
  let answered = 0;
  server.server.on('request', () => (requests += 1));
  server.get('/large', () => {
    answered += 1;
    return large;
  });
  server.get('/small', () => ({ size: 'small' }));
  server.get('/slow', async () => {
    await delay(600);
    return { size: 'small' };
  });
  server.post('/echo', ({ body }) => body);
  await server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.server.address() as AddressInfo;
  const clients: Socket[] = [];
  return {
    server,
    /** Keeps its half of the connection open: only the server can end it. */
    client: (text: string, { reads = true } = {}) => {
      const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
      socket.on('error', () => undefined);
      clients.push(socket);
      const seen = { text: '' };
      if (reads) socket.setEncoding('latin1').on('data', (chunk: string) => (seen.text += chunk));
      else socket.pause();
      socket.write(text);
      return { socket, seen };
    },
    requests: () => requests,
    answered: () => answered,
    connections: () =>
      new Promise<number>((resolve) => {
        server.server.getConnections((_error, count) => {
          resolve(count);
        });
      }),
    async [Symbol.asyncDispose]() {
      for (const socket of clients) socket.destroy();
      await server.close();
    },
  };
}

const bodyOf = (text: string) => JSON.parse(text.slice(text.indexOf('\r\n\r\n') + 4)) as object;

describe('A client that is slow to send', () => {
  it.each([
    ['nothing', '', { headersMs: 300 }],
    ['half of the headers', 'GET /small HTTP/1.1\r\nhost: local', { headersMs: 300 }],
    ['half of the body', BEGUN, { headersMs: 300, requestMs: 300 }],
    ['half of the body, with the time for headers long over', BEGUN, { headersMs: 100, requestMs: 600 }],
  ])('gets 408 when it has sent only %s in time', async (_what, text, times) => {
    await using running = await start(times);
    const begun = performance.now();
    const { seen } = running.client(text);
    await until(() => seen.text.includes('}'));
    expect(performance.now() - begun).toBeGreaterThan(Math.max(...Object.values(times)) - 50);
    expect(seen.text).toMatch(/^HTTP\/1\.1 408 /);
    expect(bodyOf(seen.text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    // Also where it goes on to keep its half open.
    await until(async () => (await running.connections()) === 0);
  });

  it('is answered if it is in time', async () => {
    await using running = await start({ headersMs: 10_000, requestMs: 10_000 });
    const { socket, seen } = running.client('GET /sm');
    await delay(100);
    socket.write('all HTTP/1.1\r\nhost: localhost\r\n\r\n');
    await until(() => seen.text.includes('{"size":"small"}'));
  });
});

describe('A connection without a request', () => {
  it('is closed after the idle time', async () => {
    await using running = await start({ idleMs: 300 });
    const { seen } = running.client(GET('/small'));
    await until(() => seen.text.includes('{"size":"small"}'));
    const answered = performance.now();
    await until(async () => (await running.connections()) === 0);
    expect(performance.now() - answered).toBeGreaterThan(200);
  });
});

describe('A client that does not read its answer', () => {
  it('is disconnected, and so are twelve of them', async () => {
    await using running = await start({ stalledMs: 300 });
    for (let index = 0; index < 12; index += 1) running.client(GET('/large'), { reads: false });
    await until(() => running.requests() === 12);
    await until(async () => (await running.connections()) === 0);
  });

  it('is disconnected even if it reads a little now and then', async () => {
    await using running = await start({ answerMs: 500 });
    const { socket } = running.client(GET('/large'), { reads: false });
    const ended = { yes: false };
    const sipping = (async () => {
      while (!ended.yes) {
        socket.read(10);
        await delay(10);
      }
    })();
    await until(() => running.requests() === 1);
    await until(async () => (await running.connections()) === 0);
    ended.yes = true;
    await sipping;
  });

  it('is not disconnected while it reads slowly but steadily', async () => {
    await using running = await start({ stalledMs: 5_000, answerMs: 30_000 });
    const { socket } = running.client(GET('/large'), { reads: false });
    let taken = 0;
    await until(() => {
      // All that has come, every few milliseconds: how much that is depends on the machine.
      for (let part = takeFrom(socket); part > 0; part = takeFrom(socket)) taken += part;
      return taken >= LARGE;
    });
  });

  it('is not disconnected while the answer is still being computed', async () => {
    await using running = await start({ stalledMs: 200, answerMs: 200, idleMs: 200 });
    const { seen } = running.client(GET('/slow'));
    await until(() => seen.text.includes('{"size":"small"}'));
  });
});

describe('A client that sends requests without waiting for the answers', () => {
  it('is answered, in order, up to a limit', async () => {
    await using running = await start();
    const { seen } = running.client(GET('/small').repeat(MAX_PIPELINED));
    await until(() => seen.text.split('{"size":"small"}').length - 1 === MAX_PIPELINED);
  });

  it('is disconnected beyond the limit, and its answers are dropped', async () => {
    await using running = await start();
    running.client(GET('/large').repeat(1_000), { reads: false });
    await until(() => running.requests() > MAX_PIPELINED);
    await until(async () => (await running.connections()) === 0);
    expect(running.answered()).toBeLessThanOrEqual(MAX_PIPELINED);
  });

  it('may send any number of requests on one connection when it waits for answers', async () => {
    await using running = await start();
    const { socket, seen } = running.client('');
    for (let asked = 1; asked <= 3 * MAX_PIPELINED; asked += 1) {
      socket.write(GET('/small'));
      await until(() => seen.text.split('{"size":"small"}').length - 1 === asked);
    }
  });
});

describe('A request with many headers', () => {
  const withHeaders = (count: number) =>
    `GET /small HTTP/1.1\r\nhost: localhost\r\n${Array.from({ length: count - 1 }, (_, index) => `h${index}: v\r\n`).join('')}\r\n`;

  it('is accepted up to the limit', async () => {
    await using running = await start();
    const { seen } = running.client(withHeaders(MAX_HEADERS));
    await until(() => seen.text.includes('{"size":"small"}'));
  });

  // Node itself would keep 1,000 and drop the others unseen.
  it.each([MAX_HEADERS + 1, 1_001, 3_000])('is refused with %i headers', async (count) => {
    await using running = await start();
    const { seen } = running.client(withHeaders(count));
    await until(() => seen.text.includes('}'));
    expect(seen.text).toMatch(/^HTTP\/1\.1 431 /);
    expect(bodyOf(seen.text)).toEqual({
      errors: [
        {
          message: `The request has too many headers: expected at most ${MAX_HEADERS}.`,
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    });
  });
});

describe('The time-outs', () => {
  it.each(['docs/operations.md', 'SECURITY.md'])('are documented correctly in %s', (file) => {
    const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
    const { headersMs, requestMs, idleMs, stalledMs, answerMs } = timeOuts;
    for (const [what, ms] of [
      ['the headers of a request', headersMs],
      ['a whole request', requestMs],
      ['a connection without a request', idleMs],
      ['an answer that the client does not read', stalledMs],
      ['a whole answer, read by the client', answerMs],
    ] as const) {
      expect(text).toMatch(new RegExp(`\\| ${what} +\\| ${ms / 1_000} s\\b`));
    }
  });
});

/** How many bytes were taken of those that have come. */
function takeFrom(socket: Socket): number {
  return (socket.read() as Buffer | null)?.length ?? 0;
}
