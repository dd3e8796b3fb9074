import { BadUserInputError, ConflictError, GatewayError, type ErrorCode } from './gateway-error.js';
import { readValidationMessage } from './validation-message.js';
import { wasNeverSent } from './network.js';
import { asThrown } from './thrown.js';

/** The codes of `UserPoolUserError` that a refusal can have, by Cognito or for its sake. */
export type RefusalCode =
  | 'INVALID_PARAMETER'
  | 'LIMIT_EXCEEDED'
  | 'INVALID_SMS_ROLE_ACCESS_POLICY'
  | 'INVALID_SMS_ROLE_TRUST_RELATIONSHIP'
  | 'INVALID_EMAIL_ROLE_ACCESS_POLICY'
  | 'TAGGING_REFUSED'
  | 'TIER_CHANGE_NOT_ALLOWED'
  | 'FEATURE_UNAVAILABLE_IN_TIER'
  | 'USER_IMPORT_IN_PROGRESS'
  | 'OPERATION_NOT_ENABLED'
  | 'USER_POOL_NOT_FOUND'
  | 'NOT_CLEARABLE'
  | 'UNKNOWN_SETTINGS'
  | 'NAME_MISMATCH'
  | 'USERS_EXIST'
  | 'DELETION_PROTECTED'
  | 'DOMAIN_ATTACHED'
  | 'RESERVED_TAG'
  | 'OUT_OF_REACH';

type Meaning =
  | { readonly kind: 'absent' }
  | { readonly kind: 'refusal'; readonly code: RefusalCode }
  | { readonly kind: 'failure'; readonly code: ErrorCode };

const absent: Meaning = { kind: 'absent' };
const refusal = (code: RefusalCode): Meaning => ({ kind: 'refusal', code });
const failure = (code: ErrorCode): Meaning => ({ kind: 'failure', code });

/**
 * What an AWS exception means to a client. By name and never by status: the model says 429, 404 and 403
 * where the wire mostly says 400.
 */
const meanings: Readonly<Record<string, Meaning>> = {
  ResourceNotFoundException: absent,

  InvalidParameterException: refusal('INVALID_PARAMETER'),
  LimitExceededException: refusal('LIMIT_EXCEEDED'),
  InvalidSmsRoleAccessPolicyException: refusal('INVALID_SMS_ROLE_ACCESS_POLICY'),
  InvalidSmsRoleTrustRelationshipException: refusal('INVALID_SMS_ROLE_TRUST_RELATIONSHIP'),
  InvalidEmailRoleAccessPolicyException: refusal('INVALID_EMAIL_ROLE_ACCESS_POLICY'),
  UserPoolTaggingException: refusal('TAGGING_REFUSED'),
  TierChangeNotAllowedException: refusal('TIER_CHANGE_NOT_ALLOWED'),
  FeatureUnavailableInTierException: refusal('FEATURE_UNAVAILABLE_IN_TIER'),
  UserImportInProgressException: refusal('USER_IMPORT_IN_PROGRESS'),
  OperationNotEnabledException: refusal('OPERATION_NOT_ENABLED'),

  ConcurrentModificationException: failure('CONFLICT'),

  TooManyRequestsException: failure('THROTTLED'),
  ThrottlingException: failure('THROTTLED'),

  // AWS denies the gateway, not its caller: the caller learns that much, the operator the rest from the log.
  NotAuthorizedException: failure('UPSTREAM_DENIED'),
  AccessDeniedException: failure('UPSTREAM_DENIED'),
  UnrecognizedClientException: failure('UPSTREAM_DENIED'),
  InvalidSignatureException: failure('UPSTREAM_DENIED'),
  IncompleteSignatureException: failure('UPSTREAM_DENIED'),
  MissingAuthenticationTokenException: failure('UPSTREAM_DENIED'),
  ExpiredTokenException: failure('UPSTREAM_DENIED'),
  ExpiredToken: failure('UPSTREAM_DENIED'),
  OptInRequired: failure('UPSTREAM_DENIED'),
  // Thrown by the SDK before anything is sent: no credentials were found, or a login has run out.
  CredentialsProviderError: failure('UPSTREAM_DENIED'),
  TokenProviderError: failure('UPSTREAM_DENIED'),

  InternalErrorException: failure('UPSTREAM_UNAVAILABLE'),
  ServiceUnavailableException: failure('UPSTREAM_UNAVAILABLE'),
};

