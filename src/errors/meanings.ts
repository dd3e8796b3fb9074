import { exceptionNamedIn, isNamedByAws } from './error-answer.js';
import type { RefusalCode } from './refusal.js';
import { isThrottle } from './throttle.js';
import { asThrown, type Thrown } from './thrown.js';

/** What the failure of a call to Cognito says, whoever made the call. */
export type Meaning =
  /** What the request names does not exist. */
  | { readonly kind: 'absent' }
  /** Cognito understood the request and refused it: nothing happened, and the same request is refused again. */
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  /** Too many requests: nothing happened, and the same request may succeed later. */
  | { readonly kind: 'throttled' }
  /** Somebody else changed the same thing at the same moment: nothing happened. */
  | { readonly kind: 'conflict' }
  /** AWS, or a proxy in front of it, denies this gateway: its operator has to mend that. Nothing happened. */
  | { readonly kind: 'denied' }
  /** AWS, or a proxy, does not take the request for one of Cognito's: its operator has to mend that. Nothing happened. */
  | { readonly kind: 'misunderstood' }
  /** No answer, a 5xx, or nonsense: it may have happened. */
  | { readonly kind: 'failed' };

const absent: Meaning = { kind: 'absent' };
const conflict: Meaning = { kind: 'conflict' };
const throttled: Meaning = { kind: 'throttled' };
const denied: Meaning = { kind: 'denied' };
const misunderstood: Meaning = { kind: 'misunderstood' };
const failed: Meaning = { kind: 'failed' };
const refused = (code: RefusalCode): Meaning => ({ kind: 'refused', code });

/**
 * The exceptions that mean something of their own. By name and hardly ever by status: the model says 429, 404 and 403
 * where the wire mostly says 400.
 *
 * The names that are not in Cognito's model are AWS's common errors, from the page "Common Error Types" of the
 * reference of any AWS service, and those that the SDK has in its lists of clock and time-out errors.
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
  // Of an update or a deletion, as the model has it: of a provider of a type that cannot be changed.
  ['UnsupportedIdentityProviderException', refused('REFUSED')],

  ...each(denied, [
    'AccessDenied',
    'AccessDeniedException',
    'AuthFailure',
    'ExpiredToken',
    'ExpiredTokenException',
    // Of a web ACL, as the model has it: it looks at where a request comes from, not at its input.
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
    // Of an invalid token, as the model has it: the only token that is sent is the gateway's own.
    'UnauthorizedException',
    'UnauthorizedOperation',
    'UnrecognizedClientException',
    // Thrown by the SDK before anything is sent: no credentials were found, or a login has expired.
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
 * What a failure says.
 *
 * An exception that no table knows is a refusal where it is the client's fault: those of Cognito's model say so, and of
 * one that AWS adds tomorrow the status does.
 *
 * @param error whatever the SDK's `send` threw
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
 * What Cognito has no exception for, and says in words. Seen: "Domain already associated with another user pool."
 * (aws-samples/websocket-chat-application#56) and "No such domain or user pool exists." (the tests of aws-amplify/amplify-cli
 * expect it of a deletion, and grucloud/grucloud ignores it).
 */
const words: readonly (readonly [begins: string, meaning: Meaning])[] = [
  ['Domain already associated with another user pool', refused('ALREADY_EXISTS')],
  ['No such domain or user pool exists', absent],
];

function meaningByWords(name: string, message: string): Meaning | undefined {
  if (name !== 'InvalidParameterException') return undefined;
  return words.find(([begins]) => message.startsWith(begins))?.[1];
}

/** Of an answer that is not one of AWS's, by what HTTP says of it. */
function meaningOfStatus(status: number): Meaning {
  // 408: the request may have been read.
  if (status < 300 || status >= 500 || status === 408) return failed;
  return [401, 403, 407, 511].includes(status) ? denied : misunderstood;
}

/** The SDK reads no name from an answer whose body is no JSON, although its header has one. */
function exceptionOf({ name, $fault, $response }: Thrown): string {
  return ($fault === undefined && $response ? exceptionNamedIn($response) : undefined) ?? name;
}

/** Not so for the answer of a proxy, from which the SDK makes an exception `Unknown`, or named after its `code`. */
function isException({ $response }: Thrown): boolean {
  return $response === undefined || isNamedByAws($response);
}

/** As IAM words the denial of a request: `User: arn:… is not authorized to perform: cognito-idp:CreateUserPool on resource: …`. */
const DENIAL =
  /^user\b|\bauthorized to perform\b|\b(?:security|session|access) token\b|\bcredentials?\b|\bsignature\b/i;

/**
 * As Cognito words it where the input names something that the pool may not use. Seen: "Email arn does not belong to your
 * account." (aws/aws-cdk#25115) and "Role arn does not belong to your account."
 * (aws-quickstart/saas-identity-cognito#35); of identity pools, by the same team, also "Access to Role '…' is forbidden."
 * (boto/boto3#73).
 */
const SOMETHING_NAMED = [
  /\barns?\b.{0,300}\b(?:does not|doesn't|do not|don't) belong\b/is,
  /\b(?:not|n't) (?:authorized|allowed|permitted) to (?:use|access)\b.{0,300}\b(?:arns?|role|key|identity|address|function|lambda|topic|certificate)\b/is,
  /^access to (?:the )?(?:role|key|function|lambda|topic|identity)\b.{0,300}\b(?:forbidden|denied)\b/is,
];

/** Longer than any of these sentences; AWS may quote what it was sent. */
const MAX_SENTENCE = 1_000;

/**
 * Whether a NotAuthorizedException is about something that the caller named, such as a role of another account. In doubt
 * it is about the gateway itself, because that has to be seen by its operator.
 */
function isAboutSomethingNamed(message: string): boolean {
  const sentence = message.slice(0, MAX_SENTENCE);
  return !DENIAL.test(sentence) && SOMETHING_NAMED.some((pattern) => pattern.test(sentence));
}

/**
 * The code that a refusal by this exception has.
 *
 * @throws RangeError for an exception that is no refusal
 */
export function refusalCode(exception: string): RefusalCode {
  const meaning = meanings.get(exception);
  if (meaning?.kind === 'refused') return meaning.code;
  throw new RangeError(`Expected an exception by which Cognito refuses an input, got ${exception}`);
}

function each(meaning: Meaning, names: readonly string[]): [string, Meaning][] {
  return names.map((name) => [name, meaning]);
}
