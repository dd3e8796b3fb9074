import { BadUserInputError } from '../../errors/gateway-error.js';
import { RefusedError } from '../../errors/refusal.js';
import type { Resource } from '../../resources/resource.js';
import type { Clients } from '../call/clients.js';
import { childKey, foundKey, userPoolKey, type FoundKey, type ResourceKey, type UserPoolKey } from './key.js';

/** Makes keys from ids of clients, for served Regions only. */
export class Keys {
  constructor(
    private readonly account: string,
    private readonly clients: Pick<Clients, 'assertServed'>,
  ) {}

  /**
   * The key of a user pool, whether it exists or not.
   *
   * @throws BadUserInputError for an impossible id, or one in a Region that is not served
   */
  userPool(id: string): UserPoolKey {
    const key = userPoolKey(this.account, id);
    this.clients.assertServed(key.region);
    return key;
  }

  /** @throws BadUserInputError for a Region that is not served */
  assertServed(region: string): void {
    this.clients.assertServed(region);
  }

  /**
   * The key of a thing in a user pool.
   *
   * @param own its ids in addition to the pool's
   * @throws BadUserInputError as `userPool`; TypeError for an id that is empty or not a string
   */
  within<R extends Resource>(userPoolId: string, resource: R, ...own: readonly string[]): ResourceKey<R> {
    return childKey(this.userPool(userPoolId), resource, ...own);
  }

  /**
   * The key of a child of a thing that has a key.
   *
   * @param own its ids in addition to its parent's
   * @throws TypeError for an id that is empty or not a string
   */
  below<R extends Resource>(parent: ResourceKey, resource: R, ...own: readonly string[]): ResourceKey<R> {
    return childKey(parent, resource, ...own);
  }

  /**
   * The key of a thing that is found by its own ids.
   *
   * @throws BadUserInputError for a Region that is not served; TypeError for an id that is empty or not a string
   */
  found<R extends Resource>(
    region: string,
    resource: R,
    ...own: readonly [string, ...string[]]
  ): FoundKey<R> {
    this.clients.assertServed(region);
    return foundKey({ account: this.account, region }, resource, ...own);
  }

  /**
   * The key of the subject of a mutation, whose ids are part of the input.
   *
   * @throws RefusedError for an impossible pool id, or one in a Region that is not served
   */
  toWrite<Key extends ResourceKey>(make: (keys: this) => Key): Key {
    try {
      return make(this);
    } catch (error) {
      if (!(error instanceof BadUserInputError)) throw error;
      const { message } = error;
      throw new RefusedError([{ code: 'INVALID_PARAMETER', message, members: ['UserPoolId'] }]);
    }
  }
}
