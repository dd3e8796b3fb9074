import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { asThrown } from '../errors/thrown.js';
import { upstreamDetails, UpstreamError } from '../errors/upstream.js';
import { limitExceeded } from './limits/refusal.js';
import type { OperationLimits } from './limits/operation-limits.js';
import type { RequestLog } from '../telemetry/request-log.js';
import { senderFault } from './sender-fault.js';
import { withoutQuotedSecrets } from './validation/secret-nodes.js';
import { shortened } from './validation/shortened.js';

const CSRF =
  'Refused as a potential Cross-Site Request Forgery (CSRF): a foreign web page could have sent this request. Add one of ' +
  'these headers, each with any value: apollo-require-preflight, x-apollo-operation-name; or content-type: application/json.';

/** The log of the request that an error belongs to. */
export type LogOf = (error: unknown) => Pick<RequestLog, 'warn' | 'error'> & {
  /** Undefined for an error before there was a request to execute. */
  readonly correlationId?: string;
};

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

const MASK =
  'Something went wrong in the gateway. Its log has the details under the correlationId given here.';

/**
 * Decides what the client sees of an error and what the log contains. Errors for clients, and errors about the
 * request, are passed on. All others are masked and logged in the same step, so that neither can be forgotten.
 */
export function errorFormatter(logOf: LogOf, limits: OperationLimits): FormatError {
  return (formatted, error) => shortened(withoutQuotedSecrets(answerTo(formatted, error), error));

  function answerTo(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    const original = unwrapResolverError(error);
    const log = logOf(error);
    const { correlationId } = log;
    const exceeded = limitExceeded(error, limits);
    if (exceeded) return { message: exceeded.message, extensions: exceeded.extensions };

    if (original instanceof UpstreamError) {
      const { code, message } = original;
      log[code === 'THROTTLED' ? 'warn' : 'error'](
        { code, path: formatted.path, ...upstreamDetails(original) },
        message,
      );
      return { ...formatted, extensions: { ...formatted.extensions, correlationId } };
    }
    // The request's own log line reports it.
    if (formatted.extensions?.code === 'DEADLINE_EXCEEDED') {
      return { ...formatted, extensions: { ...formatted.extensions, correlationId } };
    }
    // Apollo gives this code to errors without one.
    if (formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') return inOurWords(formatted);
    const code = senderFault(error);
    if (code) return { ...formatted, extensions: { code } };

    log.error({ path: formatted.path, ...internalDetails(original) }, 'unexpected error');
    return { ...formatted, message: MASK, extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId } };
  }
}

/** Apollo's message mixes headers that prevent CSRF with content types, and other clients than Apollo's send none of them. */
function inOurWords(formatted: GraphQLFormattedError): GraphQLFormattedError {
  return formatted.message.includes('(CSRF)') ? { ...formatted, message: CSRF } : formatted;
}

/** GraphQL's errors about results quote the unsuitable value, which may be a secret. Their path is enough. */
function internalDetails(error: unknown): object {
  const { name, message, stack } = asThrown(error);
  return { cause: error instanceof GraphQLError ? { name } : { name, message, stack } };
}
