import type { OperationName } from '../../operations/operations.js';

/** On whose behalf something is asked: one GraphQL request, or the gateway itself in the background. */
export interface RequestScope {
  /** Names the request; calls of different requests of one caller take turns. */
  readonly id: string;
  /**
   * Names who asks: callers take turns, however many requests each has. Requests of nobody in particular have names of
   * their own, so that they take turns as callers do.
   */
  readonly callerName: string;
  /** A refresh that nobody waits for: served after everybody who does. */
  readonly background: boolean;
  /** By the limiter's clock, in milliseconds: what cannot be answered by then is refused. */
  readonly deadline: number;
  /** Aborted when the client has hung up. */
  readonly signal: AbortSignal;
  /** Told of every call that it waits for, its own or another's. */
  readonly onCall?: ((call: Call) => void) | undefined;
}

type OnJoin = (waiter: RequestScope) => void;

/**
 * One call to Cognito on its way, and everybody who waits for its answer. It is given up when the last of them has left.
 */
export class Call<Name extends OperationName = OperationName> {
  readonly #waiters = new Set<RequestScope>();
  readonly #controller = new AbortController();
  readonly #onJoin = new Set<OnJoin>();
  /** Attempts that were sent, throttled ones included. */
  attempts = 0;
  /** Milliseconds that its attempts have waited for their turns. */
  waitedMs = 0;
  /** What counts its attempts for AWS's second limit, of one operation, mostly on one pool; undefined where AWS has none. */
  gate: { readonly pool: string | undefined; readonly remaining: number } | undefined;
  /** The deadline for which it was ended early; a waiter that has more time may go on. */
  endedForDeadline: number | undefined;

  constructor(
    readonly operation: Name,
    first: RequestScope,
  ) {
    this.join(first);
  }

  get waiters(): ReadonlySet<RequestScope> {
    return this.#waiters;
  }

  /** Aborted when nobody waits any more; to be handed to the SDK. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The latest deadline of those who wait: as long as one can be answered in time, the call is worth making. */
  get deadline(): number {
    return Math.max(...Array.from(this.#waiters, ({ deadline }) => deadline));
  }

  join(waiter: RequestScope): void {
    this.#waiters.add(waiter);
    waiter.onCall?.(this);
    for (const told of this.#onJoin) told(waiter);
  }

  leave(waiter: RequestScope): void {
    this.#waiters.delete(waiter);
    if (this.#waiters.size === 0) this.#controller.abort(new AbandonedError());
  }

  /**
   * Tells of everybody who joins from now on.
   *
   * @returns what ends that
   */
  onJoin(told: OnJoin): () => void {
    this.#onJoin.add(told);
    return () => this.#onJoin.delete(told);
  }
}

/** Nobody waits for the call any more. By its name the SDK, too, tells a call that was given up from one that failed. */
class AbandonedError extends Error {
  override readonly name = 'AbortError';

  constructor() {
    super('Nobody waits for the call any more');
  }
}
