import { describe, expect, it } from '@jest/globals';
import { ResourceCache } from '../../../../src/cognito/cache/resource-cache.js';
import { ManualClock } from '../../../support/manual-clock.js';
import { absent, denied, NumberedCognito, readingThrough } from '../a-reading.js';

const MINUTE = 60_000;

function start() {
  const clock = new ManualClock(1_000);
  const times = { ttlMs: 5 * MINUTE, staleMs: 60 * MINUTE, waitMs: 25_000 };
  const cache = new ResourceCache({ ...times, maxPools: 100, clock });
  const cognito = new NumberedCognito();
  return { clock, cognito, read: readingThrough({ cache, clock }, cognito) };
}

const times = <Value>(count: number, make: () => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, make));

describe('A read with a maximum age', () => {
  const recent = { maxAgeMs: MINUTE };

  it('is answered from the cache up to that age, and then by Cognito', async () => {
    const { clock, cognito, read } = start();
    await read();
    await clock.advance(MINUTE);
    expect(await read(recent)).toBe('answer 1');
    await clock.advance(1);
    expect(await read(recent)).toBe('answer 2');
    // What it brought is remembered, for the others too.
    expect([await read(recent), await read()]).toEqual(['answer 2', 'answer 2']);
    expect(cognito.calls).toBe(2);
  });

  it('leaves cached answers for other reads', async () => {
    const { clock, cognito, read } = start();
    await read();
    await clock.advance(5 * MINUTE - 1);
    expect(await read()).toBe('answer 1');
    expect(cognito.calls).toBe(1);
  });

  it('counts the age from the start of the call', async () => {
    const { clock, cognito, read } = start();
    const release = cognito.hold();
    const first = read();
    await clock.advance(MINUTE);
    release();
    expect(await first).toBe('answer 1');
    expect(await read(recent)).toBe('answer 1');
    await clock.advance(1);
    expect(await read(recent)).toBe('answer 2');
  });

  it('may be answered with a stale value while that is refreshed', async () => {
    const { clock, cognito, read } = start();
    await read();
    await clock.advance(6 * MINUTE);
    expect(await read({ maxAgeMs: 6 * MINUTE })).toBe('answer 1');
    await clock.advance(0);
    expect(await read()).toBe('answer 2');
    expect(cognito.calls).toBe(2);
  });

  it('fails with Cognito if only an older answer is cached, which other reads still get', async () => {
    const { clock, cognito, read } = start();
    await read();
    await clock.advance(6 * MINUTE);
    cognito.front.fail('DescribeUserPool', denied, Infinity);
    await expect(read(recent)).rejects.toMatchObject({ code: 'UPSTREAM_DENIED' });
    expect(await read()).toBe('answer 1');
    expect(await read({ maxAgeMs: 6 * MINUTE })).toBe('answer 1');
  });

  it('does not use an older answer that the pool does not exist', async () => {
    const { clock, cognito, read } = start();
    cognito.front.fail('DescribeUserPool', absent);
    expect(await read()).toBeNull();
    await clock.advance(1_000);
    expect(await read({ maxAgeMs: 1_000 })).toBeNull();
    await clock.advance(1);
    expect(await read({ maxAgeMs: 1_000 })).toBe('answer 1');
  });

  it('costs one describe, however many reads run concurrently', async () => {
    const { clock, cognito, read } = start();
    await read();
    await clock.advance(2 * MINUTE);
    expect(new Set(await times(50, () => read(recent)))).toEqual(new Set(['answer 2']));
    expect(cognito.calls).toBe(2);
  });

  it.each([false, true])('joins a call that began recently enough (fresh: %s)', async (fresh) => {
    const { clock, cognito, read } = start();
    const release = cognito.hold();
    const first = read({ fresh });
    await clock.advance(MINUTE);
    const joining = times(50, () => read({ fresh, ...recent }));
    await clock.advance(MINUTE);
    release();
    expect(new Set([await first, ...(await joining)])).toEqual(new Set(['answer 1']));
    expect(cognito.calls).toBe(1);
  });

  it.each([false, true])(
    'does not use the answer of a call that began too long ago (fresh: %s)',
    async (fresh) => {
      const { clock, cognito, read } = start();
      const release = cognito.hold();
      const first = read({ fresh });
      await clock.advance(MINUTE + 1);
      const joining = times(50, () => read({ fresh, ...recent }));
      await clock.advance(0);
      release();
      expect(await first).toBe('answer 1');
      expect(new Set(await joining)).toEqual(new Set(['answer 2']));
      expect(cognito.calls).toBe(2);
    },
  );
});
