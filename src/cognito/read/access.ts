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
  /** In milliseconds. Older facts are not used for decisions. */
  readonly policyMaxAgeMs: number;
}

/**
 * What the caller of a request may see and change: pools, and everything in a pool with the pool. A hidden pool
 * behaves exactly like one that does not exist.
 */
export class Access {
  constructor(private readonly options: AccessOptions) {}

  /** Whether the caller may, by the known facts of a pool; undefined if they are not enough. */
  decide(action: Action, facts: PoolFacts): Decision {
    const { policy, caller } = this.options;
    return decide(policy, caller, action, facts);
  }

  /** Whether the caller may see or change a pool that was just described. */
  may(action: Action, key: UserPoolKey, pool: UserPoolType): boolean {
    const { region, id } = key;
    const { Name: name, UserPoolTags: tags = noTags } = pool;
    return this.decide(action, { region, id: id[0], name, tags }) === true;
  }

  /** The tags that the caller must not change, with the caller's own values. */
  get boundTags(): ReadonlyMap<string, readonly string[]> {
    const { policy, caller } = this.options;
    return boundTags(policy, caller);
  }

  /**
   * A cached thing, if cached facts show that the caller may see it; undefined if it must be read. It never answers
   * for a hidden pool: that must take as long as for one that does not exist.
   */
  peek<R extends Readable>(key: ResourceKey<R>, reader: Reader): Described<R> | null | undefined {
    if (isFoundKey(key)) return this.#peekFound(key, reader);
    const { described } = this.options;
    const decision = this.decide('see', factsOf(key));
    if (decision !== undefined) return decision ? described.peek(key, reader) : null;
    const poolKey = poolKeyOf(key);
    const pool = described.peek(poolKey, this.#deciding(reader));
    if (!pool || !this.may('see', poolKey, pool)) return undefined;
    // A pool's key has the pool's description.
    return isUserPoolKey(key) ? (pool as Described<R>) : described.peek(key, reader);
  }

  /** Like `peek`, but reads what is not cached. Null for a hidden thing, as for one that does not exist. */
  async read<R extends Readable>(key: ResourceKey<R>, reader: Reader): Promise<Described<R> | null> {
    if (isFoundKey(key)) return this.#readFound(key, reader);
    const { described } = this.options;
    const decision = this.decide('see', factsOf(key));
    if (decision === true) return described.get(key, reader);
    if (decision === false) return null;
    const pool = await this.#readPool(poolKeyOf(key), reader);
    // A pool's key has the pool's description.
    if (isUserPoolKey(key)) return pool as Described<R> | null;
    return pool && described.get(key, reader);
  }

  /** Whether a pool may be seen in a list, whose duration reveals nothing about a single pool. */
  async sees(key: UserPoolKey, reader: Reader): Promise<boolean> {
    const decision = this.decide('see', factsOf(key));
    if (decision !== undefined) return decision;
    const { described } = this.options;
    const pool = await described.get(key, this.#deciding(reader));
    return pool !== null && this.may('see', key, pool);
  }

  #peekFound<R extends Readable>(key: FoundKey<R>, reader: Reader): Described<R> | undefined {
    const { described } = this.options;
    const value = described.peek(key, reader);
    if (!value) return undefined;
    const poolKey = poolKeyIn(key, value);
    const decision = this.decide('see', factsOf(poolKey));
    if (decision !== undefined) return decision ? value : undefined;
    const pool = described.peek(poolKey, this.#deciding(reader));
    return pool && this.may('see', poolKey, pool) ? value : undefined;
  }

  /** A thing that is found by its own ids tells its pool. */
  async #readFound<R extends Readable>(key: FoundKey<R>, reader: Reader): Promise<Described<R> | null> {
    const { described } = this.options;
    // It may have moved to a pool that is not hidden.
    if (!reader.fresh && this.#foundHidden(key) && !described.writtenLately(key)) return null;
    const { value, asked } = await described.read(key, reader);
    if (!value || (await this.sees(poolKeyIn(key, value), reader))) return value;
    // As long as for a thing that does not exist. The call for its pool cannot be hidden if the pool was not cached.
    if (!asked) await described.get(key, { ...reader, fresh: true });
    this.#remember(key);
    return null;
  }

  async #readPool(key: UserPoolKey, reader: Reader): Promise<UserPoolType | null> {
    const { described } = this.options;
    // A caller that insists on Cognito's answer waits for it as for any other.
    if (!reader.fresh && this.#foundHidden(key)) return null;
    const { value: pool, asked } = await described.read(key, this.#deciding(reader));
    if (!pool || this.may('see', key, pool)) return pool;
    // With the same duration and cost as for a pool that does not exist: a cached answer would come too soon for
    // that.
    const again = asked ? null : await described.get(key, { ...reader, fresh: true });
    if (again && this.may('see', key, again)) return again;
    this.#remember(key);
    return null;
  }

  /** Copied by member: a spread with another member takes several microseconds, for each cached read. */
  #deciding({ scope, statistics, fresh }: Reader): Reader {
    return { scope, statistics, fresh, maxAgeMs: this.options.policyMaxAgeMs };
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

const noTags: NonNullable<PoolFacts['tags']> = Object.freeze({});

/** The key of the pool that a thing says it is in. */
function poolKeyIn({ account, resource }: FoundKey, value: object): UserPoolKey {
  return userPoolKey(account, parentId(resource, value));
}

/** What the key alone tells about the pool. */
export function factsOf({ region, id: [id] }: ResourceKey): PoolFacts {
  return { region, id };
}
