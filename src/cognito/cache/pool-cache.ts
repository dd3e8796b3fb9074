import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { RedisConnection } from '../../redis/connection.js';
import type { Clock } from '../../basics/clock.js';
import { cacheKey, type UserPoolKey } from '../user-pool-key.js';
import { ABSENT_MS, LocalTier, type HeldAnswer, type Reservation } from './local-tier.js';
import { decode, encode } from './pool-codec.js';
import { RecentWrites } from './recent-writes.js';
import type { Described, Remembered } from './remembered.js';
import { SharedTier, type Turn } from './shared-tier.js';
import { Turns, type TurnOptions } from './turns.js';

export interface PoolCacheOptions {
  /** Milliseconds for which an answer is fresh; 0: nothing is remembered at all. */
  readonly ttlMs: number;
  /** Milliseconds after that for which it is still answered. */
  readonly staleMs: number;
  /** How many pools this process holds at most. */
  readonly maxPools: number;
  /** Milliseconds that another replica's call is waited for at most. */
  readonly waitMs: number;
  readonly clock: Clock;
  readonly redis?: RedisConnection | undefined;
  /** Told the `cacheKey` of a pool that another replica wrote. */
  readonly onForgotten?: (key: string) => void;
}

/** With Redis to ask, so long an answer is taken from this process: a message that it is old may have been lost. */
const LOCAL_MS = 5_000;

/**
 * Cognito's answers about pools, across requests and, with Redis, across replicas. It calls nothing upstream by itself,
 * and never fails of its own: where Redis does not answer, the process goes on by what it holds itself.
 */
export class PoolCache {
  readonly #local: LocalTier;
  readonly #written: RecentWrites;
  readonly #shared: SharedTier | undefined;
  readonly #turns: Turns | undefined;

  constructor(private readonly options: PoolCacheOptions) {
    this.#local = new LocalTier(options);
    this.#written = new RecentWrites(options.clock);
    this.#shared = options.redis && this.#sharedThrough(options.redis);
    this.#turns = this.#shared && new Turns({ ...options, shared: this.#shared });
  }

  /** What is known of the pool, from this process or from Redis; undefined: ask Cognito. */
  async read(key: UserPoolKey): Promise<Remembered | undefined> {
    const { clock, ttlMs } = this.options;
    if (ttlMs <= 0) return undefined;
    const name = cacheKey(key);
    const held = this.#local.find(name);
    const local = held && { ...describedIn(held), tier: 'local' as const, stale: held.stale };
    if (held && !this.#outOfTouch(held)) return local;

    using reservation = this.#local.reserve(name);
    const found = await this.#shared?.read(name);
    if (!reservation.valid) return undefined;
    if (found === undefined) return local;
    if (found) {
      this.#local.hold(name, found);
      const { pool, begunAt } = found;
      return { pool, begunAt, tier: 'shared', stale: clock.now() - begunAt >= ttlMs };
    }
    // Somebody deleted it, or Redis lost it: what this process holds may be old.
    this.#local.drop(name);
    return undefined;
  }

  /**
   * Loads, and remembers unless the pool was forgotten since the load began or was written moments ago. With Redis one
   * replica loads and the others take its answer; they load themselves when that takes longer than `waitMs`.
   *
   * @returns what was loaded, remembered or not, or what another replica loaded (that is fresh, and has no secrets);
   *   undefined only in the background, when another replica is at it
   * @throws what `load` throws, or the reason of the signal
   */
  async fill(
    key: UserPoolKey,
    load: () => Promise<UserPoolType | null>,
    options: TurnOptions = {},
  ): Promise<Described | undefined> {
    const name = cacheKey(key);
    const describe = () => this.#timed(load);
    if (this.options.ttlMs <= 0 || this.#written.has(name)) return describe();

    using reservation = this.#local.reserve(name);
    const begun = await this.#turns?.next(name, options);
    if (begun?.kind === 'written') return await describe();
    if (begun?.kind === 'answered') {
      if (reservation.valid) this.#local.hold(name, begun.answer);
      return begun.answer;
    }
    if (begun?.kind === 'another' && options.background) return undefined;

    const described = await (this.#shared && begun
      ? this.#shared.during(name, begun.turn, describe)
      : describe());
    await this.#store(name, described, { turn: begun?.turn, reservation });
    return described;
  }

  /**
   * Forgets the pool in every tier before it resolves. What Redis did not confirm is repeated until it does, and not
   * read back before.
   */
  async forget(key: UserPoolKey): Promise<void> {
    const name = cacheKey(key);
    this.#forgetHere(name);
    await this.#shared?.forget(name);
    // Again, for what was read from Redis between the two.
    this.#forgetHere(name);
  }

  /** Whether the pool was written within the last 5 seconds, here or on another replica: then it is to be read through. */
  writtenLately(key: UserPoolKey): boolean {
    return this.#written.has(cacheKey(key));
  }

  /** Ends the timers and the subscription; the connection is its owner's to close. */
  async close(): Promise<void> {
    this.#shared?.close();
  }

  async #timed(load: () => Promise<UserPoolType | null>): Promise<Described> {
    const begunAt = this.options.clock.now();
    return { pool: await load(), begunAt };
  }

  async #store(
    name: string,
    { pool, begunAt }: Described,
    { turn, reservation }: { readonly turn: Turn | undefined; readonly reservation: Reservation },
  ): Promise<void> {
    const { clock, ttlMs, staleMs } = this.options;
    const text = encode(pool);
    using sinceLoaded = this.#local.reserve(name);
    const lifeMs = pool ? ttlMs + staleMs : Math.min(ABSENT_MS, ttlMs);
    const answer = { text, lifeMs, ageMs: clock.now() - begunAt };
    const stored = turn && (await this.#shared?.commit(name, turn, answer));
    // Redis stores only what nobody wrote since its call began. Without its word, what was heard here must do.
    const current = stored ?? reservation.valid;
    if (current && sinceLoaded.valid) this.#local.hold(name, { text, begunAt });
  }

  #sharedThrough(redis: RedisConnection): SharedTier {
    const { clock, ttlMs, staleMs, onForgotten } = this.options;
    return new SharedTier({
      redis,
      clock,
      maxAgeMs: ttlMs + staleMs,
      onForgotten: (name) => {
        this.#forgetHere(name);
        onForgotten?.(name);
      },
      onGap: () => {
        this.#local.dropAll();
      },
    });
  }

  #forgetHere(name: string): void {
    this.#written.add(name);
    this.#local.drop(name);
  }

  #outOfTouch({ heldSince }: HeldAnswer): boolean {
    return this.#shared?.usable === true && this.options.clock.now() - heldSince >= LOCAL_MS;
  }
}

function describedIn({ text, begunAt }: HeldAnswer): Described {
  return { pool: decode(text), begunAt };
}
