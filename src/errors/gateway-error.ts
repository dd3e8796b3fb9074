/** The codes a client can meet in `extensions.code`, beside GraphQL's own for documents that do not parse or validate. */
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

/** An error that is meant for the client: its message says what was expected and what came, and holds no secret. */
export class GatewayError extends Error {
  override readonly name: string = 'GatewayError';
  /** What GraphQL puts beside the message. */
  readonly extensions: { readonly code: ErrorCode; readonly retryAfterMs?: number };

  constructor(
    readonly code: ErrorCode,
    message: string,
    { cause, ...extensions }: { readonly cause?: unknown; readonly retryAfterMs?: number } = {},
  ) {
    super(message, { cause });
    // No trace: the error is an answer, and to write its trace down, as GraphQL does, takes longer than all else.
    this.stack = `${this.name}: ${message}`;
    this.extensions = { code, ...extensions };
  }
}

/** The caller gave something that cannot be, outside a mutation's `input`. */
export class BadUserInputError extends GatewayError {
  override readonly name = 'BadUserInputError';

  constructor(message: string, options: { readonly cause?: unknown } = {}) {
    super('BAD_USER_INPUT', message, options);
  }
}

/** A thing is not, or does not stay, as the caller took it to be. Nothing was changed. */
export class ConflictError extends GatewayError {
  override readonly name = 'ConflictError';

  constructor(message: string, options: { readonly cause?: unknown } = {}) {
    super('CONFLICT', message, options);
  }
}

/** A list cannot go on from there: whoever asks has to list from the start. */
export class InvalidCursorError extends GatewayError {
  override readonly name = 'InvalidCursorError';

  /** @param problem such as "Expected a cursor of this list, got that of another"; never the cursor itself */
  constructor(problem: string, options: { readonly cause?: unknown } = {}) {
    super('INVALID_CURSOR', `${problem}. List again from the start, without a cursor.`, options);
  }
}
