import { randomUUID } from 'node:crypto';
import type { RedisConnection } from '../../redis/connection.js';
import type { Clock } from '../clock.js';
import type { Answer } from './local-tier.js';
import { decode, VERSION } from './pool-codec.js';
import { READ_THROUGH_MS } from './recent-writes.js';
import type { Described } from './remembered.js';
import { ReplicaBus, type BusListener, type Ending } from './replica-bus.js';
import { BEGIN, COMMIT, FORGET, READ, RELEASE, RENEW } from './scripts.js';
import { UnsentDeletes } from './unsent-deletes.js';

export interface SharedTierOptions extends BusListener {
  readonly redis: RedisConnection;
  readonly clock: Clock;
  /** Milliseconds after which Redis holds no answer any more. */
  readonly maxAgeMs: number;
}

/** An answer that some replica stored, and what its text says. */
export interface SharedAnswer extends Answer, Described {}

/** An answer to be stored. */
export interface NewAnswer extends Pick<Answer, 'text'> {
  /** Milliseconds since the call for it began. */
  readonly ageMs: number;
  /** Milliseconds from the same moment until which it may be held. */
  readonly lifeMs: number;
}

/** Leave to call Cognito: without the lock where `token` is undefined. */
export interface Turn {
  readonly epoch: string;
  readonly token: string | undefined;
  /** By the server's clock, in milliseconds. */
  readonly begunAt: number;
}

/** How a call is to go on: with an answer, on our turn, after another replica, or without storing anything. */
export type Begun =
  | { readonly kind: 'answered'; readonly answer: SharedAnswer }
  | { readonly kind: 'ours' | 'another'; readonly turn: Turn }
  | { readonly kind: 'written' };

/** Renewed while a call lasts; a replica that died keeps the others waiting for no longer than this. */
const LOCK_MS = 3_000;
const RENEW_MS = 1_000;

/** Longer than any call can take: the limiter lets none wait beyond 4 minutes. */
const EPOCH_MS = 600_000;

/** The answers that the replicas share. Every method resolves soon; undefined means that Redis did not answer. */
export class SharedTier {
  readonly #bus: ReplicaBus;
  readonly #unsent: UnsentDeletes;

