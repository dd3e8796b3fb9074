import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import {
  accountInArn,
  regionInId,
  userPoolArn,
  userPoolConsoleUrl,
  userPoolIssuer,
  userPoolPartition,
  type NamedUserPool,
} from '../aws/user-pool-names.js';
import type { UserPoolResolvers } from '../generated/graphql.js';

/** The fields of a pool that its id, its Region and its account tell, marked `@derived`; and `arn`, which they tell too. */
export const derivedOfUserPool = {
  // A list does not tell it.
  arn: async (pool, _arguments, { accountId }) => {
    const account = pool.Arn ? undefined : await accountId();
    return account ? userPoolArn(idOf(pool), account) : (pool.Arn ?? null);
  },
  region: (pool) => regionInId(idOf(pool)),
  partition: (pool) => userPoolPartition(namesOf(pool)),
  accountId: async (pool, _arguments, { accountId }) => accountInArn(pool.Arn) ?? (await accountId()) ?? null,
  consoleUrl: (pool) => userPoolConsoleUrl(namesOf(pool)),
  issuerUrl: (pool) => issuerOf(pool) ?? null,
  jwksUri: (pool) => {
    const issuer = issuerOf(pool);
    return issuer ? `${issuer}/.well-known/jwks.json` : null;
  },
} satisfies UserPoolResolvers;

function issuerOf(pool: UserPoolType): string | undefined {
  return userPoolIssuer(namesOf(pool), pool.IssuerConfiguration?.Type);
}

function namesOf(pool: UserPoolType): NamedUserPool {
  return { id: idOf(pool), arn: pool.Arn };
}

/** Every pool has one, though the SDK's type leaves it open. */
function idOf({ Id = '' }: UserPoolType): string {
  return Id;
}
