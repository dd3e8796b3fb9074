import { graphql, unmask, type FragmentType } from './graphql/index.js';
import { labelOf, shown } from './settings.js';

const ChangesTable_UserPoolSettingChange = graphql(`
  fragment ChangesTable on UserPoolSettingChange {
    path
    before
    after
    masked
  }
`);

export type Changes = readonly FragmentType<typeof ChangesTable_UserPoolSettingChange>[];

interface ChangesTableProps {
  readonly changes: Changes;
  /** What the last column says. */
  readonly after: string;
}

/** Every setting that differs. The gateway finds them, so the table also shows what Cognito changes along with an input. */
export function ChangesTable({ changes, after: afterHeading }: ChangesTableProps) {
  return (
    <div data-scrolls role="region" aria-label="Changes" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Setting</th>
            <th scope="col">Before</th>
            <th scope="col">{afterHeading}</th>
          </tr>
        </thead>
        <tbody>
          {unmask(ChangesTable_UserPoolSettingChange, changes).map(({ path, before, after, masked }) => (
            <tr key={path.join('.')}>
              <th scope="row">{labelOf(path)}</th>
              <td>{masked ? 'hidden' : <del>{shown(path, before)}</del>}</td>
              <td>{masked ? 'hidden' : <ins>{shown(path, after)}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
