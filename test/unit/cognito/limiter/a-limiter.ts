import type { Call } from '../../../../src/cognito/call/call.js';
import { Limiter, type LimiterOptions } from '../../../../src/cognito/limiter/limiter.js';
import { TokenBucket } from '../../../../src/cognito/limiter/token-bucket.js';
import { ManualClock } from '../../../support/manual-clock.js';
import { aRead } from './scopes.js';

/** Ten calls a second, two at once, unless told otherwise; `sent` names the calls that were let go, in their order. */
export function aLimiter(options: Partial<LimiterOptions> = {}) {
  const clock = new ManualClock();
  const budget = new TokenBucket({ ratePerSecond: 10, burst: 2, now: clock.now });
  const limiter = new Limiter({ budget, maxWaiting: 10_000, now: clock.now, sleep: clock.sleep, ...options });
  const sent: string[] = [];
  /** Resolves with the wait or the error, whichever it is. */
  const acquire = (name: string, call: Call = aRead()): Promise<unknown> =>
    limiter.acquire(call).then(
      (waited) => {
        sent.push(name);
        limiter.left(clock.now());
        return waited;
      },
      (error: unknown) => error,
    );
  return { clock, budget, limiter, sent, acquire };
}
