import {
  DeleteUserPoolCommand,
  ListUsersCommand,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import { RefusedError, type Refusal } from '../../errors/refusal.js';
import { AbsentError, type UpstreamCall } from '../../errors/upstream.js';
import { usersIn } from '../answers.js';
import { callCognito } from '../call-cognito.js';
import { refuseAbsent, type Changes } from '../change/changes.js';
import type { UserPoolKey } from '../user-pool-key.js';

export interface DeletionOptions {
  /** What the caller takes the pool's name to be. */
  readonly confirmName: string;
  /** Delete the users along with the pool. */
  readonly deleteUsers: boolean;
}

/** Deletes pools, unless something stands against it: there is no way back. */
export class UserPoolDeletions {
  constructor(private readonly changes: Changes) {}

  /**
   * Deletes a pool with all that is in it.
   *
   * @throws RefusedError with everything that stands against it; the members are the names of the arguments
   * @throws UpstreamError OUTCOME_UNKNOWN when the pool may or may not exist any more
   */
  async delete(id: string, options: DeletionOptions): Promise<void> {
    const key = await this.changes.changeableKey(id);
    await this.changes.exclusively(key, async () => {
      // Not from memory: its protection may have been switched on a moment ago.
      const { pool } = await this.changes.present(key);
      const refusals = [...obstacles(pool, options), ...(await this.#users(key, pool, options))];
      if (refusals.length > 0) throw new RefusedError(refusals);
      const command = new DeleteUserPoolCommand({ UserPoolId: id });
      await this.changes.write(
        key,
        'DeleteUserPool',
        (client) => client.send(command),
        'deleted a user pool',
      );
    });
  }

  /** By the estimate where that says so; it lags behind, so that a pool with none is asked for one. */
  async #users(
    key: UserPoolKey,
    { EstimatedNumberOfUsers: estimate = 0 }: UserPoolType,
    { deleteUsers }: DeletionOptions,
  ): Promise<Refusal[]> {
    if (deleteUsers) return [];
    if (estimate > 0) return [usersExist(`about ${estimate} users`)];
    return (await this.#hasUser(key)) ? [usersExist('users')] : [];
  }

  async #hasUser({ region, id }: UserPoolKey): Promise<boolean> {
    const upstream: UpstreamCall = { operation: 'ListUsers', region, kind: 'read', userPoolId: id };
    const { reads } = this.changes.options.clients.of(region);
    // What is told of the user is looked at no further.
    const answer = await callCognito(upstream, this.changes.asCall, (abortSignal) =>
      reads.send(new ListUsersCommand({ UserPoolId: id, Limit: 1 }), { abortSignal }),
    ).catch((error: unknown) => {
      // Somebody has deleted it since it was described.
      if (error instanceof AbsentError) refuseAbsent(id);
      throw error;
    });
    return usersIn(answer, upstream).length > 0;
  }
}

function obstacles(pool: UserPoolType, { confirmName }: DeletionOptions): Refusal[] {
  const refusals: Refusal[] = [];
  if (confirmName !== pool.Name) {
    // The name itself is not told: it is what the caller has to know.
    refusals.push({
      code: 'NAME_MISMATCH',
      message: `Expected the name of the pool, got ${JSON.stringify(confirmName.slice(0, 128))}.`,
      members: ['ConfirmName'],
    });
  }
  if (pool.DeletionProtection === 'ACTIVE') {
    refusals.push({
      code: 'DELETION_PROTECTED',
      message: 'The pool is protected: set deletionProtection to INACTIVE with updateUserPool first.',
      members: ['UserPoolId'],
    });
  }
  for (const domain of [pool.Domain, pool.CustomDomain]) {
    if (!domain) continue;
    refusals.push({
      code: 'DOMAIN_ATTACHED',
      message: `The pool has the domain ${domain}: delete the domain first (DeleteUserPoolDomain).`,
      members: ['UserPoolId'],
    });
  }
  return refusals;
}

function usersExist(who: string): Refusal {
  return {
    code: 'USERS_EXIST',
    message: `The pool has ${who}: expected deleteUsers to be true to delete them along with it.`,
    members: ['DeleteUsers'],
  };
}
