import type { Remembered, Tier } from '../cache/remembered.js';
import type { Call } from '../call/call.js';
import type { Metrics } from '../metrics.js';

/** A request's calls to Cognito, for the log. */
export interface Asked {
  readonly operation: string;
  readonly calls: number;
  /** Requests that were sent; none if all calls waited for their turns. */
  readonly attempts: number;
  /** The longest wait of a call for its turn. */
  readonly waitedMs: number;
}

export type RemainingPerPool = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What reading and writing pools cost one request. */
export class ReadStatistics {
  #calls = 0;
  #attempts = 0;
  #joined = 0;
  #stale = 0;
  #waitedMs = 0;
  readonly #waitedFor = new Set<Call>();
  readonly #tiers: Record<Tier, number> = { local: 0, shared: 0 };

  /** @param metrics receives the same events, for all requests */
  constructor(private readonly metrics: Metrics) {}

  /** A pool was answered from the cache. */
  remembered({ tier, stale }: Remembered): void {
    this.#tiers[tier] += 1;
    if (stale) this.#stale += 1;
    this.metrics.read?.(tier, stale);
  }

  /** A describe was answered, for this request or another. */
  described(call: Call, joined: boolean): void {
    this.#waited(call);
    if (joined) this.#joined += 1;
    // Another replica was already reading it, and its answer was used.
    else if (call.attempts === 0) this.#tiers.shared += 1;
    else this.#count(call);
    this.metrics.read?.(joined ? 'joined' : call.attempts === 0 ? 'shared' : 'cognito', false);
  }

  /** Cognito answered a page of a list, for this request or another. */
  listed(call: Call, joined: boolean): void {
    this.#waited(call);
    if (joined) this.#joined += 1;
    else this.#count(call);
  }

  /** A call of this request has ended, successfully or not. */
  called(call: Call): void {
    this.#waited(call);
    this.#count(call);
  }

  /** This request waits for a call, its own or another's. */
  waitsFor(call: Call): void {
    this.#waitedFor.add(call);
  }

  /** The calls so far, answered or not: names of operations, counts and milliseconds. */
  asked(): Asked {
    const calls = [...this.#waitedFor];
    return {
      operation: [...new Set(calls.map(({ operation }) => operation))].join(', '),
      calls: calls.length,
      attempts: calls.reduce((sum, { attempts }) => sum + attempts, 0),
      waitedMs: Math.round(Math.max(0, ...calls.map(({ waitedMs }) => waitedMs))),
    };
  }

  /** The number of calls that could be sent now within the second limits of this request, by pool and operation. */
  remainingPerPool(): RemainingPerPool {
    const remaining = new Map<string, Map<string, number>>();
    for (const { operation, gate } of this.#waitedFor) {
      // A limit shared by all pools is not a limit of one pool.
      if (gate?.pool === undefined || !Number.isFinite(gate.remaining)) continue;
      const ofPool = remaining.get(gate.pool) ?? new Map<string, number>();
      remaining.set(gate.pool, ofPool.set(operation, gate.remaining));
    }
    return Object.fromEntries(Array.from(remaining, ([pool, of]) => [pool, Object.fromEntries(of)]));
  }

  #waited({ waitedMs }: Call): void {
    this.#waitedMs = Math.max(this.#waitedMs, waitedMs);
  }

  #count({ attempts }: Call): void {
    this.#calls += 1;
    this.#attempts += attempts;
  }

  /** Counts and milliseconds. */
  cost() {
    return {
      calls: this.#calls,
      attempts: this.#attempts,
      joined: this.#joined,
      ...this.#tiers,
      stale: this.#stale,
      waitedMs: Math.round(this.#waitedMs),
    };
  }
}
