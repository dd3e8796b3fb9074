import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The id that ties a client's request to every line of the log that it caused, and to the errors it was answered with.
 * Carried by the runtime, so that no signature on the way has to.
 */
export const correlation = new AsyncLocalStorage<string>();
