import { addAbortSignal, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { HttpHandler, HttpRequest, HttpResponse } from '@smithy/core/protocols';
import type { HttpHandlerOptions, RequestHandlerMetadata } from '@smithy/types';
import type { Call } from '../call.js';
import { categoryOf, type QuotaCategory } from '../../quotas/quotas.js';
import { callInProgress } from './call-in-progress.js';
import type { Limiter, Sleep } from './limiter.js';
import { isThrottleAnswer } from './throttle-answer.js';

/** Is told what happens to calls, for statistics. */
export interface AttemptObserver {
  /** The call's turn has come, after so many milliseconds. */
  waited?(ms: number, call: Call): void;
  /** A request is sent; retries count too, as they do for AWS. */
  attempted?(call: Call): void;
  /** AWS throttled it all the same. */
  throttled?(call: Call): void;
}

export interface LimitedHandlerOptions {
  /** What sends the requests. */
  readonly handler: HttpHandler<object>;
  readonly limiterOf: (category: QuotaCategory) => Pick<Limiter, 'acquire' | 'slowDown'>;
  /** Milliseconds that one attempt may take once it is sent, from the connection to the last byte of the answer. */
  readonly answerTimeoutMs: number;
  readonly sleep: Sleep;
  readonly observer?: AttemptObserver | undefined;
}

/**
 * Paces what the SDK sends, and ends what hangs.
 *
 * Around the handler, not in the middleware stack: AWS counts attempts, and only here is the abort signal in sight.
 */
export class LimitedHandler implements HttpHandler<object> {
  readonly metadata: RequestHandlerMetadata = { handlerProtocol: 'http/1.1' };

  constructor(private readonly options: LimitedHandlerOptions) {}

  /**
   * Sends a request when its turn has come, and reads the whole answer.
   *
   * @throws ThrottledError or the call's AbortError without having sent anything; AnswerTimeoutError when the answer
   * took too long; whatever the inner handler throws
   */
  async handle(request: HttpRequest, options: HttpHandlerOptions = {}): Promise<{ response: HttpResponse }> {
    const operation = operationOf(request);
    const call = callInProgress.getStore();
    if (!call) {
      throw new Error(`Expected ${operation} to be sent inside callInProgress.run(call, …), got no call.`);
    }
    const { observer } = this.options;
    const limiter = this.options.limiterOf(categoryOf(operation));
    const waited = await limiter.acquire(call);
    observer?.waited?.(waited, call);
    observer?.attempted?.(call);

    // A write that was sent goes on when the client hangs up: torn down, nobody would learn whether it happened.
    const abandoned = isRead(operation) ? [call.signal, options.abortSignal].filter(isSignal) : [];
    const response = await this.#send(request, options, operation, abandoned);
    if (isThrottleAnswer(response)) {
      limiter.slowDown();
      observer?.throttled?.(call);
    }
    return { response };
  }

  updateHttpClientConfig(...[key, value]: Parameters<HttpHandler<object>['updateHttpClientConfig']>): void {
    this.options.handler.updateHttpClientConfig(key, value);
  }

  httpHandlerConfigs(): object {
    return this.options.handler.httpHandlerConfigs();
  }

  destroy(): void {
    this.options.handler.destroy?.();
  }

  async #send(
    request: HttpRequest,
    options: HttpHandlerOptions,
    operation: string,
    abandoned: readonly AbortSignal[],
  ): Promise<HttpResponse> {
    const { handler, answerTimeoutMs, sleep } = this.options;
    const timeout = new AbortController();
    const answered = new AbortController();
    sleep(answerTimeoutMs, answered.signal).then(
      () => {
        if (!answered.signal.aborted) timeout.abort(new AnswerTimeoutError(operation, answerTimeoutMs));
      },
      () => undefined, // answered in time
    );
    const abortSignal = AbortSignal.any([timeout.signal, ...abandoned]);
    try {
      const answer = handler
        .handle(request, { ...options, abortSignal })
        .then(({ response }) => withWholeBody(response, abortSignal));
      return await unlessAborted(answer, abortSignal);
    } finally {
      answered.abort();
    }
  }
}

/** By its name the SDK tells a time-out, which a read may repeat; what was sent may have happened. */
export class AnswerTimeoutError extends Error {
  override readonly name = 'TimeoutError';
  readonly code = 'ETIMEDOUT';

  constructor(operation: string, ms: number) {
    super(`Expected the whole answer to ${operation} within ${ms} ms.`);
  }
}

/** `AWSCognitoIdentityProviderService.DescribeUserPool` -> `DescribeUserPool`. */
function operationOf({ headers }: HttpRequest): string {
  return headers['x-amz-target']?.split('.').at(-1) ?? '';
}

/** By the verbs that AWS names its operations with. */
function isRead(operation: string): boolean {
  return /^(?:Describe|Get|List)[A-Z]/.test(operation);
}

/** The SDK's type also admits signals of its own from before the platform had any; nobody hands in one. */
function isSignal(signal: HttpHandlerOptions['abortSignal']): signal is AbortSignal {
  return signal instanceof AbortSignal;
}

/** Reads the body while the time-out still runs: the SDK would wait for the rest of a stalled one for ever. */
async function withWholeBody(response: HttpResponse, signal: AbortSignal): Promise<HttpResponse> {
  const body: unknown = response.body;
  if (body instanceof Readable) {
    const { buffer: memory, byteOffset, byteLength } = await buffer(addAbortSignal(signal, body));
    response.body = new Uint8Array(memory, byteOffset, byteLength);
  }
  return response;
}

/** Does not rely on the handler to heed the signal: then, too, the attempt is over. */
function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', end);
    });
  });
}
