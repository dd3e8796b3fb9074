import { graphql, unmask, type FragmentType } from './graphql/index.js';

const UserErrors_UserPoolUserError = graphql(`
  fragment UserErrors on UserPoolUserError {
    field
    message
  }
`);

export type UserErrors = readonly FragmentType<typeof UserErrors_UserPoolUserError>[];

/** The messages for one field of a form, which has the path of its setting as its name. */
export function messagesFor(name: string, errors: UserErrors): readonly string[] {
  return unmask(UserErrors_UserPoolUserError, errors)
    .filter(({ field }) => field?.join('.') === name)
    .map(({ message }) => message);
}

interface OtherUserErrorsProps {
  readonly errors: UserErrors;
  /** The names of the form's fields. */
  readonly fields: readonly string[];
}

/** The errors that belong to no field of the form. */
export function OtherUserErrors({ errors, fields }: OtherUserErrorsProps) {
  const others = unmask(UserErrors_UserPoolUserError, errors).filter(
    ({ field }) => !fields.includes(field?.join('.') ?? ''),
  );
  if (others.length === 0) return null;
  return (
    <div role="alert" tabIndex={-1}>
      {others.map(({ field, message }) => (
        <p key={message}>{field ? `${field.join('.')}: ${message}` : message}</p>
      ))}
    </div>
  );
}