  constructor(private readonly options: SharedTierOptions) {
    this.#bus = new ReplicaBus(options.redis, options);
    this.#unsent = new UnsentDeletes({
      clock: options.clock,
      maxAgeMs: options.maxAgeMs,
      send: (name) => this.#sendForget(name),
    });
  }

  get usable(): boolean {
    return this.options.redis.usable;
  }

  /** @returns null when Redis holds no answer that counts */
  async read(name: string): Promise<SharedAnswer | null | undefined> {
    const [epoch, answer] = keysOf(name);
    const absent = `${epoch}:none`;
    const askedAt = this.options.clock.now();
    const reply = await this.#ask<[string, number] | null>(name, READ, [epoch, answer, absent]);
    return reply && readable(name, reply, askedAt);
  }

  /**
   * Asks for the turn to call Cognito.
   *
   * @param takeYoungerThanMs an answer below this age is taken instead; 0: none is
   */
  async begin(name: string, takeYoungerThanMs: number): Promise<Begun | undefined> {
    // One for each call: a late one must not free the lock of the next.
    const token = randomUUID();
    const askedAt = this.options.clock.now();
    const reply = await this.#ask<
      ['answered', string, number] | ['ours' | 'another', string, number] | ['written']
    >(name, BEGIN, keysOf(name), token, LOCK_MS, takeYoungerThanMs, randomUUID(), EPOCH_MS);
    if (!reply) return undefined;
    const [kind] = reply;
    if (kind === 'answered') {
      const answer = readable(name, [reply[1], reply[2]], askedAt);
      return answer ? { kind, answer } : this.begin(name, 0);
    }
    if (kind === 'written') return { kind };
    return { kind, turn: { epoch: reply[1], token: kind === 'ours' ? token : undefined, begunAt: reply[2] } };
  }

  /** Makes the call, and keeps the lock for as long as it lasts. */
  async during<Value>(name: string, { token }: Turn, load: () => Promise<Value>): Promise<Value> {
    if (token === undefined) return load();
    const loaded = new AbortController();
    void this.#renew(name, token, loaded.signal);
    try {
      return await load();
    } catch (error) {
      void this.#ask(name, RELEASE, keysOf(name), token, ...this.#bus.ended(name));
      throw error;
    } finally {
      loaded.abort();
    }
  }

  /**
   * Stores an answer and frees the lock.
   *
   * @returns whether it was stored: not if the pool was written since `begin`, or a newer answer is known
   */
  async commit(
    name: string,
    { epoch, token = '', begunAt }: Turn,
    { text, lifeMs, ageMs }: NewAnswer,
  ): Promise<boolean | undefined> {
    const times = [Math.round(lifeMs), Math.round(ageMs), begunAt];
    const values = [token, epoch, text, ...times, ...this.#bus.ended(name)];
    const stored = await this.#ask<0 | 1>(name, COMMIT, keysOf(name), ...values);
    return stored === undefined ? undefined : stored === 1;
  }

  /** Tells when a call for the pool that was begun here or on another replica is over. */
  whenEnded(name: string): Ending {
    return this.#bus.whenEnded(name);
  }

  /** Deletes the answer everywhere; where Redis does not take it now, it is not read back and deleted as soon as it does. */
  async forget(name: string): Promise<void> {
    await this.#unsent.send(name);
  }

  close(): void {
    this.#unsent.close();
    this.#bus.close();
  }

  async #renew(name: string, token: string, loaded: AbortSignal): Promise<void> {
    const [, , lock] = keysOf(name);
    const { clock } = this.options;
    const pause = (): Promise<boolean> =>
      clock.sleep(RENEW_MS, loaded).then(
        () => true,
        () => false,
      );
    while (await pause()) await this.#ask(name, RENEW, [lock], token, LOCK_MS);
  }

  async #sendForget(name: string): Promise<boolean> {
    const reply = await this.options.redis.ask(
      (client) => client.eval(FORGET, 3, ...keysOf(name), READ_THROUGH_MS, ...this.#bus.forgotten(name)),
      // A write waits the time-out once more, so that the other replicas hear of it if that is possible at all.
      { evenInPause: true },
    );
    return reply !== undefined;
  }

  #ask<Reply>(
    name: string,
    script: string,
    keys: readonly string[],
    ...values: readonly (string | number)[]
  ): Promise<Reply | undefined> {
    // What we could not delete must not be read back, nor stored over: the delete is still to come.
    if (this.#unsent.has(name)) return Promise.resolve(undefined);
    // Each script's reply is told beside it.
    return this.options.redis.ask(
      (client) => client.eval(script, keys.length, ...keys, ...values) as Promise<Reply>,
    );
  }
}

/** Epoch, answer, lock: the braces put them in one slot of a cluster. */
function keysOf(name: string): [epoch: string, answer: string, lock: string] {
  const prefix = `poolgraph:${VERSION}:{${name}}`;
  return [`${prefix}:epoch`, `${prefix}:answer`, `${prefix}:lock`];
}

/**
 * Nothing where it is not what a replica of this version stores for the pool. The age is by the server's clock, and so
 * rather overrated by the way of the question than underrated by that of the reply.
 */
function readable(
  name: string,
  [text, ageMs]: readonly [text: string, ageMs: number],
  askedAt: number,
): SharedAnswer | null {
  try {
    const pool = decode(text);
    const isOf = pool === null || name.endsWith(`/${pool.Id ?? ''}`);
    return isOf ? { text, pool, begunAt: askedAt - ageMs } : null;
  } catch {
    return null;
  }
}
