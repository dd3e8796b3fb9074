import {
  DeleteUserPoolCommand,
  DeleteUserPoolDomainCommand,
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
  UpdateUserPoolCommand,
  type CognitoIdentityProviderClient,
  type UserPoolDescriptionType,
} from '@aws-sdk/client-cognito-identity-provider';
import { settingsOfUserPool } from '../../src/cognito/user-pools/merge-user-pool.js';
import { asThrown } from '../../src/errors/thrown.js';
import { isMarked, runIdInName } from './pool-marks.js';

/** A pool whose name begins as those of runs do. */
export interface FoundPool {
  readonly id: string;
  readonly name: string;
  readonly runId: string;
  readonly createdAt: Date | undefined;
}

export interface Found {
  /** By this prefix. */
  readonly pools: readonly FoundPool[];
  /** All pools of the account in the Region. */
  readonly inAccount: number;
}

/** A pool that is still there, and why. */
export interface LeftPool {
  readonly pool: FoundPool;
  readonly reason: string;
}

/** Looks through the whole list, one call for 60 pools. */
export async function findPools(client: CognitoIdentityProviderClient, prefix: string): Promise<Found> {
  const listed: UserPoolDescriptionType[] = [];
  let token: string | undefined;
  do {
    const page = await client.send(new ListUserPoolsCommand({ MaxResults: 60, NextToken: token }));
    listed.push(...(page.UserPools ?? []));
    token = page.NextToken;
  } while (token !== undefined);
  const pools = listed.flatMap(({ Id: id, Name: name, CreationDate: createdAt }) => {
    const runId = runIdInName(prefix, name);
    return id === undefined || name === undefined || runId === undefined
      ? []
      : [{ id, name, runId, createdAt }];
  });
  return { pools, inAccount: listed.length };
}

/**
 * Deletes pools that runs have created, also protected ones, and their domains. One whose tag does not say so is left alone. A failure
 * does not keep it from the next pool.
 *
 * @returns the pools that are still there
 */
export async function deletePools(
  client: CognitoIdentityProviderClient,
  prefix: string,
  pools: readonly FoundPool[],
): Promise<LeftPool[]> {
  const left: LeftPool[] = [];
  for (const pool of pools) {
    try {
      const reason = await deletePool(client, prefix, pool.id);
      if (reason !== undefined) left.push({ pool, reason });
    } catch (error) {
      const { name, message } = asThrown(error);
      if (name !== 'ResourceNotFoundException') left.push({ pool, reason: `${name}: ${message}` });
    }
  }
  return left;
}

/** @returns why it was left alone, undefined where it is gone */
async function deletePool(
  client: CognitoIdentityProviderClient,
  prefix: string,
  id: string,
): Promise<string | undefined> {
  const { UserPool: pool = {} } = await client.send(new DescribeUserPoolCommand({ UserPoolId: id }));
  // The name in the list may be old, or another program's that begins alike.
  if (!isMarked(prefix, pool)) return 'it lacks the tag of a run and is not deleted';
  if (pool.DeletionProtection === 'ACTIVE') {
    // Everything is sent, or the tag would be lost, and with it the way back to this pool if its deletion fails.
    const settings = { ...settingsOfUserPool(pool), DeletionProtection: 'INACTIVE' as const };
    await client.send(new UpdateUserPoolCommand({ UserPoolId: id, ...settings }));
  }
  // A pool with a domain is not deleted.
  for (const name of [pool.Domain, pool.CustomDomain])
    if (name) await client.send(new DeleteUserPoolDomainCommand({ UserPoolId: id, Domain: name }));
  await client.send(new DeleteUserPoolCommand({ UserPoolId: id }));
  return undefined;
}
