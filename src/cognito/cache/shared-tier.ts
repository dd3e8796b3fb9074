import { randomUUID } from 'node:crypto';
import type { RedisConnection } from '../../redis/connection.js';
import type { Clock } from '../../basics/clock.js';
import { inSlotOf } from '../../redis/names.js';
import type { ResourceKey } from '../read/key.js';
import { isAbout } from '../read/own-id.js';
import { codecOf } from './codecs.js';
import { READ_THROUGH_MS } from './recent-writes.js';
import type { Answered } from './remembered.js';
import { ReplicaBus, type BusListener, type Ending, type Forgotten } from './replica-bus.js';
import { RENEW_LOCK } from '../../redis/lock-script.js';
import { BEGIN, COMMIT, FORGET, READ, RELEASE } from './scripts.js';
import { UnsentDeletes } from './unsent-deletes.js';

export interface SharedTierOptions extends BusListener {
  readonly redis: RedisConnection;
  readonly clock: Clock;
  /** Milliseconds after which Redis drops an answer. */
  readonly maxAgeMs: number;
}

/** An answer to store. */
export interface NewAnswer extends Pick<Answered, 'value'> {
  /** Milliseconds since its call began. */
  readonly ageMs: number;
  /** Milliseconds since then for which it may be kept. */
  readonly lifeMs: number;
}

/** A lease to call Cognito; without a lock if `token` is undefined. */
export interface Lease {
  readonly epoch: string;
  readonly token: string | undefined;
  /** By the server's clock, in milliseconds. */
  readonly begunAt: number;
}

/** How a call continues: with an answer, with our lease, after another replica, or without storing anything. */
export type Begun =
  | { readonly kind: 'answered'; readonly answer: Answered }
  | { readonly kind: 'ours' | 'another'; readonly lease: Lease }
  | { readonly kind: 'written' };

/** Renewed during a call. If a replica dies, others wait for this long at most. */
const LOCK_MS = 3_000;
const RENEW_MS = 1_000;

/** Longer than any call can take: the limiter makes none wait for more than 4 minutes. */
const EPOCH_MS = 600_000;

/** The answers that replicas share. Every method resolves soon, with undefined if Redis did not answer. */
export class SharedTier {
  readonly #bus: ReplicaBus;
  readonly #unsent: UnsentDeletes;

