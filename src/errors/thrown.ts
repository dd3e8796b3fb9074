import type { ErrorResponse } from './error-answer.js';

/** Properties of anything thrown by Node, the AWS SDK or a bug. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
  /** From Node: the error code (`ECONNREFUSED`), and the system call that failed. */
  readonly code?: string | undefined;
  readonly syscall?: string | undefined;
  /** From an AggregateError. */
  readonly errors?: readonly unknown[] | undefined;
  /** From the SDK: has a status if there was a response. */
  readonly $metadata?:
    { readonly requestId?: string; readonly httpStatusCode?: number; readonly attempts?: number } | undefined;
  /** From the SDK: who caused the exception. */
  readonly $fault?: 'client' | 'server' | undefined;
  /** From the SDK: the response, with its body read. */
  readonly $response?: ErrorResponse | undefined;
}

/** By shape, not by class: an error may come from another realm, and anything can be thrown. */
export function asThrown(thrown: unknown): Thrown {
  if (typeof thrown !== 'object' || thrown === null) return { name: typeof thrown, message: String(thrown) };
  // By name, because these members of the SDK and Node are not enumerable.
  const { name = 'Error', message = '', stack, code, syscall, errors } = thrown as Partial<Thrown>;
  const { $metadata, $fault, $response } = thrown as Partial<Thrown>;
  return { name, message, stack, code, syscall, errors, $metadata, $fault, $response };
}

/** Converts anything thrown to an error, for code that keeps errors as values. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
