import type { HttpResponse } from '@smithy/core/protocols';

/** Cognito says the first; the second is what AWS services say in general. */
const throttles: ReadonlySet<string | undefined> = new Set([
  'TooManyRequestsException',
  'ThrottlingException',
]);

/**
 * Whether AWS answered that too much was asked. By the error's name and never by the status: the model says 429 where the
 * wire says 400.
 *
 * @param response its body read already, as bytes
 */
export function isThrottle({ statusCode, headers, body }: HttpResponse): boolean {
  if (statusCode < 400) return false;
  return throttles.has(nameOf(headers['x-amzn-errortype'] ?? typeIn(body)));
}

/** `aws.cognito#TooManyRequestsException:http://…` -> `TooManyRequestsException`; on the wire mostly `TooManyRequestsException:`. */
function nameOf(type: string | undefined): string | undefined {
  return type?.split(':')[0]?.split('#').at(-1)?.trim();
}

function typeIn(body: unknown): string | undefined {
  if (!(body instanceof Uint8Array)) return undefined;
  try {
    const error: unknown = JSON.parse(new TextDecoder().decode(body));
    if (typeof error !== 'object' || error === null || !('__type' in error)) return undefined;
    return typeof error.__type === 'string' ? error.__type : undefined;
  } catch {
    // A page of some proxy: an error, but no throttle of Cognito.
    return undefined;
  }
}
