import { useState } from 'react';

export interface Pages {
  /** Where the page starts; null for the first one. */
  readonly after: string | null;
  /** Counted from 1. */
  readonly number: number;
  readonly next: (endCursor: string) => void;
  /** Undefined on the first page. */
  readonly previous: (() => void) | undefined;
}

/** Cursors only lead forward, so those of the earlier pages are kept. */
export function usePages(): Pages {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  return {
    after: cursors.at(-1) ?? null,
    number: cursors.length + 1,
    next: (endCursor) => {
      setCursors([...cursors, endCursor]);
    },
    previous:
      cursors.length === 0
        ? undefined
        : () => {
            setCursors(cursors.slice(0, -1));
          },
  };
}
