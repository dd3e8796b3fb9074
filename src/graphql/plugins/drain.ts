import type { ApolloServerPlugin } from '@apollo/server';
import { setImmediate } from 'node:timers/promises';

export interface Drainable {
  /** Takes nothing new, and resolves when everything that runs has been answered. */
  readonly close: () => Promise<void>;
  /** Ends what is left. */
  readonly closeAllConnections: () => void;
}

/**
 * When the server stops, what is running is finished: every request has a deadline, so that this has an end. What is
 * left after it is a client that does not take its answer.
 *
 * @param withinMs the longest that a request takes, with the answer to what it sent last
 */
export function drainPlugin({ close, closeAllConnections }: Drainable, withinMs: number): ApolloServerPlugin {
  return {
    async serverWillStart() {
      return {
        async drainServer() {
          const timer = setTimeout(closeAllConnections, withinMs);
          await close();
          clearTimeout(timer);
          // Apollo's report of an operation begins one turn of the event loop after its answer.
          await setImmediate();
        },
      };
    },
  };
}
