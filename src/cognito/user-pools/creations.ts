import type { CreateUserPoolRequest, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { ForbiddenError } from '../../auth/scopes.js';
import { RefusedError } from '../../errors/refusal.js';
import { userPool } from '../../resources/user-pool.js';
import type { Clients } from '../call/clients.js';
import type { Keys } from '../read/keys.js';
import type { Changes } from '../write/changes.js';
import { poolIn } from './pool-in.js';
import { tagsOfNewPool } from './tenant-tags.js';

export interface UserPoolCreationsOptions {
  readonly changes: Changes;
  readonly clients: Pick<Clients, 'assertServed' | 'defaultRegion'>;
  readonly keys: Keys;
}

/** Creates pools: in a Region instead of a parent, with the tags that the policy requires. */
export class UserPoolCreations {
  constructor(private readonly options: UserPoolCreationsOptions) {}

  /** The Region of new pools that name none. */
  get defaultRegion(): string {
    return this.options.clients.defaultRegion;
  }

  /**
   * Checks whether the caller may create a pool with these settings.
   *
   * @throws what `create` throws before it sends anything: BadUserInputError, RefusedError, ForbiddenError
   */
  check(request: CreateUserPoolRequest, region: string = this.defaultRegion): void {
    this.#allowed(request, region);
  }

  /**
   * Creates a pool with exactly these settings, once: a request that may have taken effect is not repeated. The tags
   * of a bound caller are added.
   *
   * @param region one of the Regions served; by default the first
   * @throws RefusedError with Cognito's refusal, or for a tag that is not the caller's
   * @throws ForbiddenError if the policy does not allow the caller such a pool
   * @throws UpstreamError OUTCOME_UNKNOWN if the pool may or may not exist now
   */
  async create(request: CreateUserPoolRequest, region: string = this.defaultRegion): Promise<UserPoolType> {
    const { changes, keys } = this.options;
    const operation = 'CreateUserPool';
    const input = this.#allowed(request, region);
    try {
      const answer = await changes.send(operation, region, input);
      const pool = poolIn(answer, { operation, region, kind: 'write' });
      const key = keys.userPool(pool.Id);
      // Someone may have read this id before the pool existed.
      await changes.forget(key);
      changes.prime(key, pool);
      changes.logDone('created a user pool', { operation, key, $metadata: answer.$metadata });
      return pool;
    } catch (error) {
      // It may have taken effect, but there is no key to drop.
      changes.forgetList({ resource: userPool, parent: undefined, region });
      throw error;
    }
  }

  /** The request with the tags of a bound caller. */
  #allowed(request: CreateUserPoolRequest, region: string): CreateUserPoolRequest {
    const { changes, clients } = this.options;
    clients.assertServed(region);
    const { access } = changes;
    const { boundTags } = access;
    const { tags, refusals } = tagsOfNewPool(boundTags, request.UserPoolTags ?? {});
    if (refusals.length > 0) throw new RefusedError(refusals);
    // Rules by id do not apply to a pool that does not exist yet.
    if (access.decide('change', { region, name: request.PoolName, tags }) !== true) {
      throw new ForbiddenError(
        `The policy of this gateway does not allow you a pool with this name and these tags in ${region}.`,
      );
    }
    return boundTags.size > 0 ? { ...request, UserPoolTags: tags } : request;
  }
}
