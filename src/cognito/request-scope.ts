import { setMaxListeners } from 'node:events';
import { GatewayError } from '../errors/gateway-error.js';
import type { RequestScope } from './call.js';
import type { Clock } from './clock.js';

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
  /** The client has hung up: whatever only this request waits for is given up. */
  hangUp(): void;
  /** The request was answered: its timer ends. */
  close(): void;
}

/**
 * Opens the scope of one request.
 *
 * @param timeoutMs how long it may take in all
 */
export function openScope(
  {
    id,
    caller,
    background = false,
    timeoutMs,
    onCall,
  }: Pick<RequestScope, 'id' | 'caller' | 'onCall'> & {
    readonly background?: boolean;
    readonly timeoutMs: number;
  },
  clock: Clock,
): OpenScope {
  const leaving = new AbortController();
  const closed = new AbortController();
  // One listener for every pool that the request waits for is no leak.
  setMaxListeners(0, leaving.signal);

  clock.sleep(timeoutMs, closed.signal).then(
    () => {
      leaving.abort(new DeadlineExceededError(timeoutMs));
    },
    () => undefined,
  );
  return {
    id,
    caller,
    background,
    deadline: clock.now() + timeoutMs,
    signal: leaving.signal,
    onCall,
    hangUp() {
      leaving.abort(new HungUpError());
      closed.abort();
    },
    close() {
      closed.abort();
    },
  };
}
