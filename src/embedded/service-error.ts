/** An exception of the service, as a client sees it: `__type` and `message` in the body. */
export class ServiceError extends Error {
  override readonly name: string;

  /**
   * @param type the exception's name, such as `ResourceNotFoundException`
   * @param status on the wire mostly 400, whatever the model says
   */
  constructor(
    type: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = type;
  }
}

/** The request is well-formed and wrong. */
export class InvalidParameterError extends ServiceError {
  constructor(message: string) {
    super('InvalidParameterException', message);
  }
}

/** The request cannot be read: not JSON, or a value of another type than the member's. */
export class SerializationError extends ServiceError {
  constructor(message: string) {
    super('SerializationException', message);
  }
}

/** The pool is unknown in this Region; an id of another Region is, too. */
export class UserPoolNotFoundError extends ServiceError {
  constructor(userPoolId: string) {
    super('ResourceNotFoundException', `User pool ${userPoolId} does not exist.`);
  }
}
