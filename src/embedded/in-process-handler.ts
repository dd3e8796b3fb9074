import { HttpResponse, type HttpHandler, type HttpRequest } from '@smithy/core/protocols';
import type { HttpHandlerOptions, RequestHandlerMetadata } from '@smithy/types';
import type { Answer } from './answer.js';

/** Answers the requests of an SDK client, which has serialized and signed them as for AWS and reads the answer so. */
export class InProcessHandler implements HttpHandler<object> {
  readonly metadata: RequestHandlerMetadata = { handlerProtocol: 'http/1.1' };

  constructor(private readonly answer: (operation: string, body: string) => Answer) {}

  async handle(
    { headers, body }: HttpRequest,
    { abortSignal }: HttpHandlerOptions = {},
  ): Promise<{ response: HttpResponse }> {
    if (abortSignal?.aborted) throw new AbortError();
    const answer = this.answer(operationOf(headers['x-amz-target']), textOf(body));
    const response = new HttpResponse({
      statusCode: answer.status,
      headers: { ...answer.headers },
      body: new TextEncoder().encode(answer.body),
    });
    return { response };
  }

  updateHttpClientConfig(): void {
    // No connection and no time-out: nothing to configure.
  }

  httpHandlerConfigs(): object {
    return {};
  }

  destroy(): void {
    // A client lets go of its handler; the pools are not the handler's.
  }
}

/** By its name the SDK, too, tells a call that was given up from one that failed. */
class AbortError extends Error {
  override readonly name = 'AbortError';

  constructor() {
    super('Request aborted');
  }
}

/** `AWSCognitoIdentityProviderService.DescribeUserPool` -> `DescribeUserPool`. */
export function operationOf(target: string | undefined): string {
  return target?.split('.').at(-1) ?? '';
}

/** The text of a request's body, which the SDK hands over as bytes. */
export function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : '';
}
