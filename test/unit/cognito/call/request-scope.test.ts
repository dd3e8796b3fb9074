import { describe, expect, it } from '@jest/globals';
import { DeadlineExceededError, HungUpError, openScope } from '../../../../src/cognito/call/request-scope.js';
import { ManualClock } from '../../../support/manual-clock.js';

function start() {
  const clock = new ManualClock();
  return { clock, scope: openScope({ id: 'a', callerName: 'a', timeoutMs: 1_000 }, clock) };
}

describe('The scope of a request', () => {
  it('has no timer before its signal is used, and none after it is closed', () => {
    const { clock, scope } = start();
    expect(clock.sleeping).toBe(0);
    expect(scope.signal.aborted).toBe(false);
    expect(clock.sleeping).toBe(1);
    scope.close();
    expect(clock.sleeping).toBe(0);
  });

  it('ends at its deadline, with and without a signal', async () => {
    const { clock, scope } = start();
    await clock.advance(999);
    expect(scope.ended).toBeUndefined();
    await clock.advance(1);
    expect(scope.ended).toBeInstanceOf(DeadlineExceededError);
    expect(scope.signal.reason).toBeInstanceOf(DeadlineExceededError);
  });

  it('counts its deadline from its opening, however late its signal is used', async () => {
    const { clock, scope } = start();
    await clock.advance(600);
    const { signal } = scope;
    await clock.advance(399);
    expect(signal.aborted).toBe(false);
    await clock.advance(1);
    expect(signal.reason).toBeInstanceOf(DeadlineExceededError);
    expect(scope.ended).toBe(signal.reason);
  });

  it('ends when its client disconnects, with and without a signal', () => {
    const [early, late] = [start().scope, start().scope];
    const { signal } = early;
    for (const scope of [early, late]) scope.hangUp();
    expect(signal.reason).toBeInstanceOf(HungUpError);
    expect(late.ended).toBeInstanceOf(HungUpError);
    expect(late.signal.reason).toBe(late.ended);
  });

  it('does not end after it is closed', async () => {
    const { clock, scope } = start();
    scope.close();
    await clock.advance(5_000);
    expect(scope.ended).toBeUndefined();
    expect(scope.signal.aborted).toBe(false);
    expect(clock.sleeping).toBe(0);
  });
});
