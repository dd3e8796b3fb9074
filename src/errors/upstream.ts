import { BadUserInputError, ConflictError, GatewayError, type ErrorCode } from './gateway-error.js';
import { beginningOf, isNamedByAws } from './error-answer.js';
import { meaningOf, type Meaning } from './meanings.js';
import { RefusedError, type RefusalCode } from './refusal.js';
import { readValidationMessage } from './validation-message.js';
import { wasNeverSent } from './network.js';
import { asThrown } from './thrown.js';

/** AWS does not say when a throttled account may try again. Its quotas are per second, so a second is a sensible wait. */
const RETRY_AFTER_THROTTLE_MS = 1000;

/** A call to Cognito, for errors and logs. */
export interface UpstreamCall {
  readonly operation: string;
  readonly region: string;
  /** A write that was sent may have taken effect, whatever the response. A read can be repeated. */
  readonly kind: 'read' | 'write';
  /** What the call names, such as the id of a pool. Without it, nothing can be absent or changed by others. */
  readonly named?: string | undefined;
}

/** Cognito failed, or did not answer. The client gets a code and a plain message; the log gets the details. */
export class UpstreamError extends GatewayError {
  override readonly name = 'UpstreamError';

  constructor(
    code: ErrorCode,
    message: string,
    readonly call: UpstreamCall,
    options: { readonly cause: unknown; readonly retryAfterMs?: number },
  ) {
    super(code, message, options);
  }

  /** The id by which AWS support finds the request; undefined without a response. */
  get awsRequestId(): string | undefined {
    return asThrown(this.cause).$metadata?.requestId;
  }
}

/** Cognito reported success, but the response cannot be right. The message contains nothing from the response. */
export class UnusableAnswerError extends Error {
  override readonly name = 'UnusableAnswerError';

  constructor(
    message: string,
    readonly $metadata: {
      readonly requestId?: string | undefined;
      readonly httpStatusCode?: number | undefined;
    },
  ) {
    super(message);
  }
}

/** The requested thing does not exist (ResourceNotFoundException). */
export class AbsentError extends Error {
  override readonly name = 'AbsentError';
}

/**
 * Translates the failure of an SDK call: to AbsentError, RefusedError (writes only), or a GatewayError for the client
 * (ConflictError if another program made a change at the same time).
 *
 * @param error as thrown by the SDK's `send`
 */
export function fromUpstream(error: unknown, call: UpstreamCall): AbsentError | RefusedError | GatewayError {
  // The limiter's own refusal, or a deadline: it never reached AWS.
  if (error instanceof GatewayError) return error;
  const where = `${call.operation} in ${call.region}`;
  const meaning = meaningOf(error);
  switch (meaning.kind) {
    case 'absent':
      if (call.named === undefined) return refusedBy(error, 'REFUSED', call);
      return new AbsentError(asThrown(error).message, { cause: error });
    case 'refused':
      return refusedBy(error, meaning.code, call);
    case 'conflict':
      if (call.named === undefined) return refusedBy(error, 'REFUSED', call);
      return new ConflictError(
        `Cognito refused ${where} because of another change at the same time. Nothing was changed; try again.`,
        {
          cause: error,
        },
      );
    case 'throttled':
      return new UpstreamError(
        'THROTTLED',
        `Cognito throttled ${where}: too many requests for this account. Try again later.`,
        call,
        { cause: error, retryAfterMs: RETRY_AFTER_THROTTLE_MS },
      );
    case 'denied':
      return new UpstreamError(
        'UPSTREAM_DENIED',
        `AWS denied this gateway the call ${where}. The gateway's log says why.`,
        call,
        { cause: error },
      );
    case 'misunderstood':
      return new UpstreamError(
        'UPSTREAM_UNAVAILABLE',
        `The endpoint that answers for Cognito did not understand ${where}. Nothing was changed. The gateway's log says why.`,
        call,
        { cause: error },
      );
    case 'failed':
      return failedCall(error, call);
  }
}

/** In AWS's own words. A read has no input to point into, only arguments. */
function refusedBy(
  error: unknown,
  code: RefusalCode,
  { kind }: UpstreamCall,
): RefusedError | BadUserInputError {
  const { message } = asThrown(error);
  if (kind === 'read') return new BadUserInputError(message, { cause: error });
  const refusals = readValidationMessage(message).map((part) => ({ code, ...part }));
  return new RefusedError(refusals, { cause: error });
}

function failedCall(error: unknown, call: UpstreamCall): UpstreamError {
  const where = `${call.operation} in ${call.region}`;
  if (call.kind === 'read' || wasNeverSent(error)) {
    return new UpstreamError('UPSTREAM_UNAVAILABLE', `Cognito did not answer ${where}.`, call, {
      cause: error,
    });
  }
  return new UpstreamError(
    'OUTCOME_UNKNOWN',
    `Cognito did not confirm ${where}, so it may or may not have taken effect. Check the result before you try again.`,
    call,
    { cause: error },
  );
}

/** The operator must fix these, or their messages at least do not repeat the input. */
const toldInTheLog: readonly Meaning['kind'][] = ['denied', 'misunderstood', 'refused'];

/** Of a response that is not from AWS, such as a page of a proxy. */
const MAX_ANSWER = 300;

/**
 * What the log contains. AWS's messages quote values that were sent, including ExternalId and message bodies, so they
 * are logged only if the operator needs them: about the gateway's own permissions and requests. Messages that are not
 * from AWS are logged as well: of failed connections and of proxies.
 */
export function upstreamDetails({ call, cause, awsRequestId }: UpstreamError): object {
  const { operation, region } = call;
  const { name, message, code: errno, $metadata, $response } = asThrown(cause);
  const isOurs = cause instanceof UnusableAnswerError || name === 'TimeoutError' || errno !== undefined;
  const told = isOurs || toldInTheLog.includes(meaningOf(cause).kind);
  const foreign = $response && !isNamedByAws($response) ? beginningOf($response, MAX_ANSWER) : undefined;
  return {
    operation,
    region,
    awsRequestId,
    status: $metadata?.httpStatusCode,
    attempts: $metadata?.attempts,
    cause: { name, errno, message: told ? (foreign ?? message) : undefined },
  };
}
