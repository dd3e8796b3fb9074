import { GraphQLErrors } from './graphql-errors.js';
import type { PoolDetailsQuery } from './graphql/graphql.js';
import { graphql } from './graphql/index.js';
import { Loading } from './loading.js';
import { PoolClients } from './pool-clients.js';
import { PoolGroups } from './pool-groups.js';
import { hrefOf } from './route.js';
import { labelOf, shown } from './settings.js';
import { useQuery } from './use-query.js';
import { ViewHeading } from './view-heading.js';

const PoolDetails_Query = graphql(`
  query PoolDetails($id: ID!) {
    userPool(id: $id) {
      id
      name
      userPoolTier
      deletionProtection
      estimatedNumberOfUsers
      creationDate
      consoleUrl
      policies {
        passwordPolicy {
          minimumLength
        }
      }
      userPoolTags {
        key
        value
      }
    }
  }
`);

export function PoolDetails({ id }: { readonly id: string }) {
  const { answer, reload } = useQuery(PoolDetails_Query, { id });
  const pool = answer?.data?.userPool;
  return (
    <>
      <ViewHeading>{pool?.name ?? id}</ViewHeading>
      <GraphQLErrors errors={answer?.errors} onRetry={reload} />
      {!answer && <Loading what="the pool" />}
      {/* Null without an error: there is none, or the caller may not see it. */}
      {answer && !pool && !answer.errors && <p role="status">There is no pool {id}.</p>}
      {pool && (
        <>
          <dl>
            {rowsOf(pool).map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <div data-side-by-side>
            <a data-action href={hrefOf({ view: 'change', id })}>
              Change settings
            </a>
            <a href={pool.consoleUrl}>Open in the AWS console</a>
          </div>
          <PoolClients id={id} />
          <PoolGroups id={id} />
        </>
      )}
    </>
  );
}

type Pool = NonNullable<PoolDetailsQuery['userPool']>;

function rowsOf(pool: Pool): readonly (readonly [label: string, value: string])[] {
  const { id, userPoolTier, deletionProtection, estimatedNumberOfUsers, creationDate } = pool;
  const deletion = ['deletionProtection'];
  const length = ['policies', 'passwordPolicy', 'minimumLength'];
  return [
    ['ID', id],
    ['Tier', shown(['userPoolTier'], userPoolTier)],
    [labelOf(deletion), shown(deletion, deletionProtection)],
    [labelOf(length), shown(length, pool.policies?.passwordPolicy?.minimumLength)],
    ['Users (estimate)', shown([], estimatedNumberOfUsers)],
    ['Created', creationDate ? new Date(creationDate).toLocaleDateString() : shown([], null)],
    ['Tags', pool.userPoolTags?.map(({ key, value }) => `${key}: ${value}`).join(', ') ?? 'none'],
  ];
}
