import type { RedisConnection } from '../../redis/connection.js';
import type { Clock } from '../../basics/clock.js';
import type { ResourceKey } from '../read/key.js';
import { ABSENT_MS, LocalTier, type HeldAnswer, type Reservation } from './local-tier.js';
import { codecOf } from './codecs.js';
import { RecentWrites } from './recent-writes.js';
import type { Forgotten } from './replica-bus.js';
import type { Answered, Remembered } from './remembered.js';
import { SharedTier, type Lease } from './shared-tier.js';
import { Leases, type LeaseOptions } from './leases.js';

export interface ResourceCacheOptions {
  /** Milliseconds for which an answer is fresh; 0 disables the cache. */
  readonly ttlMs: number;
  /** Further milliseconds for which a stale answer is served. */
  readonly staleMs: number;
  /** Maximum number of things in this process. */
  readonly maxPools: number;
  /** Maximum milliseconds to wait for another replica's call. */
  readonly waitMs: number;
  readonly clock: Clock;
  readonly redis?: RedisConnection | undefined;
  /** Called with the key name of each thing that another replica wrote or removed. */
  readonly onForgotten?: (name: string) => void;
}

/** With Redis, an answer of this age is used without asking Redis: the message about a change may have been lost. */
const LOCAL_MS = 5_000;

/**
 * Cognito's answers, shared by requests and, with Redis, by replicas. It never calls Cognito itself and never fails:
 * without Redis each process uses its own answers.
 */
export class ResourceCache {
  readonly #local: LocalTier;
  readonly #written: RecentWrites;
  readonly #shared: SharedTier | undefined;
  readonly #leases: Leases | undefined;

  constructor(private readonly options: ResourceCacheOptions) {
    this.#local = new LocalTier(options);
    this.#written = new RecentWrites(options.clock);
    this.#shared = options.redis && this.#sharedThrough(options.redis);
    this.#leases = this.#shared && new Leases({ ...options, shared: this.#shared });
  }

  /** The answer of this process, without waiting. If undefined, use `read` or ask Cognito. */
  peek({ name }: ResourceKey): Remembered | undefined {
    if (this.options.ttlMs <= 0) return undefined;
    const held = this.#local.find(name);
    return held && !this.#outOfTouch(held) ? fromHere(held) : undefined;
  }

  /** The answer of this process or of Redis. If undefined, ask Cognito. */
  async read(key: ResourceKey): Promise<Remembered | undefined> {
    const { clock, ttlMs } = this.options;
    if (ttlMs <= 0) return undefined;
    const { name } = key;
    const held = this.#local.find(name);
    const local = held && fromHere(held);
    if (held && !this.#outOfTouch(held)) return local;

    using reservation = this.#local.reserve(name);
    const found = await this.#shared?.read(key);
    if (!reservation.valid) return undefined;
    if (found === undefined) return local;
    if (found) {
      this.#local.hold(name, found);
      const { value, begunAt } = found;
      return { value, begunAt, tier: 'shared', stale: clock.now() - begunAt >= ttlMs };
    }
    // It was deleted, or Redis lost it. The answer of this process may be outdated.
    this.#local.drop(name);
    return undefined;
  }

  /**
   * Loads a thing and stores it, unless it was dropped since the load began or was written recently. With Redis one
   * replica loads and the others use its answer; they load themselves if that takes longer than `waitMs`.
   *
   * @returns what was loaded, stored or not, or what another replica loaded (fresh and without secrets); undefined
   *   only in the background, while another replica loads
   * @throws what `load` throws, or the reason of the signal
   */
  async fill(
    key: ResourceKey,
    load: () => Promise<object | null>,
    options: LeaseOptions = {},
  ): Promise<Answered | undefined> {
    const { name } = key;
    const describe = () => this.#timed(load);
    if (this.options.ttlMs <= 0 || this.#written.has(key)) return describe();

    using reservation = this.#local.reserve(name);
    const begun = await this.#leases?.next(key, options);
    if (begun?.kind === 'written') return await describe();
    if (begun?.kind === 'answered') {
      if (reservation.valid) this.#local.hold(name, begun.answer);
      return begun.answer;
    }
    if (begun?.kind === 'another' && options.background) return undefined;

    const described = await (this.#shared && begun
      ? this.#shared.during(key, begun.lease, describe)
      : describe());
    await this.#store(key, described, { lease: begun?.lease, reservation });
    return described;
  }

  /**
   * Drops a thing from every tier before it resolves; after a removal, together with everything that belongs to it.
   * Deletes that Redis does not confirm are repeated until it does, and the thing is not read from Redis before.
   */
  async forget(key: ResourceKey, { removed = false } = {}): Promise<void> {
    const { name } = key;
    this.#forgetHere(name, { removed });
    await this.#shared?.forget(key, { removed });
    // Again, for a value read from Redis in between.
    this.#forgetHere(name, { removed });
  }

  /**
   * Whether a thing was written, or removed together with its parent, within the last 5 seconds, here or on another
   * replica. If so, reads must bypass the cache.
   */
  writtenLately(key: ResourceKey): boolean {
    return this.#written.has(key);
  }

  /** Ends timers and subscription. The owner of the connection closes it. */
  async close(): Promise<void> {
    this.#shared?.close();
  }

  async #timed(load: () => Promise<object | null>): Promise<Answered> {
    const begunAt = this.options.clock.now();
    return { value: await load(), begunAt };
  }

  async #store(
    key: ResourceKey,
    { value, begunAt }: Answered,
    { lease, reservation }: { readonly lease: Lease | undefined; readonly reservation: Reservation },
  ): Promise<void> {
    const { clock, ttlMs, staleMs } = this.options;
    const { name } = key;
    const remembered = value && codecOf(key.resource).remembered(value);
    using sinceLoaded = this.#local.reserve(name);
    const lifeMs = value ? ttlMs + staleMs : Math.min(ABSENT_MS, ttlMs);
    const answer = { value: remembered, lifeMs, ageMs: clock.now() - begunAt };
    const stored = lease && (await this.#shared?.commit(key, lease, answer));
    // Redis stores only answers of things that nobody wrote since the call began. Without Redis, only this process's
    // knowledge counts.
    const current = stored ?? reservation.valid;
    if (current && sinceLoaded.valid) this.#local.hold(name, { value: remembered, begunAt });
  }

  #sharedThrough(redis: RedisConnection): SharedTier {
    const { clock, ttlMs, staleMs, onForgotten } = this.options;
    return new SharedTier({
      redis,
      clock,
      maxAgeMs: ttlMs + staleMs,
      onForgotten: (name, how) => {
        this.#forgetHere(name, how);
        onForgotten?.(name);
      },
      onGap: () => {
        this.#local.dropAll();
      },
    });
  }

  #forgetHere(name: string, how: Forgotten): void {
    this.#written.add(name, how);
    this.#local.drop(name);
    if (how.removed) this.#local.dropWithin(name);
  }

  #outOfTouch({ heldSince }: HeldAnswer): boolean {
    return this.#shared?.usable === true && this.options.clock.now() - heldSince >= LOCAL_MS;
  }
}

function fromHere({ value, begunAt, stale }: HeldAnswer): Remembered {
  return { value, begunAt, tier: 'local', stale };
}
