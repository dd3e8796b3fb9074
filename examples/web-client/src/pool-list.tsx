import { useState } from 'react';
import { Errors } from './errors.js';
import { graphql, unmask, type FragmentType } from './graphql/index.js';
import { useQuery } from './use-query.js';

/** What a list tells: it costs one call to Cognito for 60 pools. Any other field would cost one for each pool. */
const PoolRow_UserPool = graphql(`
  fragment PoolRow on UserPool {
    id
    name
    region
  }
`);

const PoolList_Query = graphql(`
  query PoolList($first: Int!, $after: String) {
    userPools(first: $first, after: $after) {
      edges {
        cursor
        node {
          ...PoolRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      regionErrors {
        region
        message
      }
    }
  }
`);

const PAGE = 20;

type Select = (id: string) => void;

export function PoolList({ onSelect }: { readonly onSelect: Select }) {
  // Where each page that was turned to begins; lists go forward only.
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const answer = useQuery(PoolList_Query, { first: PAGE, after: cursors.at(-1) ?? null });
  if (!answer) return <p>Listing…</p>;

  const { edges = [], pageInfo, regionErrors = [] } = answer.data?.userPools ?? {};
  const { hasNextPage = false, endCursor } = pageInfo ?? {};
  return (
    <section aria-label="User pools">
      <Errors errors={answer.errors} />
      <Errors errors={regionErrors.map(({ region, message }) => ({ message: `${region}: ${message}` }))} />
      <ul>
        {edges.map(({ cursor, node }) => node && <PoolRow key={cursor} pool={node} onSelect={onSelect} />)}
      </ul>
      {cursors.length > 0 && (
        <button
          onClick={() => {
            setCursors(cursors.slice(0, -1));
          }}
        >
          Back
        </button>
      )}
      {hasNextPage && endCursor && (
        <button
          onClick={() => {
            setCursors([...cursors, endCursor]);
          }}
        >
          More
        </button>
      )}
    </section>
  );
}

interface PoolRowProps {
  readonly pool: FragmentType<typeof PoolRow_UserPool>;
  readonly onSelect: Select;
}

function PoolRow({ pool, onSelect }: PoolRowProps) {
  const { id, name, region } = unmask(PoolRow_UserPool, pool);
  return (
    <li>
      <button
        onClick={() => {
          onSelect(id);
        }}
      >
        {name}
      </button>{' '}
      {region}
    </li>
  );
}
