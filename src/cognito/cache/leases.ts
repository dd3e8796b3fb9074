import type { Clock } from '../../basics/clock.js';
import type { ResourceKey } from '../read/key.js';
import type { Begun, SharedTier } from './shared-tier.js';

export interface LeasesOptions {
  readonly shared: SharedTier;
  readonly clock: Clock;
  /** Milliseconds for which an answer is fresh. */
  readonly ttlMs: number;
  /** Maximum milliseconds to wait for another replica's call. */
  readonly waitMs: number;
}

export interface LeaseOptions {
  /** Never uses another replica's answer. */
  readonly insist?: boolean;
  /** Uses no answer whose call began before this time, by the clock. */
  readonly notBefore?: number;
  /** Does not wait for another replica. */
  readonly background?: boolean;
  /** Ends the wait for another replica. */
  readonly signal?: AbortSignal;
}

/** How often to ask at least: the message that another replica has finished can be lost, and its lock can expire. */
const ASK_AGAIN_MS = 1_000;

/** Lets one replica at a time call Cognito for a thing; the others use its answer. */
export class Leases {
  constructor(private readonly options: LeasesOptions) {}

  /**
   * A lease to call Cognito, or a fresh answer of another replica. It fails open: after `waitMs` the call starts even
   * if another replica is making it, and without Redis there are no leases.
   *
   * @returns undefined if Redis did not answer
   * @throws the reason of the signal
   */
  async next(
    key: ResourceKey,
    { insist = false, notBefore = -Infinity, background = false, signal }: LeaseOptions,
  ): Promise<Begun | undefined> {
    const { shared, clock, ttlMs, waitMs } = this.options;
    const patience = insist || background ? 0 : waitMs;
    for (const until = clock.now() + patience; ;) {
      // Before asking, because the message may arrive before the answer.
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
