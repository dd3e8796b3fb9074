import { randomUUID } from 'node:crypto';
import type { RedisConnection } from '../../redis/connection.js';
import { FREE_LOCK, RENEW_LOCK, TAKE_LOCK } from '../../redis/lock-script.js';
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
      const taken = await redis.ask((client) => client.eval(TAKE_LOCK, 1, key, token, LOCK_MS));
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
        const renewed = await redis.ask((client) => client.eval(RENEW_LOCK, 1, key, token, LOCK_MS));
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
        await redis.ask((client) => client.eval(FREE_LOCK, 1, key, token));
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
