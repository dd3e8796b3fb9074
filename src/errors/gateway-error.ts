/** The codes in `extensions.code`, in addition to GraphQL's own for documents that do not parse or validate. */
export type ErrorCode =
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'AUTH_UNAVAILABLE'
  | 'INVALID_CURSOR'
  | 'THROTTLED'
  | 'DEADLINE_EXCEEDED'
  | 'UPSTREAM_DENIED'
  | 'UPSTREAM_UNAVAILABLE'
  | 'OUTCOME_UNKNOWN'
  | 'INTERNAL_SERVER_ERROR';

/** An error for the client. Its message says what is wrong and what to do, and contains no secret. */
export class GatewayError extends Error {
  override readonly name: string = 'GatewayError';
  /** The extensions of the GraphQL error. */
  readonly extensions: { readonly code: ErrorCode; readonly retryAfterMs?: number };

  constructor(
    readonly code: ErrorCode,
    message: string,
    { cause, ...extensions }: { readonly cause?: unknown; readonly retryAfterMs?: number } = {},
  ) {
    super(message, { cause });
    // No stack trace: the error is a normal answer, and writing the trace, as GraphQL does, takes longer than
    // everything else.
    this.stack = `${this.name}: ${message}`;
    this.extensions = { code, ...extensions };
  }
}

/** An invalid argument outside a mutation's `input`. */
export class BadUserInputError extends GatewayError {
  override readonly name = 'BadUserInputError';

  constructor(message: string, options: { readonly cause?: unknown } = {}) {
    super('BAD_USER_INPUT', message, options);
  }
}

/** Something is not in the state that the caller expects, or changed meanwhile. Nothing was changed. */
export class ConflictError extends GatewayError {
  override readonly name = 'ConflictError';

  constructor(message: string, options: { readonly cause?: unknown } = {}) {
    super('CONFLICT', message, options);
  }
}

/** A list cannot continue from this cursor. The caller must list again from the start. */
export class InvalidCursorError extends GatewayError {
  override readonly name = 'InvalidCursorError';

  /** @param problem such as "The cursor belongs to another list"; never the cursor itself */
  constructor(problem: string, options: { readonly cause?: unknown } = {}) {
    super('INVALID_CURSOR', `${problem}. List again from the start, without a cursor.`, options);
  }
}
