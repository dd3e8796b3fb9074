import { beforeAll, describe, expect, it } from '@jest/globals';
import { redisBinary } from '../../../support/redis-binary.js';
import { RedisCluster } from '../../../support/redis-cluster.js';
import { RedisServer } from '../../../support/redis.js';
import { aKey, aPool, brings, Load } from './pools.js';
import { until } from '../../../support/until.js';
import { inRedis, Replica } from './replica.js';

const key = aKey();
const keys = Array.from({ length: 30 }, (_, index) => aKey(`eu-central-1_Pool${index}`));

/** Longer than the time-outs of some commands on a busy machine, far shorter than what a request may take. */
const SOON_MS = 5_000;

beforeAll(redisBinary, 120_000);

/** What a request does: reads, and asks where nothing is known. Resolves to the longest time that one took, in ms. */
async function readAll({ cache }: Replica): Promise<number> {
  let longest = 0;
  for (const each of keys) {
    const start = performance.now();
    const known = await cache.read(each);
    if (!known)
      expect(await cache.fill(each, brings(aPool('Staff', each)))).toMatchObject({
        value: aPool('Staff', each),
      });
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

async function sharesAgain(replica: Replica, redis: RedisServer): Promise<void> {
  const pool = aKey('eu-central-1_again');
  await until(async () => {
    await replica.clock.advance(1_000);
    await replica.cache.fill(pool, brings(aPool('Staff', pool)), { insist: true });
    return (await redis.command('EXISTS', inRedis(pool, 'answer'))) === '1';
  });
}

describe('A cache without Redis', () => {
  it('uses its own answers, and shares again when Redis is back', async () => {
    await using redis = await RedisServer.start();
    await using replica = await Replica.start([redis.url]);
    await replica.cache.fill(key, brings(aPool('Staff')));
    await redis.kill();
    expect(await readAll(replica)).toBeLessThan(SOON_MS);
    // Longer than with Redis, which nobody could ask.
    await replica.clock.advance(200_000);
    expect(await replica.cache.read(key)).toMatchObject({
      value: aPool('Staff'),
      tier: 'local',
      stale: false,
    });
    expect(await replica.cache.read(keys[0] ?? key)).toMatchObject({ tier: 'local' });
    await redis.restart();
    await sharesAgain(replica, redis);
  });

  it('keeps the answer to a call during which Redis went away, until the pool is written', async () => {
    await using redis = await RedisServer.start();
    await using replica = await Replica.start([redis.url]);
    const load = new Load();
    const filled = replica.cache.fill(key, load.call);
    await load.begun;
    await redis.kill();
    load.answer(aPool('Staff'));
    expect(await filled).toMatchObject({ value: aPool('Staff') });
    expect(await replica.cache.read(key)).toMatchObject({ tier: 'local' });
    await replica.cache.forget(key);
    expect(await replica.cache.read(key)).toBeUndefined();
  });
});

describe('A Redis that comes and goes', () => {
  it('fails no reader and delays none', async () => {
    await using redis = await RedisServer.start();
    await using replica = await Replica.start([redis.url]);
    const test = { over: false, longest: 0, rounds: 0 };
    const reading = (async () => {
      for (; !test.over; test.rounds++) {
        test.longest = Math.max(test.longest, await readAll(replica));
        await replica.clock.advance(1_000);
        await replica.cache.forget(keys[test.rounds % keys.length] ?? key);
      }
    })();
    const someRounds = async (): Promise<void> => {
      const until3More = test.rounds + 3;
      await until(() => test.rounds >= until3More);
    };
    await someRounds();
    redis.pause();
    await someRounds();
    redis.resume();
    await someRounds();
    await redis.kill();
    await someRounds();
    await redis.restart();
    await until(() => replica.redis.usable);
    await someRounds();
    test.over = true;
    await reading;
    expect(test.longest).toBeLessThan(SOON_MS);
    await sharesAgain(replica, redis);
  });
});

describe('A Redis that stalls', () => {
  it('delays one reader for a moment, and no others', async () => {
    await using redis = await RedisServer.start();
    await using replica = await Replica.start([redis.url]);
    await replica.cache.fill(key, brings(aPool('Staff')));
    redis.pause();
    await replica.clock.advance(5_000);
    expect(await replica.cache.read(key)).toMatchObject({ value: { Name: 'Staff' }, tier: 'local' });
    const start = performance.now();
    await readAll(replica);
    expect(performance.now() - start).toBeLessThan(SOON_MS);
    redis.resume();
    await sharesAgain(replica, redis);
  });

  it('stores answers with their real age when it continues', async () => {
    await using redis = await RedisServer.start();
    await using replica = await Replica.start([redis.url]);
    const load = new Load();
    const filled = replica.cache.fill(key, load.call);
    await load.begun;
    redis.pause();
    const start = performance.now();
    load.answer(aPool('Staff'));
    await filled;
    const stalledMs = Math.floor(performance.now() - start);
    redis.resume();
    await until(async () => (await redis.command('EXISTS', inRedis(key, 'answer'))) === '1');
    const left = Number(await redis.command('PTTL', inRedis(key, 'answer')));
    expect(3_900_000 - left).toBeGreaterThanOrEqual(stalledMs);
  });

  it('does not delay a write, and deletes when it continues', async () => {
    await using redis = await RedisServer.start();
    await using writer = await Replica.start([redis.url]);
    await using reader = await Replica.start([redis.url]);
    await writer.cache.fill(key, brings(aPool('Old')));
    await reader.cache.read(key);
    redis.pause();
    const start = performance.now();
    await writer.cache.forget(key);
    expect(performance.now() - start).toBeLessThan(SOON_MS);
    expect(await writer.cache.read(key)).toBeUndefined();
    redis.resume();
    await until(async () => {
      await writer.clock.advance(1_000);
      return reader.forgotten.length > 0;
    });
    expect(await reader.cache.read(key)).toBeUndefined();
    await until(async () => {
      await writer.clock.advance(1_000);
      return writer.clock.sleeping === 0;
    });
  });
});

describe('A delete that Redis did not receive', () => {
  it('is repeated, and its subject is not read from Redis before', async () => {
    await using redis = await RedisServer.start();
    await using writer = await Replica.start([redis.url]);
    await using reader = await Replica.start([redis.url]);
    await writer.cache.fill(key, brings(aPool('Old')));
    await redis.command('CLIENT', 'KILL', 'TYPE', 'normal');
    await until(() => !writer.redis.usable);
    await writer.cache.forget(key);
    await until(() => writer.redis.connections === 2 && reader.redis.connections === 2);
    await until(() => writer.redis.usable && reader.redis.usable);

    expect(await redis.command('EXISTS', inRedis(key, 'answer'))).toBe('1');
    expect(await writer.cache.read(key)).toBeUndefined();
    expect(await writer.cache.fill(key, brings(aPool('New')))).toMatchObject({ value: aPool('New') });
    expect(await redis.command('HGET', inRedis(key, 'answer'), 'text')).toContain('Old');
    // Nobody could tell the other replica.
    expect(await reader.cache.read(key)).toMatchObject({ value: { Name: 'Old' } });

    await writer.clock.advance(1_000);
    await until(() => reader.forgotten.length > 0);
    expect(await redis.command('EXISTS', inRedis(key, 'answer'))).toBe('0');
    expect(await reader.cache.read(key)).toBeUndefined();
    await until(() => writer.clock.sleeping === 0);
  });

  it('is not repeated once its subject has expired, nor after closing', async () => {
    await using redis = await RedisServer.start();
    await using replica = await Replica.start([redis.url]);
    await redis.kill();
    await until(() => !replica.redis.usable);
    await replica.cache.forget(key);
    await replica.clock.advance(3_899_000);
    expect(replica.clock.sleeping).toBe(1);
    await replica.clock.advance(1_000);
    expect(replica.clock.sleeping).toBe(0);
    await replica.cache.forget(key);
    expect(replica.clock.sleeping).toBe(1);
    await replica.cache.close();
    expect(replica.clock.sleeping).toBe(0);
  });
});

describe('A Redis cluster', () => {
  it('shares and drops answers, and tolerates a node that stalls', async () => {
    await using cluster = await RedisCluster.start();
    await using a = await Replica.start(cluster.urls);
    await using b = await Replica.start(cluster.urls);
    const tiers = () => Promise.all(keys.map(async (each) => (await b.cache.read(each))?.tier));
    await readAll(a);
    expect(new Set(await tiers())).toEqual(new Set(['shared']));
    for (const node of cluster.nodes) expect(Number(await node.command('DBSIZE'))).toBeGreaterThan(0);

    const [first = key, second = key] = keys;
    await a.cache.forget(first);
    await until(() => b.forgotten.length > 0);
    expect(await b.cache.read(first)).toBeUndefined();
    expect(await b.cache.read(second)).toMatchObject({ tier: 'local' });

    cluster.nodes[2]?.pause();
    await b.clock.advance(5_000);
    expect(await readAll(b)).toBeLessThan(SOON_MS);
    cluster.nodes[2]?.resume();
    await until(async () => {
      await b.clock.advance(5_000);
      return (await tiers()).slice(1).every((tier) => tier === 'shared');
    });
  });

  it('is subscribed to through another node when the first is gone', async () => {
    await using cluster = await RedisCluster.start();
    await using replica = await Replica.start(cluster.urls);
    await cluster.nodes[0]?.kill();
    await until(() => replica.redis.gaps === 2);
  });
});
