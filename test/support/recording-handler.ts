import { HttpResponse, type HttpHandler, type HttpRequest } from '@smithy/core/protocols';
import type { HttpHandlerOptions } from '@smithy/types';
import { operationOf, textOf } from '../../src/embedded/in-process-handler.js';
import { answerInstead, Observer, type Fault } from './faults.js';

/** What CognitoServer does behind a socket, inside the process: around the `requestHandler` of an SDK client. */
export class RecordingHandler extends Observer implements HttpHandler<object> {
  constructor(
    private readonly region: string,
    private readonly handler: HttpHandler<object>,
    private readonly now: () => Date = () => new Date(),
  ) {
    super();
  }

  async handle(request: HttpRequest, options: HttpHandlerOptions = {}): Promise<{ response: HttpResponse }> {
    const fault = this.observe({
      region: this.region,
      operation: operationOf(request.headers['x-amz-target']),
      body: textOf(request.body),
      at: this.now(),
    });
    if (!fault) return this.handler.handle(request, options);
    if (fault.afterwards) await this.handler.handle(request, options);
    return spoiled(fault, options);
  }

  updateHttpClientConfig(): void {
    // Nothing to configure, as in the handler within.
  }

  httpHandlerConfigs(): object {
    return {};
  }
}

async function spoiled(
  fault: Fault,
  { abortSignal }: HttpHandlerOptions,
): Promise<{ response: HttpResponse }> {
  const answer = answerInstead(fault);
  if (answer) {
    const { status: statusCode, headers, body } = answer;
    return {
      response: new HttpResponse({
        statusCode,
        headers: { ...headers },
        body: new TextEncoder().encode(body),
      }),
    };
  }
  if (fault.kind === 'reset') throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
  return untilAborted(abortSignal);
}

async function untilAborted(signal: HttpHandlerOptions['abortSignal']): Promise<never> {
  const aborted = Object.assign(new Error('Request aborted'), { name: 'AbortError' });
  if (signal?.aborted) throw aborted;
  return new Promise((_resolve, reject) => {
    if (!signal) return;
    signal.onabort = () => {
      reject(aborted);
    };
  });
}
