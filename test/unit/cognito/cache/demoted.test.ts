import { beforeAll, describe, expect, it } from '@jest/globals';
import { redisBinary } from '../../../support/redis-binary.js';
import { RedisServer } from '../../../support/redis.js';
import { aKey, aPool, brings } from './pools.js';
import { inRedis, Replica } from './replica.js';
import { until } from '../../../support/until.js';

const key = aKey();

beforeAll(redisBinary, 120_000);

/** How a server comes to take no writes, and how it takes them again. */
const demotions: readonly [
  string,
  (redis: RedisServer) => Promise<unknown>,
  (redis: RedisServer) => Promise<unknown>,
][] = [
  [
    'READONLY, a replica that answers reads',
    (redis) => redis.command('REPLICAOF', '127.0.0.1', '1'),
    (redis) => redis.command('REPLICAOF', 'NO', 'ONE'),
  ],
  [
    'MASTERDOWN, a replica without its primary',
    async (redis) => {
      await redis.command('CONFIG', 'SET', 'replica-serve-stale-data', 'no');
      await redis.command('REPLICAOF', '127.0.0.1', '1');
    },
    (redis) => redis.command('REPLICAOF', 'NO', 'ONE'),
  ],
  [
    'NOREPLICAS, a primary that has lost its replicas',
    (redis) => redis.command('CONFIG', 'SET', 'min-replicas-to-write', '1'),
    (redis) => redis.command('CONFIG', 'SET', 'min-replicas-to-write', '0'),
  ],
  [
    'OOM, a full server',
    (redis) => redis.command('CONFIG', 'SET', 'maxmemory', '1'),
    (redis) => redis.command('CONFIG', 'SET', 'maxmemory', '0'),
  ],
];

describe('A Redis that refuses writes', () => {
  it.each(demotions)(
    'counts as unavailable, so that nothing outdated is read from it: %s',
    async (_what, demote, promote) => {
      await using redis = await RedisServer.start();
      await using writer = await Replica.start([redis.url]);
      await using reader = await Replica.start([redis.url]);
      await writer.cache.fill(key, brings(aPool('Old')));
      await demote(redis);

      // What is forgotten now cannot be deleted there, and no message says so.
      await writer.cache.forget(key);
      for (let read = 0; read < 20; read += 1) {
        expect(await reader.cache.read(key)).toBeUndefined();
        await reader.clock.advance(1_100);
      }

      await promote(redis);
      await until(async () => {
        await writer.clock.advance(1_100);
        return (await redis.command('EXISTS', inRedis(key, 'answer'))) === '0';
      });
      // Else the pool is read through for a while.
      await redis.command('DEL', inRedis(key, 'epoch'));
      await until(async () => {
        await reader.clock.advance(6_000);
        await reader.cache.fill(key, brings(aPool('New')));
        return (await redis.command('EXISTS', inRedis(key, 'answer'))) === '1';
      });
      await writer.clock.advance(6_000);
      expect(await writer.cache.read(key)).toMatchObject({ value: { Name: 'New' }, tier: 'shared' });
    },
    15_000,
  );

  it('is left for the server that its name leads to, and used again once it is the primary', async () => {
    await using redis = await RedisServer.start();
    await using replica = await Replica.start([redis.url]);
    const connections = async () =>
      Number(/total_connections_received:(\d+)/.exec((await redis.command('INFO', 'stats')) ?? '')?.[1]);
    await redis.command('REPLICAOF', '127.0.0.1', '1');
    const before = await connections();
    await replica.cache.forget(key);
    // Two are the questions of this test; one more is the replica's.
    await until(
      async () => replica.redis.usable || (await replica.clock.advance(1_100), replica.redis.usable),
    );
    expect(await connections()).toBeGreaterThan(before + 1);
  });
});
