import type { RetryErrorInfo, RetryStrategyV2, RetryToken } from '@smithy/types';
import { GatewayError } from '../errors/gateway-error.js';
import { meaningOf, type Meaning } from '../errors/meanings.js';
import { AbandonedError } from './call.js';
import { callInProgress } from './limiter/call-in-progress.js';

export interface RetryOptions {
  /** Milliseconds, by the clock of the deadlines. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** A failure that is no throttle is met with patience that ends: Cognito may be down for longer than anybody waits. */
const MOST_FAILURES = 10;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/** So much earlier than the deadline an attempt must begin to be worth it. */
const SHORTEST_ATTEMPT_MS = 20;

interface Token extends RetryToken {
  readonly failures: number;
}

/**
 * Repeats a call until its deadline while AWS throttles it, without a pause of its own: the limiter paces every attempt.
 *
 * The SDK's strategy gives up after three attempts, draws on a budget that a storm of throttles empties for everybody,
 * repeats a create on any 5xx, and takes LimitExceededException, a full account, for a throttle.
 */
abstract class RetryUntilDeadline implements RetryStrategyV2 {
  constructor(private readonly options: RetryOptions) {}

  /** Whether an attempt that AWS did not throttle may be made again. */
  protected abstract mayRepeat(meaning: Meaning): boolean;

  async acquireInitialRetryToken(): Promise<Token> {
    return tokenAfter(0, 0);
  }

  async refreshRetryTokenForRetry(token: Token, { error }: RetryErrorInfo): Promise<Token> {
    // The limiter's refusal, or nobody waits any more: no attempt was made, and none is worth making.
    if (error instanceof GatewayError || error instanceof AbandonedError) throw new NotAgainError();
    const meaning = meaningOf(error);
    const throttled = meaning.kind === 'throttled';
    if (!throttled && !(this.mayRepeat(meaning) && token.failures < MOST_FAILURES - 1))
      throw new NotAgainError();

    const failures = token.failures + (throttled ? 0 : 1);
    const pause = throttled ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** token.failures, LONGEST_PAUSE_MS);
    const { now, sleep } = this.options;
    const call = callInProgress.getStore();
    const deadline = call?.deadline ?? now();
    if (now() + pause + SHORTEST_ATTEMPT_MS > deadline) {
      if (call) call.endedForDeadline = deadline;
      throw new NotAgainError();
    }
    if (pause > 0) await sleep(pause);
    return tokenAfter(token.getRetryCount() + 1, failures);
  }

  recordSuccess(): void {
    // There is no budget to refill.
  }
}

/** A read may be asked again after anything that says nothing about the request itself: a 5xx, a reset, garbage. */
export class ReadRetryStrategy extends RetryUntilDeadline {
  protected mayRepeat({ kind }: Meaning): boolean {
    return kind === 'failed';
  }
}

/** A write is repeated after a throttle only: that alone says that nothing was done. */
export class WriteRetryStrategy extends RetryUntilDeadline {
  protected mayRepeat(): boolean {
    return false;
  }
}

/** Never seen: the SDK throws the error of the attempt instead. */
class NotAgainError extends Error {
  override readonly name = 'NotAgainError';
}

function tokenAfter(attempts: number, failures: number): Token {
  return { failures, getRetryCount: () => attempts, getRetryDelay: () => 0 };
}
