import { describe, expect, it } from '@jest/globals';
import type { Call } from '../../../../src/cognito/call/call.js';
import {
  BadUserInputError,
  ConflictError,
  InvalidCursorError,
} from '../../../../src/errors/gateway-error.js';
import { UpstreamError } from '../../../../src/errors/upstream.js';
import { JoinedCalls } from '../../../../src/cognito/call/joined-calls.js';
import { ThrottledError } from '../../../../src/cognito/limiter/throttled-error.js';
import { DeadlineExceededError, openScope } from '../../../../src/cognito/call/request-scope.js';
import { ManualClock } from '../../../support/manual-clock.js';

const clock = new ManualClock();
const scope = (id: string, timeoutMs = 1_000) => openScope({ id, callerName: id, timeoutMs }, clock);

/** A call that is answered when the test says so, or given up when nobody waits any more. */
function pending() {
  let answer: (value: string) => void = () => undefined;
  const started: Call[] = [];
  const start = (call: Call) =>
    new Promise<string>((resolve, reject) => {
      started.push(call);
      answer = resolve;
      call.signal.addEventListener('abort', () => {
        reject(call.signal.reason as Error);
      });
    });
  return {
    start,
    started,
    answer: (value: string) => {
      answer(value);
    },
  };
}

describe('Joined calls', () => {
  it('are one call while in progress, and report who joined', async () => {
    const joined = new JoinedCalls();
    const { start, started, answer } = pending();
    const first = joined.join('key', 'DescribeUserPool', scope('a'), start);
    const second = joined.join('key', 'DescribeUserPool', scope('b'), start);
    answer('pool');
    expect([await first, await second]).toMatchObject([
      { value: 'pool', joined: false },
      { value: 'pool', joined: true },
    ]);
    expect(started).toHaveLength(1);
    expect(joined.size).toBe(0);
  });

  it('continue for the remaining waiters when one leaves', async () => {
    const joined = new JoinedCalls();
    const { start, started, answer } = pending();
    const [leaving, staying] = [scope('a'), scope('b')];
    const left = joined.join('key', 'DescribeUserPool', leaving, start);
    const stayed = joined.join('key', 'DescribeUserPool', staying, start);

    leaving.hangUp();
    await expect(left).rejects.toMatchObject({ name: 'HungUpError' });
    expect(started[0]?.signal.aborted).toBe(false);
    answer('pool');
    expect(await stayed).toMatchObject({ value: 'pool' });
  });

  it('are cancelled when the last waiter leaves, and made again for the next', async () => {
    const joined = new JoinedCalls();
    const { start, started, answer } = pending();
    const leaving = scope('a');
    const left = joined.join('key', 'DescribeUserPool', leaving, start);
    leaving.hangUp();
    await expect(left).rejects.toMatchObject({ name: 'HungUpError' });
    expect(started[0]?.signal.aborted).toBe(true);

    const next = joined.join('key', 'DescribeUserPool', scope('b'), start);
    answer('pool');
    expect(await next).toMatchObject({ value: 'pool', joined: false });
    expect(started).toHaveLength(2);
  });

  it('are not joined by reads after a write, but answer earlier waiters', async () => {
    const joined = new JoinedCalls();
    const before = pending();
    const after = pending();
    const old = joined.join('key', 'DescribeUserPool', scope('a'), before.start);
    joined.part('key');
    const fresh = joined.join('key', 'DescribeUserPool', scope('b'), after.start);
    after.answer('new');
    before.answer('old');
    expect([(await old).value, (await fresh).value]).toEqual(['old', 'new']);
  });

  it("end at each waiter's own deadline", async () => {
    const joined = new JoinedCalls();
    const { start, started, answer } = pending();
    const hasty = joined.join('key', 'DescribeUserPool', scope('a', 100), start);
    const patient = joined.join('key', 'DescribeUserPool', scope('b', 500), start);
    const refused = expect(hasty).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect(started[0]?.deadline).toBe(clock.now() + 500);
    await clock.advance(100);
    await refused;
    answer('pool');
    expect(await patient).toMatchObject({ value: 'pool' });
  });
});

const upstream = (code: 'THROTTLED' | 'UPSTREAM_DENIED' | 'UPSTREAM_UNAVAILABLE') =>
  new UpstreamError(
    code,
    'It failed.',
    { operation: 'DescribeUserPool', region: 'us-east-1', kind: 'read' },
    { cause: undefined },
  );

