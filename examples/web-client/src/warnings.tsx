import { graphql, unmask, type FragmentType } from './graphql/index.js';

const Warnings_Mutation = graphql(`
  fragment Warnings on UserPoolWarning {
    field
    message
  }
`);

export type UserWarnings = readonly FragmentType<typeof Warnings_Mutation>[];

/** What Cognito accepted but the user probably did not intend. */
export function Warnings({ warnings }: { readonly warnings: UserWarnings }) {
  return unmask(Warnings_Mutation, warnings).map(({ field, message }) => {
    const text = field ? `${field.join('.')}: ${message}` : message;
    return (
      <p role="status" key={text}>
        {text}
      </p>
    );
  });
}
