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

/**
 * The `@derived` fields of a pool, which follow from its id, Region and account, and `arn`, which follows from them
 * too.
 */
export const derivedOfUserPool = {
  // A list does not contain it.
  arn: (pool, _arguments, { accountId }) => pool.Arn ?? arnIn(accountId(), pool),
  region: (pool) => regionInId(idOf(pool)),
  partition: (pool) => userPoolPartition(namesOf(pool)),
  accountId: (pool, _arguments, { accountId }) => accountInArn(pool.Arn) ?? accountOrNull(accountId()),
  consoleUrl: (pool) => userPoolConsoleUrl(namesOf(pool)),
  issuerUrl: (pool) => issuerOf(pool) ?? null,
  jwksUri: (pool) => {
    const issuer = issuerOf(pool);
    return issuer ? `${issuer}/.well-known/jwks.json` : null;
  },
} satisfies UserPoolResolvers;

async function arnIn(account: Promise<string | undefined>, pool: UserPoolType): Promise<string | null> {
  const known = await account;
  return known === undefined ? null : userPoolArn(idOf(pool), known);
}

async function accountOrNull(account: Promise<string | undefined>): Promise<string | null> {
  return (await account) ?? null;
}

function issuerOf(pool: UserPoolType): string | undefined {
  return userPoolIssuer(namesOf(pool), pool.IssuerConfiguration?.Type);
}

function namesOf(pool: UserPoolType): NamedUserPool {
  return { id: idOf(pool), arn: pool.Arn };
}

/** Every pool has one, although the SDK's type makes it optional. */
function idOf({ Id = '' }: UserPoolType): string {
  return Id;
}
