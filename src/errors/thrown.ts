import type { ErrorResponse } from './error-answer.js';

/** What can be asked of anything that was thrown by Node, the AWS SDK or a bug. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
  /** Node's: what failed (`ECONNREFUSED`), and in which system call. */
  readonly code?: string | undefined;
  readonly syscall?: string | undefined;
  /** Of an AggregateError. */
  readonly errors?: readonly unknown[] | undefined;
  /** The SDK's; a status is there once anything was answered. */
  readonly $metadata?:
    { readonly requestId?: string; readonly httpStatusCode?: number; readonly attempts?: number } | undefined;
  /** The SDK's: whose fault an exception of AWS is. */
  readonly $fault?: 'client' | 'server' | undefined;
  /** The SDK's: the answer that it was made from, the body read. */
  readonly $response?: ErrorResponse | undefined;
}

/** By shape and not by class: an error may come from another realm, and anything at all can be thrown. */
export function asThrown(thrown: unknown): Thrown {
  if (typeof thrown !== 'object' || thrown === null) return { name: typeof thrown, message: String(thrown) };
  // By name, because the SDK's and Node's own members are not enumerable.
  const { name = 'Error', message = '', stack, code, syscall, errors } = thrown as Partial<Thrown>;
  const { $metadata, $fault, $response } = thrown as Partial<Thrown>;
  return { name, message, stack, code, syscall, errors, $metadata, $fault, $response };
}

/** As an error, for whoever keeps errors as values. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
