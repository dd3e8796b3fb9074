import { BadUserInputError, ConflictError, GatewayError, type ErrorCode } from './gateway-error.js';
import { beginningOf, isNamedByAws } from './error-answer.js';
import { meaningOf, type Meaning } from './meanings.js';
import { RefusedError, type RefusalCode } from './refusal.js';
import { readValidationMessage } from './validation-message.js';
import { wasNeverSent } from './network.js';
import { asThrown } from './thrown.js';

/** Nothing is told of how AWS paces a throttled account; its quotas are a second's, so a second is worth waiting. */
const RETRY_AFTER_THROTTLE_MS = 1000;

/** One call to Cognito, as errors and logs name it. */
export interface UpstreamCall {
  readonly operation: string;
  readonly region: string;
  /** A write that was sent may have happened, whatever came back; a read can simply be asked again. */
  readonly kind: 'read' | 'write';
  /** What it names, such as a pool by its id; without that, nothing can be absent, or be changed by others. */
  readonly named?: string | undefined;
}

/** Cognito failed, or failed to answer. For the client a code and a plain message; for the log the rest. */
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

  /** The id under which AWS support finds the request; absent when nothing was answered. */
  get awsRequestId(): string | undefined {
    return asThrown(this.cause).$metadata?.requestId;
  }
}

/** Cognito answered with success and something that cannot be the answer. Its message holds nothing of the answer. */
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

/** What asked for does not exist (ResourceNotFoundException). */
export class AbsentError extends Error {
  override readonly name = 'AbsentError';
}

/**
 * What the failure of an SDK call means here: AbsentError, RefusedError (writes only) or a GatewayError for the client
 * (ConflictError where something else was changed at the same moment).
 *
 * @param error whatever the SDK's `send` threw
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

/** In AWS's own words; on a read there is no input to point into, only arguments. */
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

/** What the operator has to mend, or what is at least no echo of the input. */
const toldInTheLog: readonly Meaning['kind'][] = ['denied', 'misunderstood', 'refused'];

/** Of an answer that is not from AWS, such as the page of a proxy. */
const MAX_ANSWER = 300;

/**
 * What the log keeps of it. AWS words an error with the values it was sent, ExternalId and message bodies among them, so
 * its words are logged only where the operator needs them: about the gateway's own rights and requests. So are words that
 * are not AWS's: of a connection that failed, of a proxy that answered.
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
