import { setMaxListeners } from 'node:events';
import type { Clock } from '../../basics/clock.js';
import type { RequestScope } from './call.js';
import { DeadlineExceededError } from './request-scope.js';

/** A part of a request that ends before the request does. */
export interface EarlierScope extends RequestScope {
  /** The part is over: its timer ends. */
  close(): void;
}

/**
 * Opens the scope of a part of a request. It ends with the request or at its own deadline. For the limiter it is the
 * same request.
 *
 * @param deadline by the clock, in milliseconds; the request's own deadline applies if it is earlier
 */
export function earlierScope(request: RequestScope, deadline: number, clock: Clock): EarlierScope {
  const { id, callerName, background, onCall, signal } = request;
  const own = Math.min(deadline, request.deadline);
  const leaving = new AbortController();
  // One listener for each thing that it waits for is not a leak.
  setMaxListeners(0, leaving.signal);
  const closed = new AbortController();

  const follow = (): void => {
    leaving.abort(signal.reason);
  };
  const leftMs = own - clock.now();
  const passDeadline = (): void => {
    leaving.abort(new DeadlineExceededError(Math.max(0, Math.round(leftMs))));
  };
  if (signal.aborted) follow();
  else signal.addEventListener('abort', follow, { once: true });
  if (leftMs <= 0) passDeadline();
  else clock.sleep(leftMs, closed.signal).then(passDeadline, () => undefined);

  return {
    id,
    callerName,
    background,
    deadline: own,
    onCall,
    signal: leaving.signal,
    close() {
      signal.removeEventListener('abort', follow);
      closed.abort();
    },
  };
}
