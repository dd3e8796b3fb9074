import type { WireStructure } from '../wire.js';

/** What a warning is about. The border has an enum of the same values, with descriptions. */
type WarningCode =
  | 'ATTRIBUTE_NAME_PREFIXED'
  | 'ATTRIBUTE_NAME_CONFUSABLE'
  | 'ATTRIBUTE_BOUNDS_FIXED'
  | 'ATTRIBUTE_EXISTS'
  | 'PASSWORD_POLICY_PARTIAL'
  | 'PROTECTION_WEAKENED'
  | 'MEMBER_DEPRECATED'
  | 'VALUE_IGNORED'
  | 'FEATURE_TURNED_ON'
  | 'USERNAMES_CASE_SENSITIVE'
  | 'EMAIL_LIMIT'
  | 'SELF_SIGN_UP_OPEN'
  | 'PASSKEYS_UNUSABLE'
  | 'PASSKEYS_MOVED'
  | 'BRANDING_NEEDED';

/** One thing in a request that Cognito accepts but its sender probably did not intend. */
export interface Warning {
  readonly code: WarningCode;
  /** For people: what will happen, and what to send instead. No text of a message and no ARN is in it. */
  readonly message: string;
  /** From the request to what is meant, `['Schema', 0, 'Name']`; also to a member that was left out. */
  readonly path: readonly (string | number)[];
}

/** What is about to become of a pool. */
export interface Change {
  /** The members that the sender names. */
  readonly given: WireStructure;
  /** The settings that the pool has before; of a new pool the defaults of the service. */
  readonly before: WireStructure;
  /** The settings that it will have, as far as they are sent. */
  readonly after: WireStructure;
}

/** Looks at a change; members of a wrong type are passed over. */
export type WarningRule = (change: Change) => readonly Warning[];
