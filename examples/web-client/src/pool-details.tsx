import { Errors } from './errors.js';
import { graphql } from './graphql/index.js';
import { useQuery } from './use-query.js';

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
  const answer = useQuery(PoolDetails_Query, { id });
  if (!answer) return <p>Reading…</p>;

  const pool = answer.data?.userPool;
  if (!pool) {
    // Null without an error: there is none, or none that this caller may see.
    return answer.errors ? <Errors errors={answer.errors} /> : <p>There is no pool {id}.</p>;
  }
  const { creationDate, policies, userPoolTags } = pool;
  const rows = {
    Tier: pool.userPoolTier,
    'Deletion protection': pool.deletionProtection,
    Users: pool.estimatedNumberOfUsers,
    'Shortest password': policies?.passwordPolicy?.minimumLength,
    Created: creationDate && new Date(creationDate).toLocaleDateString(),
    Tags: userPoolTags?.map(({ key, value }) => `${key}: ${value}`).join(', '),
  };
  return (
    <article aria-label={pool.name}>
      <h2>{pool.name}</h2>
      <Errors errors={answer.errors} />
      <dl>
        {Object.entries(rows).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? '–'}</dd>
          </div>
        ))}
      </dl>
      <a href={pool.consoleUrl}>AWS console</a>
    </article>
  );
}
