/** Codes of `UserPoolUserError` for refusals by Cognito, or by the gateway in its place. */
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
  | 'NOT_AUTHORIZED'
  | 'REFUSED'
  | 'USER_POOL_NOT_FOUND'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'WOULD_BREAK'
  | 'MAY_BREAK'
  | 'NOT_CLEARABLE'
  | 'UNKNOWN_SETTINGS'
  | 'NAME_MISMATCH'
  | 'USERS_EXIST'
  | 'DELETION_PROTECTED'
  | 'DOMAIN_ATTACHED'
  | 'RESERVED_TAG'
  | 'OUT_OF_REACH';

/** One refused setting; `members` is the path in AWS's notation (`['schema', '1', 'member', 'name']`). */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly members: readonly string[] | undefined;
  /** The operation whose request has these members, if a mutation makes several. */
  readonly operation?: string;
}

/** Cognito understood the request and refused it, or would refuse it. The caller can correct the input. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  constructor(
    readonly refusals: readonly Refusal[],
    options: { readonly cause?: unknown } = {},
  ) {
    super(refusals.map(({ message }) => message).join('; '), options);
  }
}
