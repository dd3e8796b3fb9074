import { describe, expect, it } from '@jest/globals';
import { ThrottledError } from '../../../../src/cognito/limiter/throttled-error.js';
import { aLimiter } from './a-limiter.js';
import { aRead, aScope } from './scopes.js';

describe('Deadlines in the limiter', () => {
  it('refuse at once a call that would be too late, and say when a retry may succeed', async () => {
    const { clock, acquire } = aLimiter();
    const scope = aScope('a', { deadline: 3_000 });
    const outcomes = Promise.all(Array.from({ length: 60 }, () => acquire('', aRead(scope))));
    const refused = (await clock.runUntil(outcomes)).filter((outcome) => outcome instanceof Error);

    // Two at once and one every 100 ms until just before 3 s.
    expect(refused).toHaveLength(60 - 2 - 29);
    expect(refused[0]).toBeInstanceOf(ThrottledError);
    expect(refused[0]).toMatchObject({
      code: 'THROTTLED',
      message:
        "Cognito's quota allows DescribeUserPool in 3000 ms, but the request has 3000 ms left. Try again in 1000 ms.",
      extensions: { code: 'THROTTLED', retryAfterMs: 1_000 },
    });
  });

  it('refuse without a wait', async () => {
    const { clock, acquire } = aLimiter();
    for (let times = 0; times < 102; times += 1) void acquire('');
    const outcome = acquire('late', aRead(aScope('a', { deadline: 2_000 })));
    await clock.advance(0);
    expect(await outcome).toMatchObject({ retryAfterMs: 8_100 });
  });

  it("consider a request's place instead of the whole queue", async () => {
    const { clock, acquire } = aLimiter();
    for (let times = 0; times < 102; times += 1) void acquire('', aRead(aScope('greedy')));
    const outcome = acquire('single', aRead(aScope('single', { deadline: 2_000 })));
    expect(await clock.runUntil(outcome)).toBeLessThanOrEqual(200);
  });

  it('refuse when they pass unexpectedly', async () => {
    const { clock, budget, acquire } = aLimiter();
    void acquire('1');
    void acquire('2');
    const outcome = acquire('3', aRead(aScope('a', { deadline: 150 })));
    await clock.advance(50);
    budget.slowDown();
    await clock.advance(99);
    let ended = false;
    void outcome.then(() => (ended = true));
    await clock.advance(0);
    expect(ended).toBe(false);
    await clock.advance(1);
    expect(await outcome).toMatchObject({
      name: 'ThrottledError',
      message: "Cognito's quota did not allow DescribeUserPool within 150 ms. Try again in 1000 ms.",
    });
    expect(clock.sleeping).toBe(0);
  });

  it('are extended when a request with more time joins a call', async () => {
    const { clock, budget, sent, acquire } = aLimiter();
    void acquire('1');
    void acquire('2');
    const call = aRead(aScope('hasty', { deadline: 150 }));
    void acquire('joined', call);
    await clock.advance(50);
    budget.slowDown();
    call.join(aScope('patient'));
    await clock.advance(1_000);
    expect(sent).toEqual(['1', '2', 'joined']);
  });

  it('are four minutes at most, while a signature is valid', async () => {
    const { clock, budget, acquire } = aLimiter({
      budget: {
        take: () => 1_000,
        left: () => undefined,
        slowDown: () => undefined,
        msUntil: () => 0,
        remaining: 0,
      },
    });
    expect(budget.remaining).toBe(2);
    const outcome = acquire('', aRead(aScope('a', { deadline: Infinity })));
    expect(await clock.runUntil(outcome)).toBeInstanceOf(ThrottledError);
    expect(clock.now()).toBe(240_000);
  });
});

describe('The queue of the limiter', () => {
  it('is bounded', async () => {
    const { clock, acquire, limiter } = aLimiter({ maxWaiting: 20 });
    const outcomes = Array.from({ length: 30 }, () => acquire(''));
    expect(limiter.waiting).toBe(20);
    expect(await outcomes[21]).toMatchObject({
      name: 'ThrottledError',
      message:
        "Too many calls wait for Cognito's quota: 20 before DescribeUserPool, at most 20 (MAX_WAITING_CALLS). Try again in 1900 ms.",
    });
    const settled = await clock.runUntil(Promise.all(outcomes));
    expect(settled.filter((outcome) => outcome instanceof ThrottledError)).toHaveLength(9);
  });

  it('reserves half of its places for calls that are not refreshes', async () => {
    const { acquire, limiter } = aLimiter({ maxWaiting: 20 });
    const refresh = aScope('refresh', { background: true });
    for (let times = 0; times < 30; times += 1) void acquire('', aRead(refresh));
    expect(limiter.waiting).toBe(10);
    for (let times = 0; times < 30; times += 1) void acquire('');
    expect(limiter.waiting).toBe(20);
  });

  it('frees the places of a client that disconnects', async () => {
    const { clock, limiter, sent, acquire } = aLimiter();
    const gone = aScope('gone');
    const calls = Array.from({ length: 100 }, () => aRead(gone));
    const outcomes = calls.map((call) => acquire('gone', call));
    const stays = acquire('stays', aRead(aScope('stays')));
    await clock.advance(0);
    for (const call of calls) call.leave(gone);

    expect(limiter.waiting).toBe(sent.includes('stays') ? 0 : 1);
    expect(await outcomes[99]).toMatchObject({ name: 'AbortError' });
    expect(await clock.runUntil(stays)).toBeLessThanOrEqual(100);
    expect(clock.sleeping).toBe(0);
  });

  it('has no timer after everybody disconnects', async () => {
    const { clock, acquire } = aLimiter();
    void acquire('1');
    void acquire('2');
    const scope = aScope('gone');
    const call = aRead(scope);
    void acquire('3', call);
    await clock.advance(10);
    expect(clock.sleeping).toBe(1);
    call.leave(scope);
    await clock.advance(0);
    expect(clock.sleeping).toBe(0);
  });

  it('keeps a joined call until the last waiter leaves', async () => {
    const { clock, sent, acquire } = aLimiter();
    void acquire('1');
    void acquire('2');
    const first = aScope('first');
    const call = aRead(first);
    void acquire('joined', call);
    call.join(aScope('second'));
    call.leave(first);
    await clock.advance(100);
    expect(sent).toEqual(['1', '2', 'joined']);
  });

  it('refuses a call that everybody has already left', async () => {
    const { acquire, limiter } = aLimiter();
    const scope = aScope('gone');
    const call = aRead(scope);
    call.leave(scope);
    expect(await acquire('', call)).toMatchObject({ name: 'AbortError' });
    expect(limiter.waiting).toBe(0);
  });
});
