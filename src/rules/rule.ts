/** A rule of Cognito's that an input breaks: about members that depend on each other, not about one limit. */
export interface RuleViolation {
  /** The exception by which Cognito refuses the input. */
  readonly exception: 'InvalidParameterException' | 'FeatureUnavailableInTierException';
  /** In the words of AWS, as people report them. */
  readonly message: string;
  /** From the input to the member that is wrong, `['Schema', 0, 'Required']`. */
  readonly path: readonly (string | number)[];
}