  constructor(private readonly options: SharedTierOptions) {
    this.#bus = new ReplicaBus(options.redis, options);
    this.#unsent = new UnsentDeletes({
      clock: options.clock,
      maxAgeMs: options.maxAgeMs,
      send: (name, how) => this.#sendForget(name, how),
    });
  }

  get usable(): boolean {
    return this.options.redis.usable;
  }

  /** @returns null if Redis has no valid answer */
  async read(key: ResourceKey): Promise<Answered | null | undefined> {
    const [epoch, answer] = keysOf(key.name);
    const absent = `${epoch}:none`;
    const askedAt = this.options.clock.now();
    const keys = [epoch, answer, absent, ...tombstonesOver(key)];
    const reply = await this.#ask<[string, number] | null>(key, READ, keys);
    return reply && readable(key, reply, askedAt);
  }

  /**
   * Requests a lease to call Cognito.
   *
   * @param takeYoungerThanMs use an existing answer below this age; 0 for none
   */
  async begin(key: ResourceKey, takeYoungerThanMs: number): Promise<Begun | undefined> {
    // One for each call: a late call must not free the lock of the next one.
    const token = randomUUID();
    const askedAt = this.options.clock.now();
    const reply = await this.#ask<
      ['answered', string, number] | ['ours' | 'another', string, number] | ['written']
    >(key, BEGIN, lockedKeysOf(key), token, LOCK_MS, takeYoungerThanMs, randomUUID(), EPOCH_MS);
    if (!reply) return undefined;
    const [kind] = reply;
    if (kind === 'answered') {
      const answer = readable(key, [reply[1], reply[2]], askedAt);
      return answer ? { kind, answer } : this.begin(key, 0);
    }
    if (kind === 'written') return { kind };
    return {
      kind,
      lease: { epoch: reply[1], token: kind === 'ours' ? token : undefined, begunAt: reply[2] },
    };
  }

  /** Makes the call and keeps the lock meanwhile. */
  async during<Value>(key: ResourceKey, { token }: Lease, load: () => Promise<Value>): Promise<Value> {
    if (token === undefined) return load();
    const loaded = new AbortController();
    void this.#renew(key, token, loaded.signal);
    try {
      return await load();
    } catch (error) {
      void this.#ask(key, RELEASE, lockedKeysOf(key), token, ...this.#bus.ended(key.name));
      throw error;
    } finally {
      loaded.abort();
    }
  }

  /**
   * Stores an answer and frees the lock.
   *
   * @returns whether it was stored: not if the thing was written since `begin`, or a newer answer exists
   */
  async commit(
    key: ResourceKey,
    { epoch, token = '', begunAt }: Lease,
    { value, lifeMs, ageMs }: NewAnswer,
  ): Promise<boolean | undefined> {
    const { name } = key;
    const text = value ? codecOf(key.resource).encode(value) : NOTHING;
    const times = [Math.round(lifeMs), Math.round(ageMs), begunAt];
    const values = [token, epoch, text, ...times, ...this.#bus.ended(name)];
    const stored = await this.#ask<0 | 1>(key, COMMIT, lockedKeysOf(key), ...values);
    return stored === undefined ? undefined : stored === 1;
  }

  /** Tells when a call for the thing, of this or another replica, has ended. */
  whenEnded({ name }: ResourceKey): Ending {
    return this.#bus.whenEnded(name);
  }

  /**
   * Deletes the answer everywhere. If Redis does not confirm that now, the answer is not read from it, and the delete
   * is repeated until it succeeds.
   */
  async forget({ name }: ResourceKey, how: Forgotten): Promise<void> {
    await this.#unsent.send(name, how);
  }

  close(): void {
    this.#unsent.close();
    this.#bus.close();
  }

  async #renew(key: ResourceKey, token: string, loaded: AbortSignal): Promise<void> {
    const [, , lock] = keysOf(key.name);
    const { clock } = this.options;
    const pause = (): Promise<boolean> =>
      clock.sleep(RENEW_MS, loaded).then(
        () => true,
        () => false,
      );
    while (await pause()) await this.#ask(key, RENEW_LOCK, [lock], token, LOCK_MS);
  }

  async #sendForget(name: string, how: Forgotten): Promise<boolean> {
    const keys = [...keysOf(name), tombstoneOf(name)];
    const tombstoneMs = how.removed ? this.options.maxAgeMs : 0;
    const values = [READ_THROUGH_MS, ...this.#bus.forgotten(name, how), tombstoneMs];
    const reply = await this.options.redis.ask(
      (client) => client.eval(FORGET, keys.length, ...keys, ...values),
      // A write waits for one more time-out, so that other replicas learn of it if at all possible.
      { evenInPause: true },
    );
    return reply !== undefined;
  }

  #ask<Reply>(
    key: ResourceKey,
    script: string,
    keys: readonly string[],
    ...values: readonly (string | number)[]
  ): Promise<Reply | undefined> {
    // A thing whose delete is still to come must be neither read nor stored.
    for (let each: ResourceKey | undefined = key; each; each = each.parent) {
      if (this.#unsent.has(each.name)) return Promise.resolve(undefined);
    }
    // Each script documents the type of its reply.
    return this.options.redis.ask(
      (client) => client.eval(script, keys.length, ...keys, ...values) as Promise<Reply>,
    );
  }
}

/** The text for a thing that does not exist. */
const NOTHING = 'null';

/** Epoch, answer, lock. */
function keysOf(name: string): [epoch: string, answer: string, lock: string] {
  return [partOf(name, 'epoch'), partOf(name, 'answer'), partOf(name, 'lock')];
}

/** The same keys, and the tombstones that apply to the thing. */
function lockedKeysOf(key: ResourceKey): string[] {
  return [...keysOf(key.name), ...tombstonesOver(key)];
}

/** The tombstone for everything that belonged to a removed thing. */
function tombstoneOf(name: string): string {
  return partOf(name, 'gone');
}

function tombstonesOver({ parent }: ResourceKey): string[] {
  return parent ? [tombstoneOf(parent.name), ...tombstonesOver(parent)] : [];
}

/** In one cluster slot with the pool and everything that belongs to it. */
function partOf(name: string, part: string): string {
  const [account = '', region = '', pool = '', ...own] = name.split('/');
  const prefix = own.map((each) => `${each}/`).join('');
  return inSlotOf(`${account}/${region}/${pool}`, `${prefix}${part}`);
}

/**
 * Undefined if it is not what a replica of this version stores for the thing. The age is by the server's clock, plus
 * the time of the request: it may be too high but not too low.
 */
function readable(
  key: ResourceKey,
  [text, ageMs]: readonly [text: string, ageMs: number],
  askedAt: number,
): Answered | null {
  const begunAt = askedAt - ageMs;
  if (text === NOTHING) return { value: null, begunAt };
  try {
    const value = codecOf(key.resource).decode(text);
    return isAbout(key, value) ? { value, begunAt } : null;
  } catch {
    return null;
  }
}
