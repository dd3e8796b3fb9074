import { exceptionNamedIn, isNamedByAws } from './error-answer.js';
import type { RefusalCode } from './refusal.js';
import { isThrottle } from './throttle.js';
import { asThrown, type Thrown } from './thrown.js';

/** What the failure of a call to Cognito means. */
export type Meaning =
  /** The thing that the request names does not exist. */
  | { readonly kind: 'absent' }
  /** Cognito understood the request and refused it. Nothing happened, and the same request would be refused again. */
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  /** Too many requests. Nothing happened, and the same request may succeed later. */
  | { readonly kind: 'throttled' }
  /** Another program changed the same thing at the same time. Nothing happened. */
  | { readonly kind: 'conflict' }
  /** AWS, or a proxy in front of it, denies the gateway. Only its operator can fix that. Nothing happened. */
  | { readonly kind: 'denied' }
  /**
   * AWS, or a proxy, does not recognize the request as one for Cognito. Only the operator can fix that. Nothing
   * happened.
   */
  | { readonly kind: 'misunderstood' }
  /** No answer, a 5xx, or an unusable answer. The operation may have taken effect. */
  | { readonly kind: 'failed' };

const absent: Meaning = { kind: 'absent' };
const conflict: Meaning = { kind: 'conflict' };
const throttled: Meaning = { kind: 'throttled' };
const denied: Meaning = { kind: 'denied' };
const misunderstood: Meaning = { kind: 'misunderstood' };
const failed: Meaning = { kind: 'failed' };
const refused = (code: RefusalCode): Meaning => ({ kind: 'refused', code });

/**
 * The exceptions with a special meaning, by name and almost never by status: where the model says 429, 404 or 403,
 * responses mostly have 400.
 *
 * Names that are not in Cognito's model are AWS's common errors (page "Common Error Types" in the reference of any
 * AWS service), or are in the SDK's lists of clock and time-out errors.
 */
const meanings: ReadonlyMap<string, Meaning> = new Map([
  ['ResourceNotFoundException', absent],
  ['ConcurrentModificationException', conflict],

  ...each(refused('INVALID_PARAMETER'), [
    'InvalidOAuthFlowException',
    'InvalidParameterException',
    'InvalidParameterCombination',
    'InvalidParameterValue',
    'MissingParameter',
    'ScopeDoesNotExistException',
    'ValidationError',
    'ValidationException',
  ]),
  ...each(refused('LIMIT_EXCEEDED'), ['LimitExceededException', 'ServiceQuotaExceededException']),
  ...each(refused('ALREADY_EXISTS'), ['DuplicateProviderException', 'GroupExistsException']),
  ['InvalidSmsRoleAccessPolicyException', refused('INVALID_SMS_ROLE_ACCESS_POLICY')],
  ['InvalidSmsRoleTrustRelationshipException', refused('INVALID_SMS_ROLE_TRUST_RELATIONSHIP')],
  ['InvalidEmailRoleAccessPolicyException', refused('INVALID_EMAIL_ROLE_ACCESS_POLICY')],
  ['UserPoolTaggingException', refused('TAGGING_REFUSED')],
  ['TierChangeNotAllowedException', refused('TIER_CHANGE_NOT_ALLOWED')],
  ['FeatureUnavailableInTierException', refused('FEATURE_UNAVAILABLE_IN_TIER')],
  ['UserImportInProgressException', refused('USER_IMPORT_IN_PROGRESS')],
  ['OperationNotEnabledException', refused('OPERATION_NOT_ENABLED')],
  // In the model, for an update or deletion: the provider has a type that cannot be changed.
  ['UnsupportedIdentityProviderException', refused('REFUSED')],

  ...each(denied, [
    'AccessDenied',
    'AccessDeniedException',
    'AuthFailure',
    'ExpiredToken',
    'ExpiredTokenException',
    // In the model, a web ACL: it judges where a request comes from, not its input.
    'ForbiddenException',
    'IncompleteSignature',
    'IncompleteSignatureException',
    'InvalidAccessKeyId',
    'InvalidClientTokenId',
    'InvalidSignatureException',
    'InvalidToken',
    'InvalidTokenException',
    'MissingAuthenticationToken',
    'MissingAuthenticationTokenException',
    'NotAuthorized',
    'OptInRequired',
    'RequestExpired',
    'RequestInTheFuture',
    'RequestTimeTooSkewed',
    'SignatureDoesNotMatch',
    'SubscriptionRequiredException',
    // In the model, an invalid token: the gateway's own token is the only one sent.
    'UnauthorizedException',
    'UnauthorizedOperation',
    'UnrecognizedClientException',
    // Thrown by the SDK before anything is sent: it found no credentials, or a login has expired.
    'CredentialsProviderError',
    'TokenProviderError',
  ]),

  ...each(misunderstood, [
    'InvalidAction',
    'InvalidQueryParameter',
    'MalformedHttpRequestException',
    'MalformedQueryString',
    'MissingAction',
    'UnknownOperationException',
  ]),

  ...each(failed, [
    'InternalErrorException',
    'InternalFailure',
    'InternalServerError',
    'InternalServerException',
    'RequestAbortedException',
    'RequestTimeout',
    'RequestTimeoutException',
    'ServiceUnavailable',
    'ServiceUnavailableException',
  ]),
]);

