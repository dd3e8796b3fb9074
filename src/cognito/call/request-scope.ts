import { setMaxListeners } from 'node:events';
import { GatewayError } from '../../errors/gateway-error.js';
import type { RequestScope } from './call.js';
import type { Clock } from '../../basics/clock.js';

/** The request ran into its own deadline, REQUEST_TIMEOUT_MS after it came. */
export class DeadlineExceededError extends GatewayError {
  override readonly name = 'DeadlineExceededError';

  constructor(timeoutMs: number) {
    super(
      'DEADLINE_EXCEEDED',
      `No answer within ${timeoutMs} ms, the longest that this gateway lets a request wait.`,
    );
  }
}

/** The client went away; nobody sees this error. */
export class HungUpError extends GatewayError {
  override readonly name = 'HungUpError';

  constructor() {
    super('DEADLINE_EXCEEDED', 'The client hung up.');
  }
}

export interface OpenScope extends RequestScope {
  /** Why the request is over for its scope: past its deadline, or without its client. Found out without a signal. */
  readonly ended: GatewayError | undefined;
  /** The client has hung up: whatever only this request waits for is given up. */
  hangUp(): void;
  /** The request was answered: its timer ends. */
  close(): void;
}

export interface ScopeOptions extends Pick<RequestScope, 'id' | 'callerName' | 'onCall'> {
  readonly background?: boolean;
  /** How long it may take in all, in milliseconds. */
  readonly timeoutMs: number;
}

/**
 * Opens the scope of one request. Its signal and its timer exist from the first call to Cognito on: most requests are
 * answered from memory, and need neither.
 */
export function openScope(
  { id, callerName, background = false, timeoutMs, onCall }: ScopeOptions,
  clock: Clock,
): OpenScope {
  const deadline = clock.now() + timeoutMs;
  let signals: Signals | undefined;
  let hungUp: HungUpError | undefined;
  let isClosed = false;

  const openSignals = (): Signals => {
    const opened = { leaving: new AbortController(), closed: new AbortController() };
    // One listener for everything that the request waits for is no leak.
    setMaxListeners(0, opened.leaving.signal);
    if (hungUp) opened.leaving.abort(hungUp);
    if (isClosed) return opened;
    const passDeadline = (): void => {
      opened.leaving.abort(new DeadlineExceededError(timeoutMs));
    };
    const leftMs = deadline - clock.now();
    if (leftMs <= 0) passDeadline();
    else clock.sleep(leftMs, opened.closed.signal).then(passDeadline, () => undefined);
    return opened;
  };
  const close = (): void => {
    isClosed = true;
    signals?.closed.abort();
  };

  return {
    id,
    callerName,
    background,
    deadline,
    onCall,
    get signal() {
      return (signals ??= openSignals()).leaving.signal;
    },
    get ended() {
      if (hungUp) return hungUp;
      if (signals) return signals.leaving.signal.reason as GatewayError | undefined;
      return !isClosed && clock.now() >= deadline ? new DeadlineExceededError(timeoutMs) : undefined;
    },
    hangUp() {
      hungUp = new HungUpError();
      signals?.leaving.abort(hungUp);
      close();
    },
    close,
  };
}

interface Signals {
  /** Aborted at the deadline, or when the client hangs up. */
  readonly leaving: AbortController;
  /** Aborted when the timer is no longer needed. */
  readonly closed: AbortController;
}
