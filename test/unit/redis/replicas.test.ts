import { beforeAll, describe, expect, it } from '@jest/globals';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { RedisConnection } from '../../../src/redis/connection.js';
import { Replicas } from '../../../src/redis/replicas.js';
import { RedisServer } from '../../support/redis.js';
import { redisBinary } from '../../support/redis-binary.js';

// The first run on a machine downloads the server.
beforeAll(redisBinary, 120_000);

const KEY = 'poolgraph:v2:{replicas}:living';

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await delay(5);
}

/** A replica with a clock that runs as time does and can be put forward. */
function aReplica(url: string, { configured = 1 } = {}) {
  let ahead = 0;
  const now = () => performance.now() + ahead;
  const redis = new RedisConnection({
    urls: [url],
    log: { warn: () => undefined, info: () => undefined },
    now,
  });
  const replicas = new Replicas({ redis, configured, now });
  return {
    redis,
    replicas,
    now,
    putForward: (ms: number) => (ahead += ms),
    [Symbol.asyncDispose]: async () => {
      await replicas.close();
      redis.close();
    },
  };
}

describe('Replicas', () => {
  it('count each other, and tell when they go', async () => {
    await using redis = await RedisServer.start();
    await using one = aReplica(redis.url);
    {
      await using two = aReplica(redis.url);
      await until(() => two.redis.usable);
      await two.replicas.beat();
      await one.replicas.beat();
      expect(one.replicas.count).toBe(2);
    }
    await one.replicas.beat();
    one.putForward(5_001);
    expect(one.replicas.count).toBe(1);
  });

  it('forget one that has not been heard, by the clock of the server', async () => {
    await using redis = await RedisServer.start();
    const seconds = Math.floor(Date.now() / 1_000);
    await redis.command('ZADD', KEY, String((seconds - 7) * 1_000), 'dead', String(seconds * 1_000), 'alive');
    await using one = aReplica(redis.url);
    await until(() => one.replicas.count === 2);
    expect(await redis.command('ZCARD', KEY)).toBe('2');
    expect(await redis.command('ZSCORE', KEY, 'dead')).toBeNull();
  });

  it('are as many as configured until Redis has told, and while the others come', async () => {
    await using redis = await RedisServer.start();
    await redis.kill();
    await using one = aReplica(redis.url, { configured: 3 });
    expect(one.replicas.count).toBe(3);
    one.putForward(60_000);
    await one.replicas.beat();
    expect(one.replicas.count).toBe(3);
    expect(one.replicas.silentSince).toBeGreaterThan(0);
    expect(one.replicas.outageEndedAt).toBe(-Infinity);
    await redis.restart();
    await until(() => one.replicas.silentSince === undefined);
    expect(one.replicas.count).toBe(3);
    one.putForward(5_001);
    expect(one.replicas.count).toBe(1);
  });

  it('are not fewer because Redis was restarted and has forgotten them', async () => {
    await using redis = await RedisServer.start();
    await redis.command('ZADD', KEY, String(Date.now()), 'another');
    await using one = aReplica(redis.url);
    await until(() => one.replicas.count === 2);
    one.putForward(5_001);
    await one.replicas.beat();
    const before = one.now();
    await redis.restart();
    await until(() => one.replicas.outageEndedAt > before && one.replicas.silentSince === undefined);
    await one.replicas.beat();
    expect(await redis.command('ZCARD', KEY)).toBe('1');
    expect(one.replicas.count).toBe(2);
  });

  it('know that Redis is silent, and when that ended', async () => {
    await using redis = await RedisServer.start();
    await using one = aReplica(redis.url);
    await until(() => one.redis.usable);
    await one.replicas.beat();
    expect(one.replicas.outageEndedAt).toBe(-Infinity);
    redis.pause();
    one.putForward(1_600);
    await one.replicas.beat();
    expect(one.replicas.silentSince).toBeLessThan(one.now());
    expect(one.replicas.outageEndedAt).toBeGreaterThan(one.now() - 100);
    redis.resume();
    await until(() => one.replicas.silentSince === undefined);
    expect(one.redis.usable).toBe(true);
    expect(one.replicas.outageEndedAt).toBeGreaterThan(one.now() - 2_000);
  });
});
