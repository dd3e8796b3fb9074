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
  /** Milliseconds for which an answer is fresh; 0: nothing is remembered at all. */
  readonly ttlMs: number;
  /** Milliseconds after that for which it is still answered. */
  readonly staleMs: number;
  /** How many things this process holds at most. */
  readonly maxPools: number;
  /** Milliseconds that another replica's call is waited for at most. */
  readonly waitMs: number;
  readonly clock: Clock;
  readonly redis?: RedisConnection | undefined;
  /** Called with the name of the key of what another replica wrote, or removed. */
  readonly onForgotten?: (name: string) => void;
}

/** With Redis to ask, so long an answer is taken from this process: a message that it is old may have been lost. */
const LOCAL_MS = 5_000;

/**
 * Cognito's answers, across requests and, with Redis, across replicas. It calls nothing upstream by itself,
 * and never fails of its own: where Redis does not answer, the process goes on by what it holds itself.
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

  /**
   * What this process knows of a thing, found without waiting for anything; undefined: `read` has to look further, or
   * Cognito has to be asked.
   */
  peek({ name }: ResourceKey): Remembered | undefined {
    if (this.options.ttlMs <= 0) return undefined;
    const held = this.#local.find(name);
    return held && !this.#outOfTouch(held) ? fromHere(held) : undefined;
  }

  /** What is known of a thing, from this process or from Redis; undefined: ask Cognito. */
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
    // Somebody deleted it, or Redis lost it: what this process holds may be old.
    this.#local.drop(name);
    return undefined;
  }

  /**
   * Loads, and remembers unless the thing was forgotten since the load began or was written moments ago. With Redis one
   * replica loads and the others take its answer; they load themselves when that takes longer than `waitMs`.
   *
   * @returns what was loaded, remembered or not, or what another replica loaded (that is fresh, and has no secrets);
   *   undefined only in the background, when another replica is at it
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
   * Forgets a thing in every tier before it resolves; where it was removed, with all that belongs to it. What Redis did
   * not confirm is repeated until it does, and not read back before.
   */
  async forget(key: ResourceKey, { removed = false } = {}): Promise<void> {
    const { name } = key;
    this.#forgetHere(name, { removed });
    await this.#shared?.forget(key, { removed });
    // Again, for what was read from Redis between the two.
    this.#forgetHere(name, { removed });
  }

  /**
   * Whether a thing was written, or removed with what it belongs to, within the last 5 seconds, here or on another
   * replica: then it is to be read through.
   */
  writtenLately(key: ResourceKey): boolean {
    return this.#written.has(key);
  }

  /** Ends the timers and the subscription; the connection is its owner's to close. */
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
    // Redis stores only what nobody wrote since its call began. Without its word, what was heard here must do.
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
