import { describe, expect, it } from '@jest/globals';
import { ThrottledError } from '../../../../src/cognito/limiter/throttled-error.js';
import { TokenBucket } from '../../../../src/cognito/limiter/token-bucket.js';
import { ManualClock } from '../../../support/manual-clock.js';
import { aLimiter } from './a-limiter.js';
import { aRead, aScope } from './scopes.js';

describe('The limiter', () => {
  it('sends calls at once while it can, and later ones one by one', async () => {
    const { clock, limiter, acquire } = aLimiter();
    const waits = Promise.all(['1', '2', '3', '4'].map((name) => acquire(name)));
    expect(await clock.runUntil(waits)).toEqual([0, 0, 100, 200]);
    expect(limiter.waiting).toBe(0);
    expect(limiter.remaining).toBe(0);
  });

  it('leaves no timer when nothing waits', async () => {
    const { clock, acquire } = aLimiter();
    await clock.runUntil(Promise.all(['1', '2', '3'].map((name) => acquire(name))));
    expect(clock.sleeping).toBe(0);
    await clock.runUntil(acquire('4'));
    expect(clock.sleeping).toBe(0);
  });

  it('waits for an asynchronous budget', async () => {
    const { clock, acquire } = aLimiter({
      budget: {
        take: async () => 0,
        left: () => undefined,
        slowDown: () => undefined,
        msUntil: () => 0,
        remaining: 1,
      },
    });
    expect(await clock.runUntil(Promise.all([acquire('1'), acquire('2')]))).toEqual([0, 0]);
  });

  it('fails waiting calls if its budget fails, and continues when it works again', async () => {
    const failure = new Error('the budget is gone');
    const takes = [async () => Promise.reject(failure), async () => 0];
    const { clock, acquire } = aLimiter({
      budget: {
        take: async () => takes.shift()?.() ?? 0,
        left: () => undefined,
        slowDown: () => undefined,
        msUntil: () => 0,
        remaining: 1,
      },
    });
    expect(await clock.runUntil(Promise.all([acquire('1'), acquire('2')]))).toEqual([failure, failure]);
    expect(await clock.runUntil(acquire('3'))).toBe(0);
  });
});

describe('Fairness of the limiter', () => {
  it('does not delay one read by a thousand reads of another request', async () => {
    const { clock, acquire } = aLimiter();
    const greedy = aScope('greedy', { deadline: 1_000_000 });
    for (let times = 0; times < 1_000; times += 1) void acquire('greedy', aRead(greedy));
    await clock.advance(1_000);
    expect(await clock.runUntil(acquire('single', aRead(aScope('single'))))).toBeLessThanOrEqual(200);
  });

  /** A caller's thousand waiting reads, in ten requests; the next right to send is 100 ms away. */
  async function beside(greedy: string) {
    const running = aLimiter();
    const { clock, acquire } = running;
    for (let request = 0; request < 10; request += 1) {
      const scope = aScope(`greedy ${request}`, { callerName: greedy, deadline: 1_000_000 });
      for (let times = 0; times < 101; times += 1) void acquire(greedy, aRead(scope));
    }
    await clock.advance(800);
    return running;
  }

  it.each([
    // The last of 20 reads is behind 19 of its own and 20 of the other caller; the 40th right comes after 4 s.
    { patience: 4_001, served: 20 },
    { patience: 4_000, served: 19 },
  ])(
    'gives a caller every other turn next to a thousand reads of another: $served within $patience ms',
    async ({ patience, served }) => {
      const { clock, limiter, sent, acquire } = await beside('greedy');
      expect(limiter.waiting).toBe(1_000);
      const scope = aScope('modest', { deadline: clock.now() + patience });
      const since = sent.length;
      const asked = Array.from({ length: 20 }, () => acquire('modest', aRead(scope)));
      expect(limiter.waiting).toBe(1_000 + served);
      const outcomes = await clock.runUntil(Promise.all(asked));

      expect(outcomes).toEqual([
        ...Array.from({ length: served }, (_, index) => 200 * (index + 1)),
        ...Array.from({ length: 20 - served }, () => expect.any(ThrottledError)),
      ]);
      expect(sent.slice(since)).toEqual(Array.from({ length: served }, () => ['greedy', 'modest']).flat());
    },
  );

  it('does not delay a caller’s read by a thousand reads of its other request', async () => {
    const { clock, acquire } = aLimiter();
    const thousand = aScope('thousand', { callerName: 'a', deadline: 1_000_000 });
    for (let times = 0; times < 1_000; times += 1) void acquire('', aRead(thousand));
    await clock.advance(1_000);
    const single = aRead(aScope('single', { callerName: 'a' }));
    expect(await clock.runUntil(acquire('single', single))).toBeLessThanOrEqual(200);
  });

  it('serves refreshes after all other calls', async () => {
    const { clock, sent, acquire } = aLimiter();
    const refresh = aScope('refresh', { background: true });
    const all = ['refresh 1', 'refresh 2', 'refresh 3'].map((name) => acquire(name, aRead(refresh)));
    all.push(acquire('read 1'), acquire('read 2'), acquire('read 3'));
    await clock.runUntil(Promise.all(all));
    // The first was let go before anybody else had come.
    expect(sent).toEqual(['refresh 1', 'read 1', 'read 2', 'read 3', 'refresh 2', 'refresh 3']);
  });

  it('limits refreshes to a part of the budget, without delaying other calls', async () => {
    const clock = new ManualClock();
    const { sent, acquire } = aLimiter({
      budget: new TokenBucket({ ratePerSecond: 10, burst: 2, now: clock.now }),
      backgroundBudget: new TokenBucket({ ratePerSecond: 2, burst: 1, now: clock.now }),
      now: clock.now,
      sleep: clock.sleep,
    });
    const refresh = aScope('refresh', { background: true });
    for (const name of ['refresh 1', 'refresh 2', 'refresh 3']) void acquire(name, aRead(refresh));
    await clock.advance(499);
    expect(sent).toEqual(['refresh 1']);
    void acquire('read');
    await clock.advance(0);
    expect(sent).toEqual(['refresh 1', 'read']);
    await clock.advance(1);
    expect(sent).toEqual(['refresh 1', 'read', 'refresh 2']);
  });

  it('gives a joined call a place in the lane of each waiter', async () => {
    const { clock, sent, acquire } = aLimiter();
    const greedy = aScope('greedy');
    const calls = Array.from({ length: 50 }, () => aRead(greedy));
    const all = calls.map((call, index) => acquire(`greedy ${index}`, call));
    calls[40]?.join(aScope('late'));
    await clock.runUntil(Promise.all(all));
    expect(sent.indexOf('greedy 40')).toBeLessThanOrEqual(3);
    expect(new Set(sent).size).toBe(50);
  });

  it('sends a refresh at once when a request waits for it', async () => {
    const { clock, budget } = aLimiter();
    const { sent, acquire } = aLimiter({
      budget,
      backgroundBudget: new TokenBucket({ ratePerSecond: 0.1, burst: 1, now: clock.now }),
      now: clock.now,
      sleep: clock.sleep,
    });
    const refresh = aScope('refresh', { background: true });
    const call = aRead(refresh);
    void acquire('refresh 1', aRead(refresh));
    void acquire('refresh 2', call);
    await clock.advance(100);
    expect(sent).toEqual(['refresh 1']);
    call.join(aScope('reader'));
    await clock.advance(0);
    expect(sent).toEqual(['refresh 1', 'refresh 2']);
  });
});
