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

/** Creations of pools: in a Region instead of a parent, with the tags that the policy asks for. */
export class UserPoolCreations {
  constructor(private readonly options: UserPoolCreationsOptions) {}

  /** Where a pool is created that names no Region. */
  get defaultRegion(): string {
    return this.options.clients.defaultRegion;
  }

  /**
   * Finds out whether the caller may create a pool of these settings.
   *
   * @throws what `create` throws before it sends anything: BadUserInputError, RefusedError, ForbiddenError
   */
  check(request: CreateUserPoolRequest, region: string = this.defaultRegion): void {
    this.#allowed(request, region);
  }

  /**
   * Creates a pool of exactly these settings, once: a request that may have happened is not sent again. A caller that is
   * bound to tags has them added.
   *
   * @param region one of the Regions served; the first of them where none is given
   * @throws RefusedError with what Cognito refused, or a tag that is not the caller's
   * @throws ForbiddenError where the policy lets the caller have no such pool
   * @throws UpstreamError OUTCOME_UNKNOWN when the pool may or may not exist now
   */
  async create(request: CreateUserPoolRequest, region: string = this.defaultRegion): Promise<UserPoolType> {
    const { changes, keys } = this.options;
    const operation = 'CreateUserPool';
    const input = this.#allowed(request, region);
    try {
      const answer = await changes.send(operation, region, input);
      const pool = poolIn(answer, { operation, region, kind: 'write' });
      const key = keys.userPool(pool.Id);
      // Somebody may have asked for this id before it was one.
      await changes.forget(key);
      changes.prime(key, pool);
      changes.logDone('created a user pool', { operation, key, $metadata: answer.$metadata });
      return pool;
    } catch (error) {
      // It may have happened all the same, and there is no key to forget.
      changes.forgetList({ resource: userPool, parent: undefined, region });
      throw error;
    }
  }

  /** The request with the tags that the caller is bound to. */
  #allowed(request: CreateUserPoolRequest, region: string): CreateUserPoolRequest {
    const { changes, clients } = this.options;
    clients.assertServed(region);
    const { access } = changes;
    const { boundTags } = access;
    const { tags, refusals } = tagsOfNewPool(boundTags, request.UserPoolTags ?? {});
    if (refusals.length > 0) throw new RefusedError(refusals);
    // A rule that goes by ids knows of no pool that is still to come.
    if (access.decide('change', { region, name: request.PoolName, tags }) !== true) {
      throw new ForbiddenError(
        `The policy of this gateway does not allow you a pool with this name and these tags in ${region}.`,
      );
    }
    return boundTags.size > 0 ? { ...request, UserPoolTags: tags } : request;
  }
}
