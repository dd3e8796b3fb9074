import { BadUserInputError } from '../../errors/gateway-error.js';
import { RefusedError } from '../../errors/refusal.js';
import type { Resource } from '../../resources/resource.js';
import type { Clients } from '../call/clients.js';
import { childKey, foundKey, userPoolKey, type FoundKey, type ResourceKey, type UserPoolKey } from './key.js';

/** Makes the keys of what clients name: only what is in a Region that is served has one. */
export class Keys {
  constructor(
    private readonly account: string,
    private readonly clients: Pick<Clients, 'assertServed'>,
  ) {}

  /**
   * The key of a user pool, whether there is one or not.
   *
   * @throws BadUserInputError for an id that cannot be one or is in a Region that is not served
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
   * The key of something in a user pool.
   *
   * @param own the ids that it has besides that of the pool
   * @throws BadUserInputError as `userPool`; TypeError for an id that is not a text, or empty
   */
  within<R extends Resource>(userPoolId: string, resource: R, ...own: readonly string[]): ResourceKey<R> {
    return childKey(this.userPool(userPoolId), resource, ...own);
  }

  /**
   * The key of something in a thing that has a key.
   *
   * @param own the ids that it has besides those of its parent
   * @throws TypeError for an id that is not a text, or empty
   */
  below<R extends Resource>(parent: ResourceKey, resource: R, ...own: readonly string[]): ResourceKey<R> {
    return childKey(parent, resource, ...own);
  }

  /**
   * The key of what is found by its own ids.
   *
   * @throws BadUserInputError for a Region that is not served; TypeError for an id that is not a text, or empty
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
   * The key of what a mutation names: there, ids are part of the input.
   *
   * @throws RefusedError for an id of a pool that cannot be one or is in a Region that is not served
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
