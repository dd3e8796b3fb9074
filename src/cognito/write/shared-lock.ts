import { randomUUID } from 'node:crypto';
import type { RedisConnection } from '../../redis/connection.js';
import { inSlotOf } from '../../redis/names.js';
import type { Clock } from '../../basics/clock.js';

export interface SharedLockOptions {
  readonly redis: Pick<RedisConnection, 'ask'>;
  readonly clock: Clock;
}

/** A lock that this replica holds, or goes on without where Redis does not answer. */
export interface HeldLock {
  /** Whether nobody else can have taken it meanwhile, as far as Redis has told. */
  readonly held: boolean;
  release(): Promise<void>;
}

/** Renewed while it is held; a replica that died keeps the others waiting for no longer than this. */
const LOCK_MS = 5_000;
const RENEW_MS = 1_000;

/** How often a lock that another replica holds is asked for: describe and update take about so long. */
const ASK_AGAIN_MS = 100;

/**
 * KEYS lock; ARGV token, lock ms. Returns 1 when taken. A lock that does not expire is none of ours, and nobody would ever
 * free it.
 */
const TAKE = `
if redis.call('PTTL', KEYS[1]) == -1 then redis.call('DEL', KEYS[1]) end
return redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) and 1 or 0`;

/** KEYS lock; ARGV token, lock ms. Returns 1 when renewed, 0 when it is somebody else's or nobody's. */
const RENEW = `
if redis.pcall('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])`;

/** KEYS lock; ARGV token. */
const RELEASE = `
if redis.pcall('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])`;

/** One replica at a time for each name. Fails open: without Redis each replica goes on by itself. */
export class SharedLock {
  constructor(private readonly options: SharedLockOptions) {}

  /**
   * Resolves when this replica has the lock, or when Redis does not answer.
   *
   * @throws the reason of the signal, when it aborts first
   */
  async take(name: string, signal: AbortSignal): Promise<HeldLock> {
    const { redis, clock } = this.options;
    const key = inSlotOf(name, 'change');
    const token = randomUUID();
    for (;;) {
      signal.throwIfAborted();
      const taken = await redis.ask((client) => client.eval(TAKE, 1, key, token, LOCK_MS));
      if (taken === undefined) return withoutLock;
      if (taken === 1) return this.#hold(key, token);
      await clock.sleep(ASK_AGAIN_MS, signal);
    }
  }

  #hold(key: string, token: string): HeldLock {
    const { redis, clock } = this.options;
    const released = new AbortController();
    let held = true;
    const renew = async (): Promise<void> => {
      while (await pause(clock, released.signal)) {
        const renewed = await redis.ask((client) => client.eval(RENEW, 1, key, token, LOCK_MS));
        if (renewed === 0) held = false;
      }
    };
    void renew();
    return {
      get held() {
        return held;
      },
      async release() {
        released.abort();
        await redis.ask((client) => client.eval(RELEASE, 1, key, token));
      },
    };
  }
}

const withoutLock: HeldLock = { held: true, release: async () => undefined };

/** @returns false once the lock is released */
function pause(clock: Clock, released: AbortSignal): Promise<boolean> {
  return clock.sleep(RENEW_MS, released).then(
    () => true,
    () => false,
  );
}
