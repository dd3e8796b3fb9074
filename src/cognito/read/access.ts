import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { nameOf, type Caller } from '../../auth/caller.js';
import {
  boundTags,
  decide,
  type Action,
  type Decision,
  type Policy,
  type PoolFacts,
} from '../../auth/policy.js';
import type { Described } from '../../resources/resource.js';
import type { Readable } from '../../resources/shapes.js';
import type { DescribedResources } from './described-resources.js';
import type { HiddenPools } from './hidden-pools.js';
import {
  isFoundKey,
  isUserPoolKey,
  poolKeyOf,
  userPoolKey,
  type FoundKey,
  type ResourceKey,
  type UserPoolKey,
} from './key.js';
import { parentId } from './own-id.js';
import type { Reader } from './reader.js';

export interface AccessOptions {
  readonly policy: Policy;
  readonly caller: Caller;
  readonly described: Pick<DescribedResources, 'peek' | 'get' | 'read' | 'writtenLately'>;
  readonly hidden: HiddenPools;
  /** Milliseconds: nothing is decided by what is older. */
  readonly policyMaxAgeMs: number;
}

/**
 * What the caller of one request may see and change: pools, and what belongs to them as the pool itself. A pool that is
 * hidden behaves exactly like one that does not exist.
 */
export class Access {
  constructor(private readonly options: AccessOptions) {}

  /** Whether the caller may, by what is known of a pool; undefined where that is not enough. */
  decide(action: Action, facts: PoolFacts): Decision {
    const { policy, caller } = this.options;
    return decide(policy, caller, action, facts);
  }

  /** Whether the caller may see, or change, a pool that was just described. */
  may(action: Action, key: UserPoolKey, pool: UserPoolType): boolean {
    return this.decide(action, { ...factsOf(key), name: pool.Name, tags: pool.UserPoolTags ?? {} }) === true;
  }

  /** The tags that the caller may not touch, with the values that are the caller's own. */
  get boundTags(): ReadonlyMap<string, readonly string[]> {
    const { policy, caller } = this.options;
    return boundTags(policy, caller);
  }

  /**
   * What is remembered, if the caller may see it by what is remembered; undefined where it has to be read. Nothing is
   * known here of a pool that is hidden: that takes as long as one that does not exist.
   */
  peek<R extends Readable>(key: ResourceKey<R>, reader: Reader): Described<R> | null | undefined {
    if (isFoundKey(key)) return this.#peekFound(key, reader);
    const { described, policyMaxAgeMs: maxAgeMs } = this.options;
    const decision = this.decide('see', factsOf(key));
    if (decision !== undefined) return decision ? described.peek(key, reader) : null;
    const poolKey = poolKeyOf(key);
    const pool = described.peek(poolKey, { ...reader, maxAgeMs });
    if (!pool || !this.may('see', poolKey, pool)) return undefined;
    // The key of a pool has what it is described with.
    return isUserPoolKey(key) ? (pool as Described<R>) : described.peek(key, reader);
  }

  /** The same, asked for where it is not remembered; null for what is hidden, as for what does not exist. */
  async read<R extends Readable>(key: ResourceKey<R>, reader: Reader): Promise<Described<R> | null> {
    if (isFoundKey(key)) return this.#readFound(key, reader);
    const { described } = this.options;
    const decision = this.decide('see', factsOf(key));
    if (decision === true) return described.get(key, reader);
    if (decision === false) return null;
    const pool = await this.#readPool(poolKeyOf(key), reader);
    // The key of a pool has what it is described with.
    if (isUserPoolKey(key)) return pool as Described<R> | null;
    return pool && described.get(key, reader);
  }

  /** Whether a pool may be seen, for a list, whose time tells nothing of one pool. */
  async sees(key: UserPoolKey, reader: Reader): Promise<boolean> {
    const decision = this.decide('see', factsOf(key));
    if (decision !== undefined) return decision;
    const { described, policyMaxAgeMs: maxAgeMs } = this.options;
    const pool = await described.get(key, { ...reader, maxAgeMs });
    return pool !== null && this.may('see', key, pool);
  }

  #peekFound<R extends Readable>(key: FoundKey<R>, reader: Reader): Described<R> | undefined {
    const { described, policyMaxAgeMs: maxAgeMs } = this.options;
    const value = described.peek(key, reader);
    if (!value) return undefined;
    const poolKey = poolKeyIn(key, value);
    const decision = this.decide('see', factsOf(poolKey));
    if (decision !== undefined) return decision ? value : undefined;
    const pool = described.peek(poolKey, { ...reader, maxAgeMs });
    return pool && this.may('see', poolKey, pool) ? value : undefined;
  }

  /** What is found by its own ids says which pool it is in. */
  async #readFound<R extends Readable>(key: FoundKey<R>, reader: Reader): Promise<Described<R> | null> {
    const { described } = this.options;
    // It may have moved to a pool that is not hidden.
    if (!reader.fresh && this.#foundHidden(key) && !described.writtenLately(key)) return null;
    const { value, asked } = await described.read(key, reader);
    if (!value || (await this.sees(poolKeyIn(key, value), reader))) return value;
    // As long as one that does not exist. The call for its pool cannot be hidden where that was not remembered.
    if (!asked) await described.get(key, { ...reader, fresh: true });
    this.#remember(key);
    return null;
  }

  async #readPool(key: UserPoolKey, reader: Reader): Promise<UserPoolType | null> {
    const { described, policyMaxAgeMs: maxAgeMs } = this.options;
    // A caller that insists on Cognito's answer waits for it as for any other.
    if (!reader.fresh && this.#foundHidden(key)) return null;
    const { value: pool, asked } = await described.read(key, { ...reader, maxAgeMs });
    if (!pool || this.may('see', key, pool)) return pool;
    // As long and as dear as a pool that does not exist: from memory, the answer would come too soon for that.
    const again = asked ? null : await described.get(key, { ...reader, fresh: true });
    if (again && this.may('see', key, again)) return again;
    this.#remember(key);
    return null;
  }

  #foundHidden(key: ResourceKey): boolean {
    const name = nameOf(this.options.caller);
    return name !== undefined && this.options.hidden.has(name, key);
  }

  #remember(key: ResourceKey): void {
    const name = nameOf(this.options.caller);
    if (name !== undefined) this.options.hidden.add(name, key);
  }
}

/** The key of the pool that something says it is in. */
function poolKeyIn({ account, resource }: FoundKey, value: object): UserPoolKey {
  return userPoolKey(account, parentId(resource, value));
}

/** What is known by a key alone of the pool that it is in. */
export function factsOf({ region, id: [id] }: ResourceKey): PoolFacts {
  return { region, id };
}
