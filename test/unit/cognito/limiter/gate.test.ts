import { describe, expect, it } from '@jest/globals';
import { Call } from '../../../../src/cognito/call/call.js';
import { Gate } from '../../../../src/cognito/limiter/gate.js';
import { ThrottledError } from '../../../../src/cognito/limiter/throttled-error.js';
import { TokenBucket, type Budget } from '../../../../src/cognito/limiter/token-bucket.js';
import type { ManualClock } from '../../../support/manual-clock.js';
import { aLimiter } from './a-limiter.js';
import { aScope } from './scopes.js';

/** Two calls a second, one at once. */
function aGate(clock: ManualClock): Gate {
  return new Gate(
    'us-east-1_aBcDeFgHi',
    new TokenBucket({ ratePerSecond: 2, burst: 1, now: clock.now }),
    clock.now,
  );
}

/** A limiter of ten calls a second, and calls for pools that have gates of their own. */
function aGatedLimiter() {
  const running = aLimiter();
  const { limiter, clock } = running;
  const sent: { readonly pool: string; readonly at: number }[] = [];
  const gates = new Map<string, Gate>();
  const ask = (pool: string, deadline = 25_000): Promise<unknown> => {
    const gate = gates.get(pool) ?? aGate(clock);
    gates.set(pool, gate);
    const call = new Call('DescribeUserPoolClient', aScope(pool, { deadline }));
    const passed = pool === 'ungated' ? undefined : gate;
    return limiter.acquire(call, passed).then(
      () => {
        limiter.left(clock.now(), passed);
        return sent.push({ pool, at: clock.now() });
      },
      (error: unknown) => error,
    );
  };
  const momentsOf = (pool: string) => sent.filter((each) => each.pool === pool).map(({ at }) => at);
  return { ...running, ask, momentsOf, gates };
}

describe('A gate', () => {
  it('sends calls for one pool at its own rate, though the category would allow more', async () => {
    const { clock, ask, momentsOf } = aGatedLimiter();
    await clock.runUntil(Promise.all(Array.from({ length: 5 }, () => ask('a'))));
    expect(momentsOf('a')).toEqual([0, 500, 1_000, 1_500, 2_000]);
    expect(clock.sleeping).toBe(0);
  });

  it('does not delay calls for other pools, nor calls without a gate', async () => {
    const { clock, ask, momentsOf } = aGatedLimiter();
    for (let times = 0; times < 30; times += 1) void ask('a');
    await clock.advance(200);
    void ask('b');
    void ask('ungated');
    await clock.advance(100);
    expect(momentsOf('b')).toEqual([200]);
    expect(momentsOf('ungated')).toEqual([200]);
  });

  it('leaves pools the whole rate of their category together', async () => {
    const { clock, ask, momentsOf } = aGatedLimiter();
    const pools = Array.from({ length: 12 }, (_each, index) => `pool ${index}`);
    await clock.runUntil(Promise.all(pools.map((pool) => ask(pool))));
    // Two at once, then one every 100 ms.
    expect(pools.flatMap(momentsOf)).toEqual([0, 0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1_000]);
  });

  it('refuses at once a call that could not pass in time', async () => {
    const { clock, ask, momentsOf } = aGatedLimiter();
    for (let times = 0; times < 4; times += 1) void ask('a');
    const late = ask('a', 1_500);
    await clock.advance(0);
    expect(await late).toBeInstanceOf(ThrottledError);
    await clock.advance(2_000);
    expect(momentsOf('a')).toHaveLength(4);
  });

  it('gives its place to another call when a client disconnects', async () => {
    const { clock, ask, limiter, gates, momentsOf } = aGatedLimiter();
    void ask('a');
    await clock.advance(0);
    const scope = aScope('gone');
    const call = new Call('DescribeUserPoolClient', scope);
    const outcome = limiter.acquire(call, gates.get('a')).catch((error: unknown) => error);
    void ask('a');
    expect(gates.get('a')?.waiting).toBe(2);
    call.leave(scope);
    await clock.advance(500);
    expect(await outcome).toMatchObject({ name: 'AbortError' });
    expect(momentsOf('a')).toEqual([0, 500]);
    expect(gates.get('a')?.waiting).toBe(0);
    expect(clock.sleeping).toBe(0);
  });

  it('waits for an asynchronous budget', async () => {
    const { clock, limiter } = aLimiter();
    const pauses = [0, 300, 0];
    const budget: Budget = {
      take: async () => pauses.shift() ?? 0,
      left: () => undefined,
      slowDown: () => undefined,
      msUntil: () => 0,
      remaining: 1,
    };
    const gate = new Gate('us-east-1_aBcDeFgHi', budget, clock.now);
    const waits = Promise.all(
      ['1', '2'].map((id) => limiter.acquire(new Call('GetGroup', aScope(id)), gate)),
    );
    expect(await clock.runUntil(waits)).toEqual([0, 300]);
  });

  it('slows down alone if it explains a throttle, otherwise the whole category does', async () => {
    const { clock, budget, limiter, gates, ask } = aGatedLimiter();
    await clock.runUntil(ask('a'));
    limiter.slowDown(gates.get('a'));
    expect(budget.remaining).toBe(1);
    await clock.advance(10_000);
    limiter.slowDown(gates.get('a'));
    expect(budget.remaining).toBe(0);
  });
});
