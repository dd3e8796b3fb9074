import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { Refusal } from '../../errors/refusal.js';
import { AbsentError } from '../../errors/upstream.js';
import { itemsIn } from '../call/answers.js';
import type { Sender } from '../call/send.js';
import type { UserPoolKey } from '../read/key.js';
import type { Keys } from '../read/keys.js';
import { refuseAbsent } from '../write/refusals.js';
import type { Removals } from '../write/removals.js';
import { callFor, type Requester } from '../write/requester.js';

export interface DeletionOptions {
  /** The name of the pool, as the caller knows it. */
  readonly confirmName: string;
  /** Delete the pool's users with it. */
  readonly deleteUsers: boolean;
}

/** Deletes pools. */
export class UserPoolDeletions {
  constructor(
    private readonly removals: Removals,
    private readonly sender: Pick<Sender, 'sendAlone'>,
    private readonly keys: Keys,
    private readonly requester: Requester,
  ) {}

  /**
   * Deletes a pool with everything in it.
   *
   * @throws RefusedError with all obstacles
   * @throws what `Removals.remove` throws
   */
  async delete(id: string, options: DeletionOptions): Promise<void> {
    const key = this.keys.toWrite((keys) => keys.userPool(id));
    await this.removals.remove(key, {
      obstacles: async (pool) => [...obstacles(pool, options), ...(await this.#users(key, pool, options))],
    });
  }

  /** By the estimate, if it shows users. The estimate lags behind, so an empty pool is checked by listing one user. */
  async #users(
    key: UserPoolKey,
    { EstimatedNumberOfUsers: estimate = 0 }: UserPoolType,
    { deleteUsers }: DeletionOptions,
  ): Promise<Refusal[]> {
    if (deleteUsers) return [];
    if (estimate > 0) return [usersExist(`about ${estimate} users`)];
    return (await this.#hasUser(key)) ? [usersExist('users')] : [];
  }

  async #hasUser(key: UserPoolKey): Promise<boolean> {
    const {
      region,
      id: [id],
    } = key;
    const input = { UserPoolId: id, Limit: 1 };
    // Only the existence of a user matters.
    const operation = 'ListUsers';
    const answer = await this.sender
      .sendAlone(operation, { region, input }, callFor(this.requester))
      .catch((error: unknown) => {
        // The pool was deleted since it was described.
        if (error instanceof AbsentError) refuseAbsent(key);
        throw error;
      });
    const upstream = { operation, region, kind: 'read', named: id } as const;
    return itemsIn(answer, answer.Users, { noun: 'users' }, upstream).length > 0;
  }
}

function obstacles(pool: UserPoolType, { confirmName }: DeletionOptions): Refusal[] {
  const refusals: Refusal[] = [];
  if (confirmName !== pool.Name) {
    // The message must not reveal the name, which the caller has to know.
    refusals.push({
      code: 'NAME_MISMATCH',
      message: `confirmName must be the name of the pool; got ${JSON.stringify(confirmName.slice(0, 128))}.`,
      members: undefined,
    });
  }
  if (pool.DeletionProtection === 'ACTIVE') {
    refusals.push({
      code: 'DELETION_PROTECTED',
      message:
        'The pool has deletion protection. Set deletionProtection to INACTIVE with updateUserPool first.',
      members: ['UserPoolId'],
    });
  }
  for (const domain of [pool.Domain, pool.CustomDomain]) {
    if (!domain) continue;
    refusals.push({
      code: 'DOMAIN_ATTACHED',
      message: `The pool has the domain ${domain}. Delete the domain with deleteUserPoolDomain first.`,
      members: ['UserPoolId'],
    });
  }
  return refusals;
}

function usersExist(who: string): Refusal {
  return {
    code: 'USERS_EXIST',
    message: `The pool has ${who}. Set deleteUsers to true to delete them with the pool.`,
    members: undefined,
  };
}
