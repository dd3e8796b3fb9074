import { useState } from 'react';
import { GraphQLErrors } from './graphql-errors.js';
import { graphql, unmask, type FragmentType } from './graphql/index.js';
import { Loading } from './loading.js';
import { PageOfRows } from './page-of-rows.js';
import { hrefOf } from './route.js';
import { usePages } from './use-pages.js';
import { useQuery } from './use-query.js';
import { ViewHeading } from './view-heading.js';

/** What ListUserPools returns: one call for 60 pools. Any other field would cost one call for each pool. */
const PoolRow_UserPool = graphql(`
  fragment PoolRow on UserPool {
    id
    name
    region
  }
`);

const PoolList_Query = graphql(`
  query PoolList($first: Int!, $after: String, $filter: UserPoolFilter) {
    userPools(first: $first, after: $after, filter: $filter) {
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

export function PoolList() {
  const [name, setName] = useState('');
  return (
    <>
      <ViewHeading>All pools</ViewHeading>
      <div data-side-by-side>
        <a data-action href={hrefOf({ view: 'create' })}>
          Create a pool
        </a>
        <form
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            const text = new FormData(event.currentTarget).get('name');
            setName(typeof text === 'string' ? text : '');
          }}
        >
          <input name="name" type="search" aria-label="Name contains" placeholder="Name contains" />
          <button>Search</button>
        </form>
      </div>
      {/* Another search starts on its first page. */}
      <PoolTable key={name} name={name} />
    </>
  );
}

function PoolTable({ name }: { readonly name: string }) {
  const pages = usePages();
  const { answer, busy, reload } = useQuery(PoolList_Query, {
    first: PAGE,
    after: pages.after,
    filter: name ? { name: { contains: name } } : null,
  });
  if (!answer) return <Loading what="pools" />;

  const { data, errors } = answer;
  const pools = data?.userPools;
  const regionErrors = pools?.regionErrors.map(({ region, message }) => ({
    message: `${region}: ${message}`,
  }));
  return (
    <>
      <GraphQLErrors errors={errors} onRetry={reload} />
      <GraphQLErrors errors={regionErrors} onRetry={reload} />
      {pools && (
        <PageOfRows
          label="user pools"
          columns={['Name', 'Region', 'ID']}
          rows={pools.edges.flatMap(({ cursor, node }) =>
            node ? [<PoolRow key={cursor} pool={node} />] : [],
          )}
          empty={name ? `No pool has a name that contains “${name}”.` : 'There are no user pools yet.'}
          pages={pages}
          pageInfo={pools.pageInfo}
          busy={busy}
        />
      )}
    </>
  );
}

function PoolRow({ pool }: { readonly pool: FragmentType<typeof PoolRow_UserPool> }) {
  const { id, name, region } = unmask(PoolRow_UserPool, pool);
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf({ view: 'details', id })}>{name}</a>
      </th>
      <td data-nowrap>{region}</td>
      <td data-nowrap>{id}</td>
    </tr>
  );
}
