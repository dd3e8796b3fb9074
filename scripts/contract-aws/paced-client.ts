import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Clock } from '../../src/basics/clock.js';
import { Call } from '../../src/cognito/call/call.js';
import { repeat } from '../../src/cognito/call/repeat.js';
import { WholeAnswers } from '../../src/cognito/call/whole-answers.js';
import { Limiters } from '../../src/cognito/limiter/limiters.js';
import { unlimited } from '../../src/cognito/limiter/unlimited.js';
import { isOperation, operations, type OperationName } from '../../src/operations/operations.js';
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
    requestHandler: new WholeAnswers({
      // No kept connections: one that is closed at the moment of a write leaves its outcome unknown.
      handler: new NodeHttpHandler({ httpAgent: { keepAlive: false }, httpsAgent: { keepAlive: false } }),
      answerTimeoutMs: ANSWER_TIMEOUT_MS,
      sleep,
    }),
    maxAttempts: 1,
  });
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const operation = operationOf(commandName);
        const deadline = now() + CALL_TIMEOUT_MS;
        const scope = { id: operation, callerName: 'contract', background: false, deadline, signal };
        const call = new Call(operation, scope);
        signal.throwIfAborted();
        const leave = (): void => {
          call.leave(scope);
        };
        signal.addEventListener('abort', leave, { once: true });
        const limiter = limiters.of({ account: '', region, category: operations[operation].category });
        return repeat(call, {
          turn: async () => {
            await limiter.acquire(call);
            return () => {
              limiter.slowDown();
            };
          },
          attempt: () => next(args),
          failure: (error) => error,
          clock,
        }).finally(() => {
          signal.removeEventListener('abort', leave);
        });
      },
    // Around everything else: each attempt is signed anew.
    { step: 'initialize', name: 'paced', priority: 'high' },
  );
  return client;
}

function operationOf(commandName: string): OperationName {
  const operation = commandName.replace(/Command$/, '');
  if (isOperation(operation)) return operation;
  throw new Error(`Expected an operation of operations.ts, got ${operation}: add it.`);
}
