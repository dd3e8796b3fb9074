import { randomUUID } from 'node:crypto';
import type { RedisConnection } from '../../redis/connection.js';
import { FREE_LOCK, RENEW_LOCK, TAKE_LOCK } from '../../redis/lock-script.js';
import { inSlotOf } from '../../redis/names.js';
import type { Clock } from '../../basics/clock.js';

export interface SharedLockOptions {
  readonly redis: Pick<RedisConnection, 'ask'>;
  readonly clock: Clock;
}

/** A lock of this replica. If Redis does not answer, the change continues without one. */
export interface HeldLock {
  /** Whether no other replica can have taken it meanwhile, as far as Redis has told. */
  readonly held: boolean;
  release(): Promise<void>;
}

/** Renewed while held. If a replica dies, others wait for this long at most. */
const LOCK_MS = 5_000;
const RENEW_MS = 1_000;

/** How often to ask for a lock of another replica: about the duration of a describe and an update. */
const ASK_AGAIN_MS = 100;

/** One replica at a time for each name. It fails open: without Redis each replica continues by itself. */
export class SharedLock {
  constructor(private readonly options: SharedLockOptions) {}

  /**
   * Resolves when this replica has the lock, or Redis does not answer.
   *
   * @throws the reason of the signal if it aborts first
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
