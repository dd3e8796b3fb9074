import type { GraphQLError } from './gateway.js';

interface GraphQLErrorsProps {
  readonly errors?: readonly GraphQLError[] | undefined;
  /** Sends the request again. Left out where that would not help or could do harm. */
  readonly onRetry?: (() => void) | undefined;
}

/** Errors that no other input would avoid: no permission, a gateway that does not answer, an outcome that is unknown. */
export function GraphQLErrors({ errors = [], onRetry }: GraphQLErrorsProps) {
  if (errors.length === 0) return null;
  return (
    <div role="alert" tabIndex={-1}>
      {errors.map(({ message, extensions }) => (
        <p key={message}>
          {message}
          {extensions?.code === 'OUTCOME_UNKNOWN' && ' Check whether it was done before you try again.'}
        </p>
      ))}
      {onRetry && (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
