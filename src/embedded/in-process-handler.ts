import { HttpResponse, type HttpHandler, type HttpRequest } from '@smithy/core/protocols';
import type { HttpHandlerOptions, RequestHandlerMetadata } from '@smithy/types';
import type { Answer } from './answer.js';

/** Answers the requests of an SDK client, which serializes, signs and reads everything as for AWS. */
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
    // Without connections and time-outs there is nothing to configure.
  }

  httpHandlerConfigs(): object {
    return {};
  }

  destroy(): void {
    // A client destroys its handler, but the handler does not own the pools.
  }
}

/** The SDK also recognizes cancelled calls by this name. */
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

/** The body of a request as text; the SDK passes bytes. */
export function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : '';
}
