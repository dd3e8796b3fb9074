import { graphql, unmask, type FragmentType } from './graphql/index.js';
import { labelOf } from './settings.js';

const Warnings_UserPoolWarning = graphql(`
  fragment Warnings on UserPoolWarning {
    field
    message
  }
`);

export type UserPoolWarnings = readonly FragmentType<typeof Warnings_UserPoolWarning>[];

/** What Cognito accepts but the user probably did not intend. */
export function Warnings({ warnings }: { readonly warnings: UserPoolWarnings }) {
  if (warnings.length === 0) return null;
  return (
    <div role="status">
      <strong>{warnings.length === 1 ? 'Warning' : 'Warnings'}</strong>
      <ul>
        {unmask(Warnings_UserPoolWarning, warnings).map(({ field, message }) => (
          <li key={message}>{field ? `${labelOf(field)}: ${message}` : message}</li>
        ))}
      </ul>
    </div>
  );
}
