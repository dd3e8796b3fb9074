import { BadUserInputError } from '../../errors/gateway-error.js';
import { RefusedError } from '../../errors/upstream.js';
import type { Log } from '../../telemetry/log.js';
import type { CallOptions } from '../call-cognito.js';
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
  readonly userPools: Pick<UserPools, 'visibleKey' | 'forget' | 'prime'>;
  readonly reader: Pick<Reader, 'scope' | 'statistics'>;
  readonly sleep: Clock['sleep'];
  readonly log: Pick<Log, 'info'>;
}

/** What every change of a pool that exists needs: the pool as it is now, and nobody else at it. */
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

  /** @throws RefusedError for an id that cannot be one, of a Region not served, or that the caller may not see */
  keyOf(id: string): UserPoolKey {
    let key: UserPoolKey | null;
    try {
      key = this.options.userPools.visibleKey(id);
    } catch (error) {
      if (!(error instanceof BadUserInputError)) throw error;
      throw new RefusedError([
        { code: 'INVALID_PARAMETER', message: error.message, members: ['UserPoolId'] },
      ]);
    }
    return key ?? refuseAbsent(id);
  }

  /** @throws RefusedError where there is no such pool */
  async present(key: UserPoolKey): Promise<PresentPool> {
    return (await describePresentPool(this.options.clients, key, this.asCall)) ?? refuseAbsent(key.id);
  }

  /** Runs a change when no other change of the pool runs, here or on another replica. */
  exclusively<Result>(key: UserPoolKey, change: (exclusive: Exclusive) => Promise<Result>): Promise<Result> {
    return this.options.lock.exclusively(cacheKey(key), this.options.reader.scope, change);
  }
}

/** What is not visible does not exist: both are told in the same words. */
export function refuseAbsent(id: string): never {
  throw new RefusedError([
    {
      code: 'USER_POOL_NOT_FOUND',
      message: `There is no user pool ${JSON.stringify(id)}: expected the id of one.`,
      members: ['UserPoolId'],
    },
  ]);
}
