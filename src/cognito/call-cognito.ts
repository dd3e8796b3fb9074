import { fromUpstream, type UpstreamCall } from '../errors/upstream.js';
import { AbandonedError, Call, type RequestScope } from './call.js';
import { callInProgress } from './limiter/call-in-progress.js';

export interface CallOptions {
  readonly scope: RequestScope;
  /** Told when it is over, however it ended. */
  readonly ended?: (call: Call) => void;
}

/**
 * Makes a call of one request in its turn, joined by nobody. Whoever hangs up before it was sent gives the turn back; a
 * read that was sent is given up too, a write goes on.
 *
 * @param send sends the command; the signal is for the SDK
 * @throws AbsentError, RefusedError or GatewayError, as `fromUpstream` has it; the reason of the scope's signal
 */
export async function callCognito<Answer>(
  upstream: UpstreamCall,
  { scope, ended }: CallOptions,
  send: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  scope.signal.throwIfAborted();
  const call = new Call(upstream.operation, scope);
  const leave = (): void => {
    call.leave(scope);
  };
  scope.signal.addEventListener('abort', leave, { once: true });
  try {
    return await callInProgress.run(call, () => send(call.signal));
  } catch (error) {
    // A write is called off only while it waits: nothing was sent, and the outcome is known.
    if (error instanceof AbandonedError) throw scope.signal.reason;
    throw fromUpstream(error, upstream);
  } finally {
    scope.signal.removeEventListener('abort', leave);
    ended?.(call);
  }
}
