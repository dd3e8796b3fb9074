import { describe, expect, it } from '@jest/globals';
import { TokenBucket } from '../../../../src/cognito/limiter/token-bucket.js';
import { ManualClock } from '../../../support/manual-clock.js';

function aBucket({ ratePerSecond = 10, burst = 5 } = {}) {
  const clock = new ManualClock();
  const bucket = new TokenBucket({ ratePerSecond, burst, now: clock.now });
  return { clock, bucket, takeAll: () => takeAll(bucket) };
}

/** How many tokens there are, by taking them. */
function takeAll(bucket: TokenBucket): number {
  let taken = 0;
  while (bucket.take() === 0) taken += 1;
  return taken;
}

describe('A token bucket', () => {
  it('starts full, and says when the next token comes', () => {
    const { bucket, takeAll } = aBucket();
    expect(bucket.remaining).toBe(5);
    expect(takeAll()).toBe(5);
    expect(bucket.remaining).toBe(0);
    expect(bucket.take()).toBe(100);
  });

  it('is refilled continuously, up to its burst', async () => {
    const { clock, bucket, takeAll } = aBucket();
    takeAll();
    await clock.advance(50);
    expect(bucket.take()).toBe(50);
    await clock.advance(250);
    expect(takeAll()).toBe(3);
    await clock.advance(60_000);
    expect(takeAll()).toBe(5);
  });

  it.each([3, 7, 12, 15, 29.5])('keeps a rate of %d a second over 100 s', async (ratePerSecond) => {
    const { clock, bucket, takeAll } = aBucket({ ratePerSecond, burst: 1 });
    let taken = takeAll() - 1;
    while (clock.now() < 100_000) {
      await clock.advance(bucket.take());
      taken += takeAll();
    }
    // A burst of one has no room to make up for waits that are rounded up to a millisecond.
    expect(taken / 100).toBeGreaterThan(ratePerSecond * 0.97);
    expect(taken / 100).toBeLessThanOrEqual(ratePerSecond);
  });

  it('tells when so many can have been taken, and keeps that promise', async () => {
    const { clock, bucket, takeAll } = aBucket();
    expect(bucket.msUntil(5)).toBe(0);
    expect(bucket.msUntil(25)).toBe(2_000);
    bucket.slowDown();
    const promised = bucket.msUntil(5);
    await clock.advance(promised - 1);
    expect(bucket.remaining).toBe(4);
    await clock.advance(1);
    expect(takeAll()).toBe(5);
  });
});

describe('A token bucket that AWS throttles', () => {
  it('is empty and slower', () => {
    const { bucket } = aBucket();
    bucket.slowDown();
    expect(bucket.remaining).toBe(0);
    // At 7 a second it would be 143 ms; the pace comes back meanwhile.
    expect(bucket.take()).toBe(142);
  });

  it('takes throttles that come together for one', async () => {
    const { clock, bucket } = aBucket();
    bucket.slowDown();
    await clock.advance(100);
    const next = bucket.take();
    bucket.slowDown();
    expect(bucket.take()).toBe(next);
  });

  it('never falls below a tenth of its rate', async () => {
    const { clock, bucket } = aBucket();
    for (let times = 0; times < 50; times += 1) {
      bucket.slowDown();
      await clock.advance(500);
    }
    bucket.slowDown();
    expect(bucket.msUntil(1)).toBeLessThanOrEqual(1_000);
  });

  it('comes back to its rate by itself', async () => {
    const { clock, bucket, takeAll } = aBucket();
    bucket.slowDown();
    await clock.advance(3_000);
    takeAll();
    expect(bucket.msUntil(10)).toBe(1_000);
  });

  it('estimates with the pace coming back', async () => {
    const { clock, bucket, takeAll } = aBucket({ burst: 100 });
    takeAll();
    bucket.slowDown();
    // Three seconds from 7 to 10 a second, then one at 10.
    expect(bucket.msUntil(25.5 + 10)).toBe(4_000);
    await clock.advance(4_000);
    expect(takeAll()).toBe(35);
  });
});
