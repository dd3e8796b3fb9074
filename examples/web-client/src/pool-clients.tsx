import { GraphQLErrors } from './graphql-errors.js';
import { graphql } from './graphql/index.js';
import { Loading } from './loading.js';
import { PageOfRows } from './page-of-rows.js';
import { usePages } from './use-pages.js';
import { useQuery } from './use-query.js';

/** Name and ID come with the list. Any other field would cost one call for each client. */
const PoolClients_Query = graphql(`
  query PoolClients($id: ID!, $first: Int!, $after: String) {
    userPool(id: $id) {
      clients(first: $first, after: $after) {
        nodes {
          clientId
          clientName
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

export function PoolClients({ id }: { readonly id: string }) {
  const pages = usePages();
  const { answer, busy, reload } = useQuery(PoolClients_Query, { id, first: PAGE, after: pages.after });
  const clients = answer?.data?.userPool?.clients;
  return (
    <section aria-labelledby="clients">
      <h3 id="clients">App clients</h3>
      {!answer && <Loading what="app clients" />}
      <GraphQLErrors errors={answer?.errors} onRetry={reload} />
      {clients && (
        <PageOfRows
          label="app clients"
          columns={['Name', 'Client ID']}
          rows={clients.nodes.flatMap((client) =>
            client
              ? [
                  <tr key={client.clientId}>
                    <th scope="row">{client.clientName}</th>
                    <td data-nowrap>{client.clientId}</td>
                  </tr>,
                ]
              : [],
          )}
          empty="This pool has no app clients."
          pages={pages}
          pageInfo={clients.pageInfo}
          busy={busy}
        />
      )}
    </section>
  );
}
