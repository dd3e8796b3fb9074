import { loadJsonRpcErrorCode } from '@smithy/core/protocols';
import type { HttpResponse } from '@smithy/core/protocols';

/** An HTTP answer that is an error. */
export type ErrorResponse = Pick<HttpResponse, 'statusCode' | 'headers' | 'body'>;

/**
 * The exception that an answer names, in any of the forms in which AWS writes it:
 * `com.amazonaws.cognito#TooManyRequestsException`, `TooManyRequestsException:http://…`, in `__type`, `code` or the
 * header `x-amzn-errortype`.
 *
 * @param response its body read already, as bytes
 * @returns undefined for an answer that names none, such as a page of a proxy
 */
export function exceptionNamedIn({ statusCode, headers, body }: ErrorResponse): string | undefined {
  try {
    return loadJsonRpcErrorCode({ statusCode, headers }, jsonIn(body))?.trim();
  } catch {
    // A type that is neither a string nor a number.
    return undefined;
  }
}

/** Whether AWS itself names the exception. `code` is also what many proxies call their own errors. */
export function isNamedByAws({ headers, body }: ErrorResponse): boolean {
  const hasHeader = Object.keys(headers).some((name) => name.toLowerCase() === 'x-amzn-errortype');
  const { __type: type } = jsonIn(body);
  return hasHeader || typeof type === 'string';
}

/** The beginning of the body, for a log; empty where there is none. */
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
