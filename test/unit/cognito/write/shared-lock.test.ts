import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SharedLock, type HeldLock } from '../../../../src/cognito/write/shared-lock.js';
import { RedisConnection } from '../../../../src/redis/connection.js';
import { ManualClock } from '../../../support/manual-clock.js';
import { redisBinary } from '../../../support/redis-binary.js';
import { RedisServer } from '../../../support/redis.js';
import { until } from '../../../support/until.js';

const NAME = 'default/us-east-1/us-east-1_aBcDeFgHi';
const KEY = `poolgraph:v2:{${NAME}}:change`;
const never = new AbortController().signal;
const ignore = () => undefined;

let redis: RedisServer;
let connection: RedisConnection;
let one: { clock: ManualClock; lock: SharedLock };
let other: { clock: ManualClock; lock: SharedLock };

beforeAll(redisBinary, 120_000);
beforeAll(async () => {
  redis = await RedisServer.start();
});
beforeEach(async () => {
  await redis.command('FLUSHALL');
  // The time-outs of the connection are not the subject here.
  connection = new RedisConnection({ urls: [redis.url], log: { warn: ignore, info: ignore }, now: () => 0 });
  await until(() => connection.usable);
  [one, other] = [replica(), replica()];
});
afterEach(() => {
  connection.close();
});
afterAll(() => redis.stop());

function replica() {
  const clock = new ManualClock();
  return { clock, lock: new SharedLock({ redis: connection, clock }) };
}

/** Lets a replica ask again until its question is answered. */
async function pass(clock: ManualClock, taking: Promise<HeldLock>): Promise<HeldLock> {
  const progress = { settled: false };
  void taking.finally(() => {
    progress.settled = true;
  });
  await until(async () => {
    await clock.advance(100);
    return progress.settled;
  });
  return taking;
}

describe('A lock that replicas share', () => {
  it('is held by one of them, and then by the next', async () => {
    const first = await one.lock.take(NAME, never);
    const second = other.lock.take(NAME, never);
    await until(() => other.clock.sleeping === 1);
    await first.release();
    expect((await pass(other.clock, second)).held).toBe(true);
  });

  it('is kept for as long as needed, and not taken from its holder', async () => {
    const held = await one.lock.take(NAME, never);
    await redis.command('PEXPIRE', KEY, '60000');
    await one.clock.advance(1_000);
    // Renewed: back to the 5 seconds that it lives.
    await until(async () => Number(await redis.command('PTTL', KEY)) <= 5_000);
    expect(held.held).toBe(true);
    await held.release();
  });

  it('tells its holder if it was lost', async () => {
    const held = await one.lock.take(NAME, never);
    await redis.command('SET', KEY, 'somebody else');
    await one.clock.advance(1_000);
    await until(() => !held.held);
    await held.release();
    expect(await redis.command('GET', KEY)).toBe('somebody else');
  });

  it('is free again after its holder has died', async () => {
    await one.lock.take(NAME, never);
    expect(Number(await redis.command('PTTL', KEY))).toBeLessThanOrEqual(5_000);
    await redis.command('PEXPIRE', KEY, '1');
    expect((await pass(other.clock, other.lock.take(NAME, never))).held).toBe(true);
  });

  it('is no longer waited for after its request leaves', async () => {
    await one.lock.take(NAME, never);
    const leaving = new AbortController();
    const waiting = other.lock.take(NAME, leaving.signal);
    await until(() => other.clock.sleeping === 1);
    leaving.abort(new Error('left'));
    await expect(waiting).rejects.toThrow('left');
  });

  it('is not needed if Redis does not answer', async () => {
    connection.close();
    await until(() => !connection.usable);
    const held = await one.lock.take(NAME, never);
    expect(held.held).toBe(true);
    await held.release();
  });

  it.each([
    ['a text that does not expire', ['SET', KEY, 'garbage']],
    ['a set', ['SADD', KEY, 'garbage']],
  ])('is not waited for if its key holds another value: %s', async (_what, command) => {
    await redis.command(...command);
    const held = await one.lock.take(NAME, never);
    expect(held.held).toBe(true);
    await held.release();
    expect(await redis.command('EXISTS', KEY)).toBe('0');
    expect(connection.usable).toBe(true);
  });

  it("is not waited for if it is another pool's", async () => {
    await one.lock.take(NAME, never);
    expect((await other.lock.take(`${NAME}2`, never)).held).toBe(true);
  });
});
