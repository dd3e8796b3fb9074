import { GraphQLErrors } from './graphql-errors.js';
import { graphql } from './graphql/index.js';
import { Loading } from './loading.js';
import { PageOfRows } from './page-of-rows.js';
import { usePages } from './use-pages.js';
import { useQuery } from './use-query.js';

const PoolGroups_Query = graphql(`
  query PoolGroups($id: ID!, $first: Int!, $after: String) {
    userPool(id: $id) {
      groups(first: $first, after: $after) {
        nodes {
          groupName
          description
          precedence
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const PAGE = 10;

export function PoolGroups({ id }: { readonly id: string }) {
  const pages = usePages();
  const { answer, busy, reload } = useQuery(PoolGroups_Query, { id, first: PAGE, after: pages.after });
  const groups = answer?.data?.userPool?.groups;
  return (
    <section aria-labelledby="groups">
      <h3 id="groups">Groups</h3>
      {!answer && <Loading what="groups" />}
      <GraphQLErrors errors={answer?.errors} onRetry={reload} />
      {groups && (
        <PageOfRows
          label="groups"
          columns={['Name', 'Precedence', 'Description']}
          rows={groups.nodes.flatMap((group) =>
            group
              ? [
                  <tr key={group.groupName}>
                    <th scope="row">{group.groupName}</th>
                    <td>{group.precedence ?? 'last'}</td>
                    <td>{group.description}</td>
                  </tr>,
                ]
              : [],
          )}
          empty="This pool has no groups."
          pages={pages}
          pageInfo={groups.pageInfo}
          busy={busy}
        />
      )}
    </section>
  );
}
