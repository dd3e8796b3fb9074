import { AsyncLocalStorage } from 'node:async_hooks';
import type { Call } from '../call.js';

/**
 * The call that the SDK is making just now: whoever sends a command runs `callInProgress.run(call, () => client.send(…))`.
 *
 * The SDK has no way to hand something from `send` to its request handler; the asynchronous context reaches it, through
 * every retry.
 */
export const callInProgress = new AsyncLocalStorage<Call>();
