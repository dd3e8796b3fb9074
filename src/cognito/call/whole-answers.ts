import { addAbortSignal, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { HttpHandler, HttpRequest, HttpResponse } from '@smithy/core/protocols';
import type { HttpHandlerOptions, RequestHandlerMetadata } from '@smithy/types';
import { unlessAborted } from '../../basics/unless-aborted.js';
import type { Clock } from '../../basics/clock.js';

export interface WholeAnswersOptions {
  /** What sends the requests. */
  readonly handler: HttpHandler<object>;
  /** Milliseconds that one attempt may take once it is sent, from the connection to the last byte of the answer. */
  readonly answerTimeoutMs: number;
  readonly sleep: Clock['sleep'];
}

/**
 * Reads every answer whole, and ends what hangs: the SDK would wait for the rest of a stalled body for ever.
 *
 * Around the handler, not in the middleware stack: only here is the abort signal in sight.
 */
export class WholeAnswers implements HttpHandler<object> {
  readonly metadata: RequestHandlerMetadata = { handlerProtocol: 'http/1.1' };

  constructor(private readonly options: WholeAnswersOptions) {}

  /** @throws AnswerTimeoutError when the answer took too long; whatever the inner handler throws */
  async handle(request: HttpRequest, options: HttpHandlerOptions = {}): Promise<{ response: HttpResponse }> {
    const { handler, answerTimeoutMs, sleep } = this.options;
    const timeout = new AbortController();
    const answered = new AbortController();
    sleep(answerTimeoutMs, answered.signal).then(
      () => {
        if (!answered.signal.aborted) timeout.abort(new AnswerTimeoutError(answerTimeoutMs));
      },
      () => undefined, // answered in time
    );
    const abortSignal = AbortSignal.any([timeout.signal, options.abortSignal].filter(isSignal));
    try {
      const answer = handler
        .handle(request, { ...options, abortSignal })
        .then(({ response }) => withWholeBody(response, abortSignal));
      // Does not rely on the handler to heed the signal: then, too, the attempt is over.
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

/** The SDK knows a time-out by this name. A read may be repeated after it; a write that was sent may have happened. */
class AnswerTimeoutError extends Error {
  override readonly name = 'TimeoutError';
  readonly code = 'ETIMEDOUT';

  constructor(ms: number) {
    super(`The answer was not complete after ${ms} ms.`);
  }
}

/** The SDK's type also admits signals of its own from before the platform had any; nobody hands in one. */
function isSignal(signal: HttpHandlerOptions['abortSignal']): signal is AbortSignal {
  return signal instanceof AbortSignal;
}

/** Reads the body while the time-out still runs. */
async function withWholeBody(response: HttpResponse, signal: AbortSignal): Promise<HttpResponse> {
  const body: unknown = response.body;
  if (body instanceof Readable) {
    const { buffer: memory, byteOffset, byteLength } = await buffer(addAbortSignal(signal, body));
    response.body = new Uint8Array(memory, byteOffset, byteLength);
  }
  return response;
}
