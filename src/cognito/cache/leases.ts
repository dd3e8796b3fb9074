import type { Clock } from '../../basics/clock.js';
import type { ResourceKey } from '../read/key.js';
import type { Begun, SharedTier } from './shared-tier.js';

export interface LeasesOptions {
  readonly shared: SharedTier;
  readonly clock: Clock;
  /** Milliseconds for which an answer is fresh. */
  readonly ttlMs: number;
  /** Milliseconds that another replica's call is waited for at most. */
  readonly waitMs: number;
}

export interface LeaseOptions {
  /** Never takes another replica's answer. */
  readonly insist?: boolean;
  /** Takes none whose call began before that moment, by the clock. */
  readonly notBefore?: number;
  /** Does not wait for another replica. */
  readonly background?: boolean;
  /** Ends the wait for another replica. */
  readonly signal?: AbortSignal;
}

/** How often is asked at least: the message that another replica is done can be lost, and its lock expire. */
const ASK_AGAIN_MS = 1_000;

/** Lets one replica at a time call Cognito for a thing, and the others have its answer. */
export class Leases {
  constructor(private readonly options: LeasesOptions) {}

  /**
   * The lease to call, or a fresh answer that another replica has got. Fails open: after `waitMs` the call goes ahead
   * although another replica is at it, and without Redis there are no leases.
   *
   * @returns undefined when Redis did not answer
   * @throws the reason of the signal
   */
  async next(
    key: ResourceKey,
    { insist = false, notBefore = -Infinity, background = false, signal }: LeaseOptions,
  ): Promise<Begun | undefined> {
    const { shared, clock, ttlMs, waitMs } = this.options;
    const patience = insist || background ? 0 : waitMs;
    for (const until = clock.now() + patience; ;) {
      // Before the question: the end may be heard before the answer to it.
      using ending = shared.whenEnded(key);
      const begun = await shared.begin(key, insist ? 0 : Math.min(ttlMs, clock.now() - notBefore));
      const leftMs = until - clock.now();
      if (begun?.kind !== 'another' || leftMs <= 0) return begun;
      await this.#wait(Math.min(leftMs, ASK_AGAIN_MS), ending.signal, signal);
    }
  }

  async #wait(ms: number, ended: AbortSignal, left?: AbortSignal): Promise<void> {
    const signal = left ? AbortSignal.any([ended, left]) : ended;
    await this.options.clock.sleep(ms, signal).catch(() => left?.throwIfAborted());
  }
}
