import { addAbortSignal, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { HttpHandler, HttpRequest, HttpResponse } from '@smithy/core/protocols';
import type { HttpHandlerOptions, RequestHandlerMetadata } from '@smithy/types';
import { unlessAborted } from '../../basics/unless-aborted.js';
import type { Clock } from '../../basics/clock.js';

export interface WholeAnswersOptions {
  /** The handler that sends the requests. */
  readonly handler: HttpHandler<object>;
  /** Maximum milliseconds of an attempt once sent, from the connection to the last byte of the answer. */
  readonly answerTimeoutMs: number;
  readonly sleep: Clock['sleep'];
}

/**
 * Reads every answer completely, and ends answers that hang: the SDK would wait for the rest of a stalled body
 * forever.
 *
 * It wraps the handler instead of using the middleware stack, because only here the abort signal is available.
 */
export class WholeAnswers implements HttpHandler<object> {
  readonly metadata: RequestHandlerMetadata = { handlerProtocol: 'http/1.1' };

  constructor(private readonly options: WholeAnswersOptions) {}

  /** @throws AnswerTimeoutError if the answer took too long; whatever the inner handler throws */
  async handle(request: HttpRequest, options: HttpHandlerOptions = {}): Promise<{ response: HttpResponse }> {
    const { handler, answerTimeoutMs, sleep } = this.options;
    const timeout = new AbortController();
    const answered = new AbortController();
    sleep(answerTimeoutMs, answered.signal).then(
      () => {
        if (!answered.signal.aborted) timeout.abort(new AnswerTimeoutError(answerTimeoutMs));
      },
      () => undefined, // The answer arrived in time.
    );
    const abortSignal = AbortSignal.any([timeout.signal, options.abortSignal].filter(isSignal));
    try {
      const answer = handler
        .handle(request, { ...options, abortSignal })
        .then(({ response }) => withWholeBody(response, abortSignal));
      // The attempt ends even if the handler ignores the signal.
      return { response: await unlessAborted(answer, abortSignal) };
    } finally {
      answered.abort();
    }
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
}

/**
 * The SDK recognizes a time-out by this name. A read may be retried after it; a write that was sent may have taken
 * effect.
 */
class AnswerTimeoutError extends Error {
  override readonly name = 'TimeoutError';
  readonly code = 'ETIMEDOUT';

  constructor(ms: number) {
    super(`The answer was not complete after ${ms} ms.`);
  }
}

/** The SDK's type also allows its own signals from before the platform had any. Nobody passes one. */
function isSignal(signal: HttpHandlerOptions['abortSignal']): signal is AbortSignal {
  return signal instanceof AbortSignal;
}

/** Reads the body while the time-out still applies. */
async function withWholeBody(response: HttpResponse, signal: AbortSignal): Promise<HttpResponse> {
  const body: unknown = response.body;
  if (body instanceof Readable) {
    const { buffer: memory, byteOffset, byteLength } = await buffer(addAbortSignal(signal, body));
    response.body = new Uint8Array(memory, byteOffset, byteLength);
  }
  return response;
}
