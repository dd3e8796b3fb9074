/** The run does not begin, for a reason that its starter can mend. */
export class NotStartedError extends Error {
  override readonly name = 'NotStartedError';
}
