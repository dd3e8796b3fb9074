import type { OperationName } from '../../operations/operations.js';

/** The origin of a call: a GraphQL request, or the gateway itself in the background. */
export interface RequestScope {
  /** Identifies the request. Calls of one caller's requests take turns. */
  readonly id: string;
  /**
   * Identifies the caller. Callers take turns, regardless of their number of requests. Each anonymous request has a
   * name of its own and so takes turns like a caller.
   */
  readonly callerName: string;
  /** A refresh that nobody waits for. It has the lowest priority. */
  readonly background: boolean;
  /** By the limiter's clock, in milliseconds. A call that cannot be answered by then is refused. */
  readonly deadline: number;
  /** Aborted when the client has closed the connection. */
  readonly signal: AbortSignal;
  /** Called for each call that the request waits for, its own or another's. */
  readonly onCall?: ((call: Call) => void) | undefined;
}

type OnJoin = (waiter: RequestScope) => void;

/** A call to Cognito in progress, and all that wait for its answer. It is cancelled when the last of them leaves. */
export class Call<Name extends OperationName = OperationName> {
  readonly #waiters = new Set<RequestScope>();
  readonly #controller = new AbortController();
  readonly #onJoin = new Set<OnJoin>();
  /** Number of attempts sent, including throttled ones. */
  attempts = 0;
  /** Milliseconds that its attempts have waited for their turns. */
  waitedMs = 0;
  /** The counter for AWS's second limit, of one operation and mostly on one pool; undefined if AWS has none. */
  gate: { readonly pool: string | undefined; readonly remaining: number } | undefined;
  /** The deadline at which it was ended early. A waiter with more time may continue. */
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

  /** Aborted when nobody waits any more; for the SDK. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The latest deadline of all waiters: the call is useful as long as one of them can get its answer in time. */
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
   * Calls back for everyone who joins from now on.
   *
   * @returns a function that ends this
   */
  onJoin(told: OnJoin): () => void {
    this.#onJoin.add(told);
    return () => this.#onJoin.delete(told);
  }
}

/** Nobody waits for the call any more. The SDK also recognizes cancelled calls by this name. */
class AbandonedError extends Error {
  override readonly name = 'AbortError';

  constructor() {
    super('Nobody waits for the call any more');
  }
}