/**
 * The code that a refusal by this exception has.
 *
 * @throws RangeError for an exception that is no refusal
 */
export function refusalCode(exception: string): RefusalCode {
  const meaning = meanings[exception];
  if (meaning?.kind === 'refusal') return meaning.code;
  throw new RangeError(`Expected an exception by which Cognito refuses an input, got ${exception}`);
}

/** Nothing is told of how AWS paces a throttled account; its quotas are a second's, so a second is worth waiting. */
const RETRY_AFTER_THROTTLE_MS = 1000;

/** One call to Cognito, as errors and logs name it. */
export interface UpstreamCall {
  readonly operation: string;
  readonly region: string;
  /** A write that was sent may have happened, whatever came back; a read can simply be asked again. */
  readonly kind: 'read' | 'write';
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

/** One setting that was refused; `members` is the path as AWS names it (`['schema', '0', 'name']`). */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly members: readonly string[] | undefined;
}

/** Cognito understood the request and refused it, or would refuse it: the caller can mend the input. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  constructor(
    readonly refusals: readonly Refusal[],
    options: { readonly cause?: unknown } = {},
  ) {
    super(refusals.map(({ message }) => message).join('; '), options);
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
  const { name, message } = asThrown(error);
  const meaning = meanings[name] ?? failure('UPSTREAM_UNAVAILABLE');
  if (meaning.kind === 'absent') return new AbsentError(message, { cause: error });
  if (meaning.kind === 'refusal') {
    // A read has no input to point into, only arguments.
    if (call.kind === 'read') return new BadUserInputError(message);
    const refusals = readValidationMessage(message).map((part) => ({ code: meaning.code, ...part }));
    return new RefusedError(refusals, { cause: error });
  }
  const where = `${call.operation} in ${call.region}`;
  switch (meaning.code) {
    case 'THROTTLED':
      return new UpstreamError(
        'THROTTLED',
        `Cognito throttled ${where}: too many requests for this account. Try again later.`,
        call,
        {
          cause: error,
          retryAfterMs: RETRY_AFTER_THROTTLE_MS,
        },
      );
    case 'CONFLICT':
      return new ConflictError(
        `Somebody else changed the pool at the same moment; Cognito refused ${where}.`,
        {
          cause: error,
        },
      );
    case 'UPSTREAM_DENIED':
      return new UpstreamError(
        'UPSTREAM_DENIED',
        `AWS does not let this gateway call ${where}. Its log says why.`,
        call,
        { cause: error },
      );
    default:
      if (call.kind === 'read' || wasNeverSent(error)) {
        return new UpstreamError('UPSTREAM_UNAVAILABLE', `Cognito did not answer ${where}.`, call, {
          cause: error,
        });
      }
      return new UpstreamError(
        'OUTCOME_UNKNOWN',
        `Cognito did not confirm ${where}: it may have happened or not. Look for the result before trying again.`,
        call,
        { cause: error },
      );
  }
}

/**
 * What the log keeps of it. AWS words an error with the values it was sent, ExternalId and message bodies among them, so its words are logged
 * only where they are about the gateway's own rights, or are not AWS's: a connection that failed.
 */
export function upstreamDetails({ code, call, cause, awsRequestId }: UpstreamError): object {
  const { operation, region } = call;
  if (cause === undefined) return { operation, region };
  const { name, message, code: errno, $metadata } = asThrown(cause);
  const harmless = code === 'UPSTREAM_DENIED' || errno !== undefined || name === 'TimeoutError';
  return {
    operation,
    region,
    awsRequestId,
    status: $metadata?.httpStatusCode,
    attempts: $metadata?.attempts,
    cause: { name, errno, message: harmless ? message : undefined },
  };
}
