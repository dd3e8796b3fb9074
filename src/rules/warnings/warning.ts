import type { WireStructure } from '../wire.js';

/** The subjects of warnings. The schema has an enum with the same values and descriptions. */
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

/** Something that Cognito accepts although the caller probably did not intend it. */
export interface Warning {
  readonly code: WarningCode;
  /** For people: what will happen, and what to send instead. Contains no message texts and no ARNs. */
  readonly message: string;
  /** From the request to the subject: `['Schema', 0, 'Name']`. It may be a member that was left out. */
  readonly path: readonly (string | number)[];
}

/** A planned change of a pool. */
export interface Change {
  /** The members that the caller gave. */
  readonly given: WireStructure;
  /** The settings before; for a new pool, the service's defaults. */
  readonly before: WireStructure;
  /** The settings afterwards, as far as they are sent. */
  readonly after: WireStructure;
}

/** Checks a change. Members of a wrong type are ignored. */
export type WarningRule = (change: Change) => readonly Warning[];
