import { useEffect, useState } from 'react';
import { useExecute, type Answer } from './gateway.js';
import type { TypedDocumentString } from './graphql/graphql.js';

/** The answer to a query, asked again whenever the variables or the caller change; undefined until it is there. */
export function useQuery<Data, Variables>(
  query: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Answer<Data> | undefined {
  const execute = useExecute();
  const [answer, setAnswer] = useState<Answer<Data>>();
  // Objects are new with every rendering; their text is not.
  const key = JSON.stringify(variables);

  useEffect(() => {
    let current = true;
    setAnswer(undefined);
    void execute(query, JSON.parse(key) as Variables).then((answered) => {
      // An answer that comes late is not shown for what is asked now.
      if (current) setAnswer(answered);
    });
    return () => {
      current = false;
    };
  }, [execute, query, key]);

  return answer;
}
