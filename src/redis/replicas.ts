import { randomUUID } from 'node:crypto';
import type { RedisConnection } from './connection.js';
import { inSlotOf } from './names.js';

export interface ReplicasOptions {
  readonly redis: Pick<RedisConnection, 'ask' | 'onReady' | 'usable'>;
  /** Assumed number until Redis reports it. */
  readonly configured: number;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
}

const BEAT_MS = 1_000;

/** A replica that has not announced itself for this long is gone. */
const LIVING_MS = 5_000;

/** Longer than one beat, because a single late answer is no outage. */
export const SILENCE_MS = 1_500;

const KEY = inSlotOf('replicas', 'living');

/** KEYS live replicas; ARGV own id, ms after which a replica is gone. Returns the number of live replicas by the server's clock. */
const BEAT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if redis.call('TYPE', KEYS[1]).ok ~= 'zset' then redis.call('DEL', KEYS[1]) end
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return redis.call('ZCARD', KEYS[1])`;

/** The live replicas on the same Redis: this one announces itself and counts the others. */
export class Replicas {
  readonly #id = randomUUID();
  readonly #timer: NodeJS.Timeout;
  /** The lower bound of the count, and until when it applies, while others may not have announced themselves yet. */
  #expected: number;
  #expectedUntil = Infinity;
  /** 0 until Redis has reported. */
  #counted = 0;
  #heardAt: number;
  /** The last beat got no answer. False if none was sent because this process was too busy. */
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
   * The number of live replicas last seen; at least 1. After an outage it does not fall until all replicas have had time
   * to reconnect.
   */
  get count(): number {
    return this.options.now() < this.#expectedUntil
      ? Math.max(this.#expected, this.#counted, 1)
      : this.#counted;
  }

  /** When Redis stopped responding; undefined while it responds. */
  get silentSince(): number | undefined {
    // The first missed beat was one interval later.
    return this.#isSilent ? this.#heardAt + BEAT_MS : undefined;
  }

  /** When the last outage or disconnect of Redis ended; now, during an outage. */
  get outageEndedAt(): number {
    return this.#isSilent && this.#counted > 0 ? this.options.now() : this.#outageEndedAt;
  }

  /** Announces this replica and counts the live ones: every second, and after every connect. */
  async beat(): Promise<void> {
    // A reconnect must not announce a replica that has closed.
    if (this.#closed) return;
    // Also in a pause, because this detects its end.
    const living = await this.options.redis.ask((client) => client.eval(BEAT, 1, KEY, this.#id, LIVING_MS), {
      evenInPause: true,
    });
    if (living === undefined) {
      this.#missed = true;
      return;
    }
    const now = this.options.now();
    // The first count misses replicas that have not connected yet.
    if (this.#counted === 0) this.#expectedUntil = now + LIVING_MS;
    else if (this.#isSilent) this.#endOutage();
    this.#heardAt = now;
    this.#missed = false;
    this.#counted = Number(living);
  }

  /** Stops the announcements and informs the others at once. Call before closing the connection. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    // Also in a pause, because the others reserve a part of the quota for this replica until they know.
    await this.options.redis.ask((client) => client.zrem(KEY, this.#id), { evenInPause: true });
  }

  #connect(): void {
    // The server may have restarted meanwhile and lost the state of the quotas.
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
