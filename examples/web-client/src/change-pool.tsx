import { GraphQLErrors } from './graphql-errors.js';
import { graphql } from './graphql/index.js';
import { Loading } from './loading.js';
import { ReviewedChange } from './reviewed-change.js';
import { textsOf } from './settings-input.js';
import { useQuery } from './use-query.js';
import { ViewHeading } from './view-heading.js';

const ChangePool_Query = graphql(`
  query ChangePool($id: ID!) {
    userPool(id: $id) {
      name
      deletionProtection
      policies {
        passwordPolicy {
          minimumLength
          requireSymbols
          temporaryPasswordValidityDays
        }
      }
      adminCreateUserConfig {
        allowAdminCreateUserOnly
      }
    }
  }
`);

export function ChangePool({ id }: { readonly id: string }) {
  const { answer, reload } = useQuery(ChangePool_Query, { id });
  const pool = answer?.data?.userPool;
  return (
    <>
      <ViewHeading>{`Change ${pool?.name ?? id}`}</ViewHeading>
      <GraphQLErrors errors={answer?.errors} onRetry={reload} />
      {!answer && <Loading what="the settings" />}
      {answer && !pool && !answer.errors && <p role="status">There is no pool {id}.</p>}
      {pool && <ReviewedChange id={id} texts={textsOf(pool)} />}
    </>
  );
}
