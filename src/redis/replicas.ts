import { randomUUID } from 'node:crypto';
import type { RedisConnection } from './connection.js';
import { inSlotOf } from './names.js';

export interface ReplicasOptions {
  readonly redis: Pick<RedisConnection, 'ask' | 'onReady' | 'usable'>;
  /** How many there are as long as Redis has not told. */
  readonly configured: number;
  /** Milliseconds of a clock that does not go back. */
  readonly now: () => number;
}

const BEAT_MS = 1_000;

/** Whoever has not been heard for so long is gone. */
const LIVING_MS = 5_000;

/** More than one beat was not answered: a single late answer is no outage. */
export const SILENCE_MS = 1_500;

const KEY = inSlotOf('replicas', 'living');

/** KEYS the living; ARGV own id, ms after which a replica is gone. Returns how many live, by the server's clock. */
const BEAT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if redis.call('TYPE', KEYS[1]).ok ~= 'zset' then redis.call('DEL', KEYS[1]) end
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return redis.call('ZCARD', KEYS[1])`;

/** The replicas that live on the same Redis: this one announces itself and counts the others. */
export class Replicas {
  readonly #id = randomUUID();
  readonly #timer: NodeJS.Timeout;
  /** The count before the others could announce themselves, and until when it stands in for a smaller one. */
  #expected: number;
  #expectedUntil = Infinity;
  /** 0 until Redis has told. */
  #counted = 0;
  #heardAt: number;
  /** Not answered, as opposed to not asked: this process may have been too busy. */
  #missed = false;
  #outageEndedAt = -Infinity;
  #connected = false;
  #closed = false;

  constructor(private readonly options: ReplicasOptions) {
    this.#expected = options.configured;
    this.#heardAt = options.now();
    options.redis.onReady(() => {
      this.#connect();
    });
    if (options.redis.usable) this.#connect();
    this.#timer = setInterval(() => void this.beat(), BEAT_MS).unref();
  }

  /**
   * How many replicas live, by what was seen last; at least 1. After an outage, which not all get over at the same
   * moment, it does not fall before everybody has had the time to come back.
   */
  get count(): number {
    return this.options.now() < this.#expectedUntil
      ? Math.max(this.#expected, this.#counted, 1)
      : this.#counted;
  }

  /** Since when Redis does not answer; undefined while it does. */
  get silentSince(): number | undefined {
    // Until then there was nothing to answer.
    return this.#isSilent ? this.#heardAt + BEAT_MS : undefined;
  }

  /** When Redis last came back after it had been silent or had lost the connection; now, while it is silent. */
  get outageEndedAt(): number {
    return this.#isSilent && this.#counted > 0 ? this.options.now() : this.#outageEndedAt;
  }

  /** Announces this replica and counts the living: done every second, and at once when a connection stands. */
  async beat(): Promise<void> {
    // A connection that comes back announces nobody who has said goodbye.
    if (this.#closed) return;
    // In a pause too: this is what finds out that it is over.
    const living = await this.options.redis.ask((client) => client.eval(BEAT, 1, KEY, this.#id, LIVING_MS), {
      evenInPause: true,
    });
    if (living === undefined) {
      this.#missed = true;
      return;
    }
    const now = this.options.now();
    // The first count finds only those that were quicker.
    if (this.#counted === 0) this.#expectedUntil = now + LIVING_MS;
    else if (this.#isSilent) this.#endOutage();
    this.#heardAt = now;
    this.#missed = false;
    this.#counted = Number(living);
  }

  /** Ends the announcements, and lets the others know at once. Before the connection is closed. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    // In a pause too: until the others learn it, each of them leaves a part of the quota to this one.
    await this.options.redis.ask((client) => client.zrem(KEY, this.#id), { evenInPause: true });
  }

  #connect(): void {
    // In the meantime the server may have been restarted and have forgotten what was taken.
    if (this.#connected) this.#endOutage();
    this.#connected = true;
    void this.beat();
  }

  get #isSilent(): boolean {
    return this.#missed && this.options.now() - this.#heardAt > SILENCE_MS;
  }

  #endOutage(): void {
    this.#expected = this.count;
    this.#outageEndedAt = this.options.now();
    this.#expectedUntil = this.#outageEndedAt + LIVING_MS;
  }
}
