import type { WireStructure } from './wire.js';

/** A rule of Cognito's that an input breaks: about members that depend on each other, not about one limit. */
export interface RuleViolation {
  /** The exception by which Cognito refuses the input. */
  readonly exception: 'InvalidParameterException' | 'FeatureUnavailableInTierException';
  /** In the words of AWS, as people report them. */
  readonly message: string;
  /** From the input to the member that is wrong, `['Schema', 0, 'Required']`. */
  readonly path: readonly (string | number)[];
}

/** Looks at an input as it goes over the wire; members of a wrong type are passed over. */
export type Rule = (input: WireStructure) => readonly RuleViolation[];

/** The answer of a rule that is broken, by the exception that Cognito mostly throws. */
export function refuse(path: readonly string[], message: string): readonly RuleViolation[] {
  return [{ exception: 'InvalidParameterException', message, path }];
}
