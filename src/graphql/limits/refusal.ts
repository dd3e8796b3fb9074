import { GraphQLError } from 'graphql';
import { OperationLimitError, type OperationLimits } from './operation-limits.js';

/**
 * The exceeded limit behind an error. Apollo wraps the errors of validation rules, and the parser has its own errors
 * for too many tokens and for nesting that exhausts its stack.
 *
 * @returns undefined for any other error
 */
export function limitExceeded(
  error: unknown,
  { tokens, depth }: Pick<OperationLimits, 'tokens' | 'depth'>,
): OperationLimitError | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  const { originalError, extensions, message } = error;
  if (originalError instanceof OperationLimitError) return originalError;
  if (extensions.code !== 'GRAPHQL_PARSE_FAILED') return undefined;
  if (message.endsWith('tokens. Parsing aborted.'))
    return new OperationLimitError('tokens', tokens, tokens + 1);
  if (message === 'Maximum call stack size exceeded')
    return new OperationLimitError('depth', depth, depth + 1);
  return undefined;
}
