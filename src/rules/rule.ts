import type { WireStructure } from './wire.js';

/** One thing about a request that Cognito refuses. */
export interface Violation {
  /** The exception by which Cognito refuses it. */
  readonly exception: 'InvalidParameterException' | 'FeatureUnavailableInTierException';
  /** For people: what was expected and what came. The same request has the same messages, and no secret is in them. */
  readonly message: string;
  /** From the request to what is wrong, `['Schema', 0, 'Name']`; into a map by key and half: `['UserPoolTags', 'stage', 'value']`. */
  readonly path: readonly (string | number)[];
}

/** A rule of Cognito's that an input breaks: about members that depend on each other, not about one limit. */
export interface RuleViolation extends Violation {
  /** What Cognito itself says, as people report it. */
  readonly awsMessage: string;
}

/** Looks at an input as it goes over the wire; members of a wrong type are passed over. */
export type Rule = (input: WireStructure) => readonly RuleViolation[];
