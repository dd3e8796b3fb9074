/** An exception of the service, with `__type` and `message` in the body. */
export class ServiceError extends Error {
  override readonly name: string;

  /**
   * @param type the name of the exception, such as `ResourceNotFoundException`
   * @param status almost always 400 in responses, whatever the model says
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

/** The request is well-formed but wrong. */
export class InvalidParameterError extends ServiceError {
  constructor(message: string) {
    super('InvalidParameterException', message);
  }
}

/** The request cannot be read: it is not JSON, or a value has the wrong type. */
export class SerializationError extends ServiceError {
  constructor(message: string) {
    super('SerializationException', message);
  }
}

/** The pool is unknown in this Region, perhaps because its id is of another Region. */
export class UserPoolNotFoundError extends ServiceError {
  constructor(userPoolId: string) {
    super('ResourceNotFoundException', `User pool ${userPoolId} does not exist.`);
  }
}
