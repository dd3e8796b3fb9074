import { beforeAll, describe, expect, it } from '@jest/globals';
import { performance } from 'node:perf_hooks';
import { RedisConnection } from '../../../src/redis/connection.js';
import { Replicas } from '../../../src/redis/replicas.js';
import { RedisServer } from '../../support/redis.js';
import { redisBinary } from '../../support/redis-binary.js';
import { until } from '../../support/until.js';

// The first run on a machine downloads the server.
beforeAll(redisBinary, 120_000);

const KEY = 'poolgraph:v2:{replicas}:living';

type Replica = ReturnType<typeof aReplica>;

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

/** Counts until so many are seen: on a busy machine a beat may not be answered in time, and is repeated. */
async function counts({ replicas }: Replica, count: number): Promise<void> {
  await until(async () => {
    await replicas.beat();
    return replicas.count === count;
  });
}

/** How many Redis knows. */
const living = async (redis: RedisServer) => Number(await redis.command('ZCARD', KEY));

describe('Replicas', () => {
  it('count each other, and announce when they stop', async () => {
    await using redis = await RedisServer.start();
    await using one = aReplica(redis.url);
    {
      await using two = aReplica(redis.url);
      await until(() => one.redis.usable && two.redis.usable);
      await Promise.all([counts(one, 2), counts(two, 2)]);
    }
    await until(async () => (await living(redis)) === 1);
    // It is not counted out at once: after an outage all have the time to come back.
    one.putForward(5_001);
    await counts(one, 1);
  });

  it('announce that they stop even right after a failed command', async () => {
    await using redis = await RedisServer.start();
    await using one = aReplica(redis.url);
    await until(async () => (await living(redis)) === 1);
    redis.pause();
    await one.redis.ask((client) => client.ping());
    expect(one.redis.usable).toBe(false);
    redis.resume();
    await one.replicas.close();
    await until(async () => (await living(redis)) === 0);
  });

  it('do not announce themselves again after they stopped, even if the connection returns', async () => {
    await using redis = await RedisServer.start();
    await using one = aReplica(redis.url);
    await until(async () => (await living(redis)) === 1);
    await one.replicas.close();
    let stood = false;
    one.redis.onReady(() => (stood = true));
    await redis.restart();
    await until(() => stood);
    await one.replicas.beat();
    // Its place in the stream of commands is behind an announcement.
    await until(async () => (await one.redis.ask((client) => client.ping())) === 'PONG');
    expect(await living(redis)).toBe(0);
  });

  it('forget a silent one by the clock of the server', async () => {
    await using redis = await RedisServer.start();
    const now = Date.now();
    // Heard of for as long as the test may take.
    await redis.command('ZADD', KEY, String(now - 7_000), 'dead', String(now + 60_000), 'alive');
    await using one = aReplica(redis.url);
    await counts(one, 2);
    expect(await living(redis)).toBe(2);
    expect(await redis.command('ZSCORE', KEY, 'dead')).toBeNull();
  });

  it('count as configured until Redis reports, and while the others connect', async () => {
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
    await counts(one, 1);
  });

  it('are not counted as fewer because a restarted Redis lost them', async () => {
    await using redis = await RedisServer.start();
    await redis.command('ZADD', KEY, String(Date.now() + 60_000), 'another');
    await using one = aReplica(redis.url);
    await counts(one, 2);
    one.putForward(5_001);
    const before = one.now();
    await redis.restart();
    await until(() => one.replicas.outageEndedAt > before && one.replicas.silentSince === undefined);
    await until(async () => (await living(redis)) === 1);
    expect(one.replicas.count).toBe(2);
  });

  it('know when Redis stopped responding, and when that ended', async () => {
    await using redis = await RedisServer.start();
    await redis.command('ZADD', KEY, String(Date.now() + 60_000), 'another');
    await using one = aReplica(redis.url);
    await counts(one, 2);
    expect(one.replicas.outageEndedAt).toBe(-Infinity);
    redis.pause();
    one.putForward(1_600);
    const silent = one.now();
    await one.replicas.beat();
    expect(one.replicas.silentSince).toBeLessThan(silent);
    expect(one.replicas.outageEndedAt).toBeGreaterThanOrEqual(silent);
    redis.resume();
    await until(() => one.replicas.silentSince === undefined && one.redis.usable);
    expect(one.replicas.outageEndedAt).toBeGreaterThanOrEqual(silent);
    expect(one.replicas.outageEndedAt).toBeLessThanOrEqual(one.now());
  });
});
