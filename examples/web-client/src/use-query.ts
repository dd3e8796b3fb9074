import { useCallback, useEffect, useState } from 'react';
import { useExecute, type Answer } from './gateway.js';
import type { TypedDocumentString } from './graphql/graphql.js';

export interface Query<Data> {
  /** The latest answer; undefined before the first. It stays while the next one is awaited. */
  readonly answer: Answer<Data> | undefined;
  /** Whether an answer is awaited. */
  readonly busy: boolean;
  readonly reload: () => void;
}

/** Sends a query, and sends it again whenever the variables change. */
export function useQuery<Data, Variables>(
  query: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Query<Data> {
  const execute = useExecute();
  const [attempt, setAttempt] = useState(0);
  const [latest, setLatest] = useState<{ readonly answer: Answer<Data>; readonly request: string }>();
  // Objects are new with every rendering; their text is not.
  const text = JSON.stringify(variables);
  const request = `${String(attempt)} ${text}`;

  useEffect(() => {
    let current = true;
    void execute(query, JSON.parse(text) as Variables).then((answer) => {
      // A late answer to an earlier request is dropped.
      if (current) setLatest({ answer, request });
    });
    return () => {
      current = false;
    };
  }, [execute, query, text, request]);

  const reload = useCallback(() => {
    setAttempt((before) => before + 1);
  }, []);
  return { answer: latest?.answer, busy: latest?.request !== request, reload };
}
