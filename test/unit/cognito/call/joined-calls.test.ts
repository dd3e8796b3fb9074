import { describe, expect, it } from '@jest/globals';
import type { Call } from '../../../../src/cognito/call/call.js';
import { JoinedCalls } from '../../../../src/cognito/call/joined-calls.js';
import { openScope } from '../../../../src/cognito/call/request-scope.js';
import { ManualClock } from '../../../support/manual-clock.js';

const clock = new ManualClock();
const scope = (id: string, timeoutMs = 1_000) => openScope({ id, caller: id, timeoutMs }, clock);

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

describe('Calls that are joined', () => {
  it('are one while they are on their way, and tell who joined', async () => {
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

  it('go on for those who stay when one leaves', async () => {
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

  it('are given up when the last one leaves, and made anew for who comes then', async () => {
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

  it('are not joined by who reads after a write, and answer who waited before', async () => {
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

  it('end at the deadline of each who waits', async () => {
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
