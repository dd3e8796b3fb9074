import { beforeAll, describe, expect, it } from '@jest/globals';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { RedisConnection } from '../../../src/redis/connection.js';
import { RedisServer } from '../../support/redis.js';
import { redisBinary } from '../../support/redis-binary.js';

// The first run on a machine downloads the server.
beforeAll(redisBinary, 120_000);

/** A connection that stands, with a clock that can be put forward. */
async function connected(url: string) {
  let ahead = 0;
  const logged: string[] = [];
  const note = (_details: unknown, message?: string): void => {
    logged.push(message ?? String(_details));
  };
  const connection = new RedisConnection({
    urls: [url],
    log: { warn: note, info: note },
    now: () => performance.now() + ahead,
  });
  while (!connection.usable) await delay(5);
  return {
    connection,
    logged,
    putForward: (ms: number) => (ahead += ms),
    ping: (options?: { readonly evenInPause: boolean }) => connection.ask((client) => client.ping(), options),
    [Symbol.dispose]: () => {
      connection.close();
    },
  };
}

describe('A connection to Redis', () => {
  it('treats a stalled Redis as unavailable, retries after a pause, and logs both once', async () => {
    await using redis = await RedisServer.start();
    using it = await connected(redis.url);
    expect(await it.ping()).toBe('PONG');
    redis.pause();
    expect(await it.ping()).toBeUndefined();
    expect(it.connection.usable).toBe(false);
    redis.resume();
    expect(await it.ping()).toBeUndefined();
    it.putForward(1_000);
    expect(await it.ping()).toBe('PONG');
    expect(it.logged).toEqual(['Redis does not respond; continuing without it', 'Redis responds again']);
  });

  it('ends the pause when a command in it succeeds', async () => {
    await using redis = await RedisServer.start();
    using it = await connected(redis.url);
    redis.pause();
    await it.ping();
    redis.resume();
    expect(await it.ping({ evenInPause: true })).toBe('PONG');
    expect(it.connection.usable).toBe(true);
  });

  it('does not mistake a busy process for an outage of Redis', async () => {
    await using redis = await RedisServer.start();
    using it = await connected(redis.url);
    const answer = it.ping();
    for (const end = performance.now() + 400; performance.now() < end;);
    expect(await answer).toBe('PONG');
  });

  it('replaces a dead connection, and reports when the next one is ready', async () => {
    await using redis = await RedisServer.start();
    using it = await connected(redis.url);
    let stood = 0;
    it.connection.onReady(() => (stood += 1));
    redis.pause();
    await it.ping();
    it.putForward(5_000);
    await it.ping();
    expect(it.connection.usable).toBe(false);
    redis.resume();
    while (stood === 0) await delay(5);
    expect(await it.ping({ evenInPause: true })).toBe('PONG');
  });
});
