import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { RetryErrorInfo, RetryStrategyV2, RetryToken } from '@smithy/types';
import { Call } from '../../src/cognito/call.js';
import type { Clock } from '../../src/cognito/clock.js';
import { callInProgress } from '../../src/cognito/limiter/call-in-progress.js';
import { LimitedHandler } from '../../src/cognito/limiter/limited-handler.js';
import { Limiters } from '../../src/cognito/limiter/limiters.js';
import { unlimited } from '../../src/cognito/limiter/unlimited.js';
import { ReadRetryStrategy, WriteRetryStrategy } from '../../src/cognito/retry.js';
import type { Target } from './target.js';

export interface PacedClientOptions {
  readonly clock: Clock;
  /** Aborted when the run is to end: calls that still wait are given up, a write that was sent is not. */
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds that a call may take with its waiting and its repetitions. */
const CALL_TIMEOUT_MS = 180_000;
/** Milliseconds that one attempt may take once it was sent. */
const ANSWER_TIMEOUT_MS = 60_000;

/**
 * A client of the SDK that is paced and repeated as the gateway's are: by its limiter, at the target's share of each
 * quota; after a throttle, and for a read after any failure, but a write never where it may have happened.
 */
export function pacedClient(
  { region, endpoint, credentials, share }: Target,
  { clock, signal = new AbortController().signal }: PacedClientOptions,
): CognitoIdentityProviderClient {
  const { now, sleep } = clock;
  const limiters = new Limiters({
    quotas: { share: share ?? 1, overrides: [] },
    ...(share === undefined && { budgetOf: () => unlimited }),
    maxWaiting: 1_000,
    now,
    sleep,
  });
  const client = new CognitoIdentityProviderClient({
    region,
    ...(credentials && { credentials }),
    ...(endpoint !== undefined && { endpoint }),
    requestHandler: new LimitedHandler({
      // No kept connections: one that is closed at the moment of a write leaves its outcome unknown.
      handler: new NodeHttpHandler({ httpAgent: { keepAlive: false }, httpsAgent: { keepAlive: false } }),
      limiterOf: (category) => limiters.of({ account: '', region, category }),
      answerTimeoutMs: ANSWER_TIMEOUT_MS,
      sleep,
    }),
    retryStrategy: new RetryByOperation({ now, sleep }),
  });
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        const operation = commandName.replace(/Command$/, '');
        const scope = {
          id: operation,
          caller: 'contract',
          background: false,
          deadline: now() + CALL_TIMEOUT_MS,
          signal,
        };
        const call = new Call(operation, scope);
        signal.throwIfAborted();
        const leave = (): void => {
          call.leave(scope);
        };
        signal.addEventListener('abort', leave, { once: true });
        return callInProgress
          .run(call, () => next(args))
          .finally(() => {
            signal.removeEventListener('abort', leave);
          });
      },
    { step: 'initialize', name: 'callInProgress', priority: 'low' },
  );
  return client;
}

/** The gateway has a client for reads and one for writes; here one client sends both. */
class RetryByOperation implements RetryStrategyV2 {
  readonly #reads: ReadRetryStrategy;
  readonly #writes: WriteRetryStrategy;

  constructor(clock: Clock) {
    this.#reads = new ReadRetryStrategy(clock);
    this.#writes = new WriteRetryStrategy(clock);
  }

  acquireInitialRetryToken(): Promise<RetryToken> {
    return this.#strategy.acquireInitialRetryToken();
  }

  refreshRetryTokenForRetry(
    token: Parameters<WriteRetryStrategy['refreshRetryTokenForRetry']>[0],
    error: RetryErrorInfo,
  ): Promise<RetryToken> {
    return this.#strategy.refreshRetryTokenForRetry(token, error);
  }

  recordSuccess(): void {
    // Neither strategy counts successes.
  }

  get #strategy(): ReadRetryStrategy | WriteRetryStrategy {
    const operation = callInProgress.getStore()?.operation ?? '';
    return /^(?:Describe|List)/.test(operation) ? this.#reads : this.#writes;
  }
}
