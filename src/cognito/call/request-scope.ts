import { setMaxListeners } from 'node:events';
import { GatewayError } from '../../errors/gateway-error.js';
import type { RequestScope } from './call.js';
import type { Clock } from '../../basics/clock.js';

/** The request exceeded its deadline, REQUEST_TIMEOUT_MS after its arrival. */
export class DeadlineExceededError extends GatewayError {
  override readonly name = 'DeadlineExceededError';

  constructor(timeoutMs: number) {
    super('DEADLINE_EXCEEDED', `The request was not completed within ${timeoutMs} ms (REQUEST_TIMEOUT_MS).`);
  }
}

/** The client closed the connection. Nobody sees this error. */
export class HungUpError extends GatewayError {
  override readonly name = 'HungUpError';

  constructor() {
    super('DEADLINE_EXCEEDED', 'The client closed the connection.');
  }
}

export interface OpenScope extends RequestScope {
  /** Why the request is over for its scope: past its deadline, or without its client. Works without a signal. */
  readonly ended: GatewayError | undefined;
  /** The client closed the connection: calls that only this request waits for are cancelled. */
  hangUp(): void;
  /** The request was answered: its timer ends. */
  close(): void;
}

export interface ScopeOptions extends Pick<RequestScope, 'id' | 'callerName' | 'onCall'> {
  readonly background?: boolean;
  /** How long it may take in total, in milliseconds. */
  readonly timeoutMs: number;
}

/**
 * Opens the scope of a request. Its signal and timer are created with the first call to Cognito: most requests are
 * answered from the cache and need neither.
 */
export function openScope(options: ScopeOptions, clock: Clock): OpenScope {
  return new Scope(options, clock);
}

interface Signals {
  /** Aborted at the deadline, or when the client closes the connection. */
  readonly leaving: AbortController;
  /** Aborted when the timer is no longer needed. */
  readonly closed: AbortController;
}

class Scope implements OpenScope {
  readonly id: string;
  readonly callerName: string;
  readonly background: boolean;
  readonly deadline: number;
  readonly onCall: ScopeOptions['onCall'];
  readonly #timeoutMs: number;
  readonly #clock: Clock;
  #signals: Signals | undefined;
  #hungUp: HungUpError | undefined;
  #isClosed = false;

  constructor({ id, callerName, background = false, timeoutMs, onCall }: ScopeOptions, clock: Clock) {
    this.id = id;
    this.callerName = callerName;
    this.background = background;
    this.deadline = clock.now() + timeoutMs;
    this.onCall = onCall;
    this.#timeoutMs = timeoutMs;
    this.#clock = clock;
  }

  get signal(): AbortSignal {
    return (this.#signals ??= this.#openSignals()).leaving.signal;
  }

  get ended(): GatewayError | undefined {
    if (this.#hungUp) return this.#hungUp;
    if (this.#signals) return this.#signals.leaving.signal.reason as GatewayError | undefined;
    return !this.#isClosed && this.#clock.now() >= this.deadline
      ? new DeadlineExceededError(this.#timeoutMs)
      : undefined;
  }

  hangUp(): void {
    this.#hungUp = new HungUpError();
    this.#signals?.leaving.abort(this.#hungUp);
    this.close();
  }

  close(): void {
    this.#isClosed = true;
    this.#signals?.closed.abort();
  }

  #openSignals(): Signals {
    const leaving = new AbortController();
    const closed = new AbortController();
    // One listener for each thing that the request waits for is not a leak.
    setMaxListeners(0, leaving.signal);
    if (this.#hungUp) leaving.abort(this.#hungUp);
    if (this.#isClosed) return { leaving, closed };
    const passDeadline = (): void => {
      leaving.abort(new DeadlineExceededError(this.#timeoutMs));
    };
    const leftMs = this.deadline - this.#clock.now();
    if (leftMs <= 0) passDeadline();
    else this.#clock.sleep(leftMs, closed.signal).then(passDeadline, () => undefined);
    return { leaving, closed };
  }
}
