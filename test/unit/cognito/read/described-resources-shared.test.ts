import { beforeEach, describe, expect, it } from '@jest/globals';
import { denied, key, NumberedCognito, readingThrough } from '../a-reading.js';
import { until } from '../../../support/until.js';
import { inRedis } from '../cache/replica.js';
import { a, b, redis } from '../cache/two-replicas.js';

/** Milliseconds for which Redis holds an answer, from when its call began. */
const LIFE_MS = 3_900_000;
const recent = { maxAgeMs: 60_000 };

let cognito: NumberedCognito;
let readOnA: ReturnType<typeof readingThrough>;
let readOnB: ReturnType<typeof readingThrough>;

beforeEach(() => {
  cognito = new NumberedCognito();
  readOnA = readingThrough(a, cognito);
  readOnB = readingThrough(b, cognito);
});

/** Makes the answer in Redis so old, by the server's clock, and lets as much time pass on the replicas. */
async function age(ms: number): Promise<void> {
  await redis.command('PEXPIRE', inRedis(key, 'answer'), String(LIFE_MS - ms));
  await Promise.all([a.clock.advance(ms), b.clock.advance(ms)]);
}

/** A's clock stands still between the steps, while the lock would expire by that of the server. */
async function keepLock(): Promise<void> {
  await redis.command('PEXPIRE', inRedis(key, 'lock'), '600000');
}

describe('A read of replicas with a maximum age', () => {
  it('is answered from the shared cache up to that age, and then by Cognito', async () => {
    await readOnA();
    await age(50_000);
    expect(await readOnB(recent)).toBe('answer 1');
    await age(60_001);
    expect(await readOnB(recent)).toBe('answer 2');
    expect([await readOnA(recent), await readOnA()]).toEqual(['answer 2', 'answer 2']);
    expect(cognito.calls).toBe(2);
  });

  it('fails with Cognito if only an older answer is shared, which other reads still get', async () => {
    await readOnA();
    await age(60_001);
    cognito.front.fail('DescribeUserPool', denied, Infinity);
    await expect(readOnB(recent)).rejects.toMatchObject({ code: 'UPSTREAM_DENIED' });
    expect(await readOnB()).toBe('answer 1');
  });

  it('reads newer answers than its own from Redis', async () => {
    await readOnA();
    await readOnB();
    // Less than the 5 seconds for which a replica believes its own memory.
    await age(4_001);
    expect(await readOnA({ maxAgeMs: 4_000 })).toBe('answer 2');
    expect(await readOnB()).toBe('answer 1');
    expect(await readOnB({ maxAgeMs: 4_000 })).toBe('answer 2');
    expect(cognito.calls).toBe(2);
  });

  it('costs one describe, however many reads run concurrently', async () => {
    await readOnA();
    await age(60_001);
    const reads = Array.from({ length: 50 }, () => [readOnA(recent), readOnB(recent)]).flat();
    expect(new Set(await Promise.all(reads))).toEqual(new Set(['answer 2']));
    expect(cognito.calls).toBe(2);
  });

  it.each([
    { began: 59_000, answer: 'answer 1', calls: 1 },
    { began: 60_001, answer: 'answer 2', calls: 2 },
  ])(
    'waits for the call of another replica, and has $answer if that began $began ms ago',
    async ({ began, answer, calls }) => {
      const release = cognito.hold();
      const ofA = readOnA();
      await until(() => cognito.calls === 1);
      await a.clock.advance(began);
      await keepLock();
      // One that is content with less waits already.
      const scopes = b.clock.sleeping + 1;
      const content = readOnB();
      await until(() => b.clock.sleeping > scopes);
      const joining = readOnB(recent);
      await until(() => b.clock.sleeping > scopes + 1);
      release();
      expect([await ofA, await content, await joining]).toEqual(['answer 1', 'answer 1', answer]);
      expect(cognito.calls).toBe(calls);
    },
  );

  it('uses no answer that became too old while it waited for another replica', async () => {
    const release = cognito.hold();
    const ofA = readOnA();
    await until(() => cognito.calls === 1);
    await a.clock.advance(60_001);
    await keepLock();
    const scopes = b.clock.sleeping + 1;
    const ofB = readOnB(recent);
    await until(() => b.clock.sleeping > scopes);
    release();
    expect([await ofA, await ofB]).toEqual(['answer 1', 'answer 2']);
  });
});
