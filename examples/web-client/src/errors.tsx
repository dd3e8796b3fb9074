import type { GraphQLError } from './gateway.js';
import { graphql, unmask, type FragmentType } from './graphql/index.js';

/** What the person at the form cannot mend: `errors` of GraphQL. */
export function Errors({ errors = [] }: { readonly errors?: readonly GraphQLError[] | undefined }) {
  return errors.map(({ message, extensions }) => (
    <p role="alert" key={message}>
      {message}
      {extensions?.code === 'OUTCOME_UNKNOWN' &&
        ' It may have happened: look at the list before trying again.'}
    </p>
  ));
}

const UserErrors_Mutation = graphql(`
  fragment UserErrors on UserPoolUserError {
    field
    message
  }
`);

export type UserErrors = readonly FragmentType<typeof UserErrors_Mutation>[];

/** What the person at the form can mend: `userErrors` of one field, such as `policies.passwordPolicy.minimumLength`. */
export function FieldErrors({ errors, field }: { readonly errors: UserErrors; readonly field: string }) {
  return unmask(UserErrors_Mutation, errors)
    .filter((error) => pathOf(error) === field)
    .map(({ message }) => (
      <em role="alert" data-field={field} key={message}>
        {message}
      </em>
    ));
}

/** Those that lie in no field of the form, so that none is lost. */
export function OtherErrors({
  errors,
  fields,
}: {
  readonly errors: UserErrors;
  readonly fields: readonly string[];
}) {
  return unmask(UserErrors_Mutation, errors)
    .filter((error) => !fields.includes(pathOf(error)))
    .map((error) => (
      <p role="alert" key={error.message}>
        {[pathOf(error), error.message].filter(Boolean).join(': ')}
      </p>
    ));
}

function pathOf({ field }: { readonly field?: readonly string[] | null }): string {
  return field?.join('.') ?? '';
}
