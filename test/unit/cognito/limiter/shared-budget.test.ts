import { beforeAll, describe, expect, it } from '@jest/globals';
import { RedisCluster } from '../../../support/redis-cluster.js';
import { RedisServer } from '../../../support/redis.js';
import { redisBinary } from '../../../support/redis-binary.js';
import { until } from '../../../support/until.js';
import { bucketKey, excess, Replica } from './shared-replica.js';

// The first run on a machine downloads the server.
beforeAll(redisBinary, 120_000);

const quota = { ratePerSecond: 50, burst: 20 };

/** So slow that nothing comes back while a test lasts. */
const still = { ratePerSecond: 0.01, burst: 7 };

/** Milliseconds since now: what a busy machine took, the server's clock has counted too. */
function stopwatch(): () => number {
  const start = performance.now();
  return () => performance.now() - start;
}

describe('A shared budget', () => {
  it('gives two replicas together at most burst + rate × t, and no less', async () => {
    await using redis = await RedisServer.start();
    await using one = await Replica.start([redis.url], quota);
    await using two = await Replica.start([redis.url], quota);
    const both = await Promise.all([one.takeFor(1_000), two.takeFor(1_000)]);
    const grants = both.flat();
    expect(excess(grants, quota)).toBeLessThanOrEqual(0);
    expect(grants.length).toBeGreaterThan(0.9 * (quota.burst + quota.ratePerSecond));
  });

  it('serves waiting replicas in turn', async () => {
    await using redis = await RedisServer.start();
    await using one = await Replica.start([redis.url], quota);
    await using two = await Replica.start([redis.url], quota);
    await one.takeAll();
    const both = await Promise.all([one.takeFor(800), two.takeFor(800)]);
    const [less = 0, more = 0] = both.map(({ length }) => length).sort((a, b) => a - b);
    expect(less + more).toBeGreaterThan(20);
    // Not to one: each sleeps until its turn, and a busy machine wakes one of them late.
    expect(less).toBeGreaterThan(more / 2);
  });

  it("includes other replicas' waiting calls that come first in its estimates", async () => {
    await using redis = await RedisServer.start();
    await using one = await Replica.start([redis.url], { ratePerSecond: 1, burst: 1 });
    await using two = await Replica.start([redis.url], { ratePerSecond: 1, burst: 1 });
    const elapsed = stopwatch();
    expect(await one.takeAll()).toBe(1);
    await one.budget.take(3);
    const pause = await two.budget.take(1);
    // Behind the one that waited first.
    expect(pause + elapsed()).toBeGreaterThan(1_900);
    expect(pause).toBeLessThanOrEqual(2_000);
    for (const [rights, ms] of [
      [1, 2_000],
      [10, 13_000],
    ] as const) {
      expect(two.budget.msUntil(rights)).toBeLessThan(ms + 100);
      expect(two.budget.msUntil(rights) + elapsed()).toBeGreaterThan(ms - 100);
    }
  });

  it('slows down all replicas when AWS throttles one', async () => {
    await using redis = await RedisServer.start();
    const slow = { ratePerSecond: 1, burst: 6 };
    await using one = await Replica.start([redis.url], slow);
    await using two = await Replica.start([redis.url], slow);
    expect(await one.budget.take(1)).toBe(0);
    const elapsed = stopwatch();
    one.budget.slowDown();
    // Its place in the stream of commands is behind the slowing down.
    await one.budget.take(1);
    const pause = await two.budget.take(1);
    expect(two.budget.remaining).toBe(0);
    // Second in turn, at 0.7 a second that slowly becomes 1.
    expect(pause + elapsed()).toBeGreaterThan(2_200);
    expect(pause).toBeLessThan(2_700);
  });

  it('leaves one key, which expires by itself', async () => {
    await using redis = await RedisServer.start();
    await using one = await Replica.start([redis.url], quota);
    await one.budget.take(1);
    expect(await redis.command('KEYS', '*')).toContain(bucketKey);
    expect(await redis.command('DBSIZE')).toBe('1');
    expect(Number(await redis.command('PTTL', bucketKey))).toBeGreaterThan(10_000);
  });

  it('works on a cluster', async () => {
    await using cluster = await RedisCluster.start();
    await using one = await Replica.start(cluster.urls, still);
    await using two = await Replica.start(cluster.urls, still);
    expect(await one.takeAll()).toBe(6);
    expect(await two.takeAll()).toBe(0);
  });
});

describe('A shared budget whose Redis does not answer', () => {
  it('sends nothing at first, then no more than its share, which begins empty', async () => {
    await using redis = await RedisServer.start();
    await using one = await Replica.start([redis.url], { ratePerSecond: 4, burst: 7 });
    await one.budget.take(1);
    redis.pause();
    expect(await one.takeAll()).toBe(0);
    one.putForward(2_000);
    expect(await one.takeAll()).toBe(0);
    one.putForward(2_000);
    // Half of the burst, and then of the rate.
    expect(await one.takeAll()).toBe(3);
    one.putForward(1_000);
    expect(await one.takeAll()).toBe(2);
  });

  it('continues at once after a brief failure', async () => {
    await using redis = await RedisServer.start();
    await using one = await Replica.start([redis.url], still);
    await one.budget.take(1);
    redis.pause();
    expect(await one.budget.take(1)).toBe(100);
    redis.resume();
    await until(async () => (await one.budget.take(1)) === 0);
    expect(one.budget.remaining).toBeLessThanOrEqual(4);
  });

  it('answers at once while it uses its own share', async () => {
    await using redis = await RedisServer.start();
    await using one = await Replica.start([redis.url], quota);
    await one.budget.take(1);
    await redis.kill();
    await until(async () => (await one.budget.take(1)) === 100);
    one.putForward(2_000);
    await one.budget.take(1);
    expect(typeof one.budget.take(1)).toBe('number');
  });

  it.each(['killed', 'paused'])(
    'returns to the shared bucket at the same time as all others, without a burst, when Redis was %s',
    async (how) => {
      await using redis = await RedisServer.start();
      await using one = await Replica.start([redis.url], still);
      await using two = await Replica.start([redis.url], still);
      await one.takeAll();
      if (how === 'killed') await redis.kill();
      else redis.pause();
      await one.budget.take(1);
      one.putForward(2_000);
      await one.budget.take(1);
      if (how === 'killed') await redis.restart();
      else redis.resume();

      // It tries as often as it is asked, once the connection's own pause is over.
      one.putForward(1_000);
      await until(async () => {
        await one.budget.take(1);
        return Number(await redis.command('HGET', bucketKey, 'shared')) > Date.now();
      });
      // The other has noticed nothing: it is told.
      expect(await two.takeAll()).toBe(0);
      expect(two.budget.take(1)).toBeGreaterThan(0);

      // As if that time were over.
      for (const field of ['shared', 'at']) await redis.command('HINCRBYFLOAT', bucketKey, field, '-4000');
      for (const replica of [one, two]) {
        replica.putForward(4_000);
        const asked = replica.budget.take(1);
        expect(typeof asked).not.toBe('number');
        expect(await asked).toBeGreaterThan(0);
      }
    },
  );
});
