import { loadJsonRpcErrorCode } from '@smithy/core/protocols';
import type { HttpResponse } from '@smithy/core/protocols';

/** An HTTP response with an error. */
export type ErrorResponse = Pick<HttpResponse, 'statusCode' | 'headers' | 'body'>;

/**
 * The exception named by a response, in any form that AWS uses: `com.amazonaws.cognito#TooManyRequestsException`,
 * `TooManyRequestsException:http://…`, in `__type`, `code` or the header `x-amzn-errortype`.
 *
 * @param response with its body already read, as bytes
 * @returns undefined if it names none, such as a page of a proxy
 */
export function exceptionNamedIn({ statusCode, headers, body }: ErrorResponse): string | undefined {
  try {
    return loadJsonRpcErrorCode({ statusCode, headers }, jsonIn(body))?.trim();
  } catch {
    // The type may be neither a string nor a number.
    return undefined;
  }
}

/** Whether AWS itself names the exception. Many proxies use `code` for their own errors. */
export function isNamedByAws({ headers, body }: ErrorResponse): boolean {
  const hasHeader = Object.keys(headers).some((name) => name.toLowerCase() === 'x-amzn-errortype');
  const { __type: type } = jsonIn(body);
  return hasHeader || typeof type === 'string';
}

/** The beginning of the body, for a log; empty without a body. */
export function beginningOf({ body }: ErrorResponse, characters: number): string {
  return textOf(body).slice(0, characters);
}

function textOf(body: unknown): string {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : '';
}

function jsonIn(body: unknown): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(textOf(body));
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
