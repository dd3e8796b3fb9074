import { describe, expect, it } from '@jest/globals';
import type { RetryErrorInfo } from '@smithy/types';
import { AbandonedError, Call } from '../../../src/cognito/call.js';
import { callInProgress } from '../../../src/cognito/limiter/call-in-progress.js';
import { ThrottledError } from '../../../src/cognito/limiter/throttled-error.js';
import { openScope } from '../../../src/cognito/request-scope.js';
import { ReadRetryStrategy, WriteRetryStrategy } from '../../../src/cognito/retry.js';
import { ManualClock } from '../../support/manual-clock.js';

type Failure = NonNullable<RetryErrorInfo['error']>;

/** As the SDK throws it. */
function failure(name: string, more: object = {}): Failure {
  return { name, message: name, ...more };
}

const throttled = failure('TooManyRequestsException');
const internal = failure('InternalErrorException', { $metadata: { httpStatusCode: 500 } });

/** How often an attempt that always fails so is made, and for how long, within a deadline. */
async function attemptsOf(
  Strategy: typeof ReadRetryStrategy | typeof WriteRetryStrategy,
  error: Failure,
  timeoutMs: number,
) {
  const clock = new ManualClock();
  const strategy = new Strategy(clock);
  const scope = openScope({ id: 'a', caller: 'a', timeoutMs }, clock);
  let attempts = 1;
  const trying = callInProgress.run(new Call('DescribeUserPool', scope), async () => {
    let token = await strategy.acquireInitialRetryToken();
    try {
      for (; attempts < 100; attempts += 1) {
        token = await strategy.refreshRetryTokenForRetry(token, { error, errorType: 'TRANSIENT' });
        // What the limiter would make a throttled attempt wait for.
        if (error === throttled) await clock.sleep(100);
      }
    } catch {
      // Not again.
    }
  });
  await clock.runUntil(trying);
  scope.close();
  return { attempts, ms: clock.now() };
}

describe('A read', () => {
  it.each([
    ['a 5xx', internal],
    ['a reset', failure('Error', { code: 'ECONNRESET' })],
    ['a time-out', failure('TimeoutError', { code: 'ETIMEDOUT' })],
    ['a refused connection', failure('Error', { code: 'ECONNREFUSED', syscall: 'connect' })],
    ['an answer that is garbage', failure('SyntaxError')],
  ])('is tried ten times after %s, with growing pauses', async (_what, error) => {
    const { attempts, ms } = await attemptsOf(ReadRetryStrategy, error, 60_000);
    expect(attempts).toBe(10);
    expect(ms).toBe(50 + 100 + 200 + 400 + 800 + 4 * 1_000);
  });

  it('is tried until its deadline while it is throttled', async () => {
    const { attempts, ms } = await attemptsOf(ReadRetryStrategy, throttled, 5_000);
    expect(attempts).toBeGreaterThan(45);
    expect(ms).toBeLessThanOrEqual(5_000);
  });

  it('is not tried again when the deadline would pass first', async () => {
    expect(await attemptsOf(ReadRetryStrategy, internal, 300)).toEqual({ attempts: 3, ms: 150 });
  });

  it.each([
    ['there is no such pool', failure('ResourceNotFoundException')],
    ['AWS denies the gateway', failure('AccessDeniedException')],
    ['the request is wrong', failure('InvalidParameterException')],
    ['there are no credentials', failure('CredentialsProviderError')],
    ['the limiter refuses', new ThrottledError('Too many wait.', 1_000) as Failure],
    ['nobody waits any more', new AbandonedError() as Failure],
  ])('is not tried again where %s', async (_what, error) => {
    expect((await attemptsOf(ReadRetryStrategy, error, 60_000)).attempts).toBe(1);
  });
});

describe('A write', () => {
  it('is tried until its deadline while it is throttled', async () => {
    expect((await attemptsOf(WriteRetryStrategy, throttled, 5_000)).attempts).toBeGreaterThan(45);
  });

  it.each([
    ['a 5xx', internal],
    ['a reset', failure('Error', { code: 'ECONNRESET' })],
    ['a full account, which the SDK takes for a throttle', failure('LimitExceededException')],
    ['an answer that is garbage', failure('SyntaxError')],
  ])('is not tried again after %s', async (_what, error) => {
    expect(await attemptsOf(WriteRetryStrategy, error, 60_000)).toEqual({ attempts: 1, ms: 0 });
  });
});