/** Calls that fail one after the other, as the test says, and are answered once it has nothing more to say. */
function failing(...failures: readonly ((call: Call) => Error)[]) {
  const started: Call[] = [];
  const start = async (call: Call): Promise<string> => {
    const failure = failures[started.length];
    started.push(call);
    // Somebody joins while it is on its way.
    await new Promise(setImmediate);
    if (failure) throw failure(call);
    return 'pool';
  };
  return { start, started };
}

describe('A call that fails for one of its waiters', () => {
  it.each<[string, Error]>([
    ['its turn came too late for its own deadline', new ThrottledError('Too late.', 1_000)],
    ['its deadline', new DeadlineExceededError(100)],
    ['a request that cannot be', new BadUserInputError('No such Region.')],
    ['a request that AWS refuses', new BadUserInputError('1 validation error detected: …')],
    ['a cursor', new InvalidCursorError('Expected a cursor')],
    ['a change of its own', new ConflictError('Somebody else was first.')],
    ['a bug', new TypeError('x is not a function')],
  ])('is made again for the others if it was %s', async (_what, failure) => {
    const joined = new JoinedCalls();
    const { start, started } = failing(() => failure);
    const [first, second, third] = ['a', 'b', 'c'].map((id) =>
      joined.join('key', 'DescribeUserPool', scope(id), start),
    );
    await expect(first).rejects.toBe(failure);
    expect([await second, await third]).toMatchObject([{ value: 'pool' }, { value: 'pool' }]);
    // One for all the others.
    expect(started).toHaveLength(2);
    expect(joined.size).toBe(0);
  });

  it.each(['THROTTLED', 'UPSTREAM_DENIED', 'UPSTREAM_UNAVAILABLE'] as const)(
    'fails for all if AWS did not answer, or denied the gateway: %s',
    async (code) => {
      const joined = new JoinedCalls();
      const { start, started } = failing(() => upstream(code));
      const answers = ['a', 'b'].map((id) => joined.join('key', 'DescribeUserPool', scope(id), start));
      for (const answer of answers) await expect(answer).rejects.toMatchObject({ code });
      expect(started).toHaveLength(1);
    },
  );

  it('is made again for a waiter with more time if it ran out of time', async () => {
    const joined = new JoinedCalls();
    const [hasty, alike, patient] = [scope('a', 100), scope('b', 100), scope('c', 500)];
    const { start, started } = failing((call) => {
      call.endedForDeadline = hasty.deadline;
      return upstream('UPSTREAM_UNAVAILABLE');
    });
    const [first, second, third] = [hasty, alike, patient].map((waiter) =>
      joined.join('key', 'DescribeUserPool', waiter, start),
    );
    await expect(first).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    await expect(second).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(await third).toMatchObject({ value: 'pool', joined: false });
    expect(started).toHaveLength(2);
  });

  it('delays no waiter until all others have failed', async () => {
    const joined = new JoinedCalls();
    const refused = new BadUserInputError('No.');
    const { start, started } = failing(...Array.from({ length: 50 }, () => () => refused));
    const waiters = Array.from({ length: 50 }, (_, index) =>
      joined.join('key', 'ListUserPools', scope(`${index}`), start),
    );
    const progress = { turns: 0, over: false };
    const all = Promise.allSettled(waiters).finally(() => (progress.over = true));
    while (!progress.over) {
      await new Promise(setImmediate);
      progress.turns += 1;
    }
    const outcomes = await all;
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    expect(started).toHaveLength(50);
    expect(progress.turns).toBeLessThan(20);
  });

  it('is not made again for a waiter that has left', async () => {
    const joined = new JoinedCalls();
    const { start, started } = failing(() => new BadUserInputError('No.'));
    const first = joined.join('key', 'DescribeUserPool', scope('a'), start);
    const leaving = scope('b');
    const second = joined.join('key', 'DescribeUserPool', leaving, start);
    leaving.hangUp();
    await expect(second).rejects.toMatchObject({ name: 'HungUpError' });
    await expect(first).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(started).toHaveLength(1);
  });
});

describe('The key of a joined call', () => {
  it.each([[['us-east-1_a']], [7], [null], [undefined], [{ toString: () => 'key' }]])(
    'is refused if it is not a string: %p',
    async (key) => {
      const joined = new JoinedCalls();
      const { start, started } = failing();
      // As a value without a type would come, from JSON or a router.
      const asked = joined.join(key as unknown as string, 'DescribeUserPool', scope('a'), start);
      await expect(asked).rejects.toThrow(TypeError);
      expect(started).toEqual([]);
    },
  );
});
