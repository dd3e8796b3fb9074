import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { builtCommand } from '../support/built-command.js';
import { Run } from '../support/run.js';
import { within } from '../support/within.js';

const query = { method: 'POST', body: '{"query":"{ __typename }"}' };
const json = { headers: { 'content-type': 'application/json' } };

const command = builtCommand();

/** Longer than any of these tests may take. */
const LONG = { SHUTDOWN_DELAY_MS: '600000' };

async function started(environment: Readonly<Record<string, string>>) {
  const run = new Run(command, [], environment);
  const url = await run.printed(/http:\S+graphql/);
  await run.printed(/is ready/);
  const statusOf = async (path: string, init?: RequestInit) => (await fetch(new URL(path, url), init)).status;
  return { run, statusOf, [Symbol.asyncDispose]: () => run[Symbol.asyncDispose]() };
}

describe('After SIGTERM', () => {
  it('the gateway is unready at once, accepts requests during the delay, and then ends', async () => {
    await using running = await started({ SHUTDOWN_DELAY_MS: '1500' });
    const { run, statusOf } = running;
    expect(await statusOf('/readyz')).toBe(200);
    run.signal('SIGTERM');
    await run.printed(/is stopping; it accepts requests for another 1500 ms/);
    expect(await statusOf('/readyz')).toBe(503);
    expect(await statusOf('/healthz')).toBe(200);
    expect(await statusOf('/graphql', { ...query, ...json })).toBe(200);
    expect([await run.ended, run.error]).toEqual([0, '']);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('a second signal, %s, ends the process at once with exit code %i', async (signal, code) => {
    await using running = await started(LONG);
    const { run } = running;
    run.signal('SIGTERM');
    await run.printed(/is stopping/);
    run.signal(signal);
    expect(await run.ended).toBe(code);
  });
});

describe('After SIGINT', () => {
  it('the gateway stops without the delay', async () => {
    await using running = await started(LONG);
    const { run } = running;
    run.signal('SIGINT');
    expect([await run.ended, run.error]).toEqual([0, '']);
    expect(run.out).toMatch(/poolgraph is stopping\n$/);
  });
});

describe('During the start', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('%s ends the process cleanly', async (signal) => {
    // Takes the connection and answers nothing: the start waits for it.
    const redis = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(redis, 'listening');
    const connected = within('a connection to Redis', once(redis, 'connection'));
    const { port } = redis.address() as AddressInfo;
    await using run = new Run(command, [], {
      ...LONG,
      COGNITO_BACKEND: 'aws',
      COGNITO_REGIONS: 'us-east-1',
      REDIS_URL: `redis://127.0.0.1:${port}`,
    });
    const [socket] = (await connected) as [{ destroy(): void }];
    run.signal(signal);
    expect([await run.ended, run.error]).toEqual([0, '']);
    expect(run.out).not.toMatch(/is listening|is ready/);
    socket.destroy();
    redis.close();
  });
});
