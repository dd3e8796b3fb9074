import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { MetadataBearer } from '@smithy/types';
import { ForbiddenError } from '../../auth/scopes.js';
import { BadUserInputError } from '../../errors/gateway-error.js';
import { RefusedError, type Refusal } from '../../errors/refusal.js';
import { AbsentError } from '../../errors/upstream.js';
import type { Log } from '../../telemetry/log.js';
import type { Access } from '../access.js';
import { callCognito, type CallOptions } from '../call-cognito.js';
import type { Clients } from '../clients.js';
import type { Clock } from '../clock.js';
import type { Reader } from '../described-pools.js';
import { cacheKey, type UserPoolKey } from '../user-pool-key.js';
import type { UserPools } from '../user-pools.js';
import type { Exclusive, PoolLock } from './pool-lock.js';
import { describePresentPool, type PresentPool } from './present-pool.js';

export interface ChangesOptions {
  readonly clients: Clients;
  readonly lock: PoolLock;
  readonly userPools: Pick<UserPools, 'get' | 'keyOf' | 'forget' | 'prime'>;
  readonly access: Pick<Access, 'decide' | 'may' | 'boundTags'>;
  readonly reader: Pick<Reader, 'scope' | 'statistics'>;
  readonly sleep: Clock['sleep'];
  readonly log: Pick<Log, 'info'>;
}

/** What every change of a pool that exists needs: the right to it, the pool as it is now, and nobody else at it. */
export class Changes {
  constructor(readonly options: ChangesOptions) {}

  /** How the calls of a change are made: on behalf of the request that asked for it. */
  get asCall(): CallOptions {
    const { scope, statistics } = this.options.reader;
    return {
      scope,
      ended: (call) => {
        statistics.called(call);
      },
    };
  }

  /**
   * The key of a pool that the caller may change. Found out before the change waits for its turn, because the wait would
   * tell of a pool that is hidden.
   *
   * @throws RefusedError for an id that cannot be one, of a Region not served, or of no pool that the caller may see
   * @throws ForbiddenError for a pool that the caller may see and not change
   */
  async changeableKey(id: string): Promise<UserPoolKey> {
    const { userPools, access } = this.options;
    const key = this.#keyOf(id);
    if (access.decide('change', key) === true) return key;
    const pool = (await userPools.get(id)) ?? refuseAbsent(id);
    if (!access.may('change', key, pool)) refuseChange(id);
    return key;
  }

  /**
   * The pool as it is now.
   *
   * @throws RefusedError where there is none that the caller may see, ForbiddenError where the caller may not change it
   */
  async present(key: UserPoolKey): Promise<PresentPool> {
    const { clients, access } = this.options;
    const present = (await describePresentPool(clients, key, this.asCall)) ?? refuseAbsent(key.id);
    if (!access.may('see', key, present.pool)) refuseAbsent(key.id);
    if (!access.may('change', key, present.pool)) refuseChange(key.id);
    return present;
  }

  /** Runs a change when no other change of the pool runs, here or on another replica. */
  exclusively<Result>(key: UserPoolKey, change: (exclusive: Exclusive) => Promise<Result>): Promise<Result> {
    return this.options.lock.exclusively(cacheKey(key), this.options.reader.scope, change);
  }

  /**
   * Makes the one call that changes the pool, and forgets what is remembered of it.
   *
   * @param done what the log says of it then, such as "updated a user pool"
   * @throws RefusedError, GatewayError as `fromUpstream` has it
   */
  async write(
    key: UserPoolKey,
    operation: string,
    send: (client: CognitoIdentityProviderClient) => Promise<MetadataBearer>,
    done: string,
  ): Promise<void> {
    const { clients, userPools, log } = this.options;
    const { region, id: userPoolId } = key;
    const { writes } = clients.of(region);
    try {
      const { $metadata } = await callCognito(
        { operation, region, kind: 'write', userPoolId },
        this.asCall,
        () => send(writes),
      );
      log.info({ operation, region, userPoolId, awsRequestId: $metadata.requestId }, done);
    } catch (error) {
      if (error instanceof AbsentError) refuseAbsent(userPoolId);
      throw error;
    } finally {
      // However it ended, it may have happened.
      await userPools.forget(key);
    }
  }

  #keyOf(id: string): UserPoolKey {
    try {
      return this.options.userPools.keyOf(id);
    } catch (error) {
      if (!(error instanceof BadUserInputError)) throw error;
      throw new RefusedError([refusalOfId('INVALID_PARAMETER', error.message)]);
    }
  }
}

/** What is not visible does not exist: both are told in the same words. */
export function refuseAbsent(id: string): never {
  const message = `There is no user pool ${JSON.stringify(id)}: expected the id of one.`;
  throw new RefusedError([refusalOfId('USER_POOL_NOT_FOUND', message)]);
}

function refuseChange(id: string): never {
  throw new ForbiddenError(`The policy of this gateway does not let you change the user pool ${id}.`);
}

function refusalOfId(code: Refusal['code'], message: string): Refusal {
  return { code, message, members: ['UserPoolId'] };
}