/**
 * What a failure means.
 *
 * An exception that no table lists is a refusal if it is the client's fault. Exceptions in Cognito's model say so;
 * for those that AWS adds later, the status does.
 *
 * @param error as thrown by the SDK's `send`
 */
export function meaningOf(error: unknown): Meaning {
  const thrown = asThrown(error);
  const name = exceptionOf(thrown);
  const status = thrown.$metadata?.httpStatusCode;
  if (isThrottle(name, status)) return throttled;
  if (name === 'NotAuthorizedException') {
    return isAboutSomethingNamed(thrown.message) ? refused('NOT_AUTHORIZED') : denied;
  }
  const known = meaningByWords(name, thrown.message) ?? meanings.get(name);
  if (known) return known;
  if (thrown.$fault === 'client' && isException(thrown)) return refused('REFUSED');
  return status === undefined ? failed : meaningOfStatus(status);
}

/**
 * Errors for which Cognito has no exception, only a message. Seen: "Domain already associated with another user
 * pool." (aws-samples/websocket-chat-application#56) and "No such domain or user pool exists." (expected for a
 * deletion by the tests of aws-amplify/amplify-cli, and ignored by grucloud/grucloud).
 */
const words: readonly (readonly [begins: string, meaning: Meaning])[] = [
  ['Domain already associated with another user pool', refused('ALREADY_EXISTS')],
  ['No such domain or user pool exists', absent],
];

function meaningByWords(name: string, message: string): Meaning | undefined {
  if (name !== 'InvalidParameterException') return undefined;
  return words.find(([begins]) => message.startsWith(begins))?.[1];
}

/** The meaning of a response that is not from AWS, by its HTTP status. */
function meaningOfStatus(status: number): Meaning {
  // 408: the server may have read the request.
  if (status < 300 || status >= 500 || status === 408) return failed;
  return [401, 403, 407, 511].includes(status) ? denied : misunderstood;
}

/** The SDK reads no exception name from a response whose body is not JSON, even if the header has one. */
function exceptionOf({ name, $fault, $response }: Thrown): string {
  return ($fault === undefined && $response ? exceptionNamedIn($response) : undefined) ?? name;
}

/** Excludes responses of proxies, from which the SDK makes an exception `Unknown`, or one named by `code`. */
function isException({ $response }: Thrown): boolean {
  return $response === undefined || isNamedByAws($response);
}

/**
 * IAM's message for a denied request: `User: arn:… is not authorized to perform: cognito-idp:CreateUserPool on
 * resource: …`.
 */
const DENIAL =
  /^user\b|\bauthorized to perform\b|\b(?:security|session|access) token\b|\bcredentials?\b|\bsignature\b/i;

/**
 * Cognito's message if the input names something that the pool may not use. Seen: "Email arn does not belong to your
 * account." (aws/aws-cdk#25115) and "Role arn does not belong to your account."
 * (aws-quickstart/saas-identity-cognito#35). Identity pools, by the same team, also answer "Access to Role '…' is
 * forbidden." (boto/boto3#73).
 */
const SOMETHING_NAMED = [
  /\barns?\b.{0,300}\b(?:does not|doesn't|do not|don't) belong\b/is,
  /\b(?:not|n't) (?:authorized|allowed|permitted) to (?:use|access)\b.{0,300}\b(?:arns?|role|key|identity|address|function|lambda|topic|certificate)\b/is,
  /^access to (?:the )?(?:role|key|function|lambda|topic|identity)\b.{0,300}\b(?:forbidden|denied)\b/is,
];

/** Longer than any of these sentences; AWS may quote its input. */
const MAX_SENTENCE = 1_000;

/**
 * Whether a NotAuthorizedException is about something that the caller named, such as a role of another account. In
 * doubt it is about the gateway itself, because its operator must see that.
 */
function isAboutSomethingNamed(message: string): boolean {
  const sentence = message.slice(0, MAX_SENTENCE);
  return !DENIAL.test(sentence) && SOMETHING_NAMED.some((pattern) => pattern.test(sentence));
}

/**
 * The code of a refusal with this exception.
 *
 * @throws RangeError for an exception that is not a refusal
 */
export function refusalCode(exception: string): RefusalCode {
  const meaning = meanings.get(exception);
  if (meaning?.kind === 'refused') return meaning.code;
  throw new RangeError(`Expected an exception by which Cognito refuses an input, got ${exception}`);
}

function each(meaning: Meaning, names: readonly string[]): [string, Meaning][] {
  return names.map((name) => [name, meaning]);
}
