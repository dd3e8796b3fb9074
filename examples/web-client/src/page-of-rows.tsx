import type { ReactNode } from 'react';
import type { Pages } from './use-pages.js';

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null;
}

interface PageOfRowsProps {
  /** What the rows are, for screen readers. */
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly ReactNode[];
  /** Shown when there are no rows. */
  readonly empty: ReactNode;
  readonly pages: Pages;
  readonly pageInfo: PageInfo | undefined;
  readonly busy: boolean;
}

/** A table with buttons for the pages before and after it. They stay, so that the focus stays, while a page loads. */
export function PageOfRows({ label, columns, rows, empty, pages, pageInfo, busy }: PageOfRowsProps) {
  const endCursor = pageInfo?.hasNextPage ? pageInfo.endCursor : undefined;
  return (
    <>
      {rows.length === 0 ? (
        <p role="status">{empty}</p>
      ) : (
        <div data-scrolls role="region" aria-label={`Table of ${label}`} tabIndex={0} aria-busy={busy}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th scope="col" key={column}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{rows}</tbody>
          </table>
        </div>
      )}
      {(pages.previous ?? endCursor) && (
        <div data-side-by-side role="group" aria-label={`Pages of ${label}`}>
          <button type="button" disabled={!pages.previous} onClick={pages.previous}>
            Previous
          </button>
          <span aria-live="polite">Page {pages.number}</span>
          <button
            type="button"
            disabled={!endCursor}
            onClick={() => {
              if (endCursor && !busy) pages.next(endCursor);
            }}
          >
            Next
          </button>
        </div>
      )}
    </>
  );
}
