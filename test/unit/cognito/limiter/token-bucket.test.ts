import { describe, expect, it } from '@jest/globals';
import { TokenBucket } from '../../../../src/cognito/limiter/token-bucket.js';
import { ManualClock } from '../../../support/manual-clock.js';

function aBucket({ ratePerSecond = 10, burst = 5 } = {}) {
  const clock = new ManualClock();
  const bucket = new TokenBucket({ ratePerSecond, burst, now: clock.now });
  /** How many tokens there are, by taking them for requests that are held back. */
  const holdAll = () => {
    let taken = 0;
    while (bucket.take() === 0) taken += 1;
    return taken;
  };
  /** The same, for requests that leave at once. */
  const takeAll = () => {
    const taken = holdAll();
    for (let times = 0; times < taken; times += 1) bucket.left(clock.now());
    return taken;
  };
  return { clock, bucket, takeAll, holdAll };
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

  it('predicts when a number of tokens can have been taken, and is right', async () => {
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

  it('treats simultaneous throttles as one', async () => {
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

  it('recovers its rate by itself', async () => {
    const { clock, bucket, takeAll } = aBucket();
    bucket.slowDown();
    await clock.advance(3_000);
    takeAll();
    expect(bucket.msUntil(10)).toBe(1_000);
  });

  it('includes the recovery in its predictions', async () => {
    const { clock, bucket, takeAll } = aBucket({ burst: 100 });
    takeAll();
    bucket.slowDown();
    // Three seconds from 7 to 10 a second, then one at 10.
    expect(bucket.msUntil(25.5 + 10)).toBe(4_000);
    await clock.advance(4_000);
    expect(takeAll()).toBe(35);
  });
});

describe('A token bucket whose requests leave late', () => {
  it("gains nothing while its whole burst is held back, because AWS's bucket is full", async () => {
    const { clock, bucket, holdAll } = aBucket();
    holdAll();
    await clock.advance(300);
    expect(bucket.remaining).toBe(0);
    for (let times = 0; times < 5; times += 1) bucket.left(0);
    expect(bucket.take()).toBe(100);
    await clock.advance(300);
    expect(holdAll()).toBe(3);
  });

  it('lets no more requests arrive together than AWS accepts at once', async () => {
    const { clock, holdAll } = aBucket();
    let together = 0;
    while (clock.now() < 400) {
      together += holdAll();
      await clock.advance(50);
    }
    expect(together).toBe(5);
  });

  it('gains tokens up to what held-back requests leave free', async () => {
    const { clock, bucket, holdAll } = aBucket();
    bucket.take();
    bucket.take();
    await clock.advance(200);
    expect(holdAll()).toBe(3);
    bucket.left(0);
    await clock.advance(190);
    expect(holdAll()).toBe(1);
  });

  it('keeps its rate, however late requests leave', async () => {
    const { clock, holdAll } = aBucket();
    let taken = holdAll();
    // The first are held back until they have no place in the bucket any more, after four tenths of a second.
    while (clock.now() < 10_400) {
      taken += holdAll();
      await clock.advance(10);
    }
    expect(taken).toBe(5 + 99);
  });

  it('keeps reserved places while the process is busy', async () => {
    const { clock, bucket, holdAll } = aBucket();
    holdAll();
    await clock.advance(2_000);
    expect(bucket.remaining).toBe(0);
  });

  it('frees a place only once', async () => {
    const { clock, bucket, holdAll } = aBucket();
    bucket.take();
    while (clock.now() < 500) {
      await clock.advance(100);
      expect(bucket.remaining).toBeGreaterThanOrEqual(4);
    }
    const others = holdAll();
    // Far too late, when the place belongs to another.
    bucket.left(0);
    await clock.advance(100);
    expect(others).toBe(5);
    expect(bucket.remaining).toBe(0);
  });
});
