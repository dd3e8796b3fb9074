import type { ServerOptions } from 'node:http';

/** How long a client may take, in milliseconds. */
export interface TimeOuts {
  /** From the connection, or the first byte of a further request on it, to the end of the headers. */
  readonly headersMs: number;
  /** To the end of the body. */
  readonly requestMs: number;
  /** Between an answer and the next request on a connection. */
  readonly idleMs: number;
  /** Maximum time without the client reading any of an answer; at least half of it. */
  readonly stalledMs: number;
  /** To read a whole answer: the largest, 16 MB, at 1 Mbit/s. */
  readonly answerMs: number;
  /** Interval of the checks of headers and bodies, and so the maximum delay. Node's default is 30 seconds. */
  readonly checkMs: number;
}

export const timeOuts: TimeOuts = {
  headersMs: 15_000,
  requestMs: 30_000,
  // Longer than load balancers keep idle connections (usually 60 s): if the server closed first, a request just being sent
  // would be lost.
  idleMs: 72_000,
  stalledMs: 30_000,
  answerMs: 130_000,
  checkMs: 500,
};

/** Options for Fastify and Node's server. */
export function timeOutOptions({ headersMs, requestMs, idleMs, checkMs }: TimeOuts): {
  readonly requestTimeout: number;
  readonly keepAliveTimeout: number;
  readonly http: ServerOptions;
} {
  return {
    requestTimeout: requestMs,
    keepAliveTimeout: idleMs,
    // Fastify sets `requestTimeout` after the server is created, but Node checks at creation that `headersTimeout` is not
    // longer.
    http: { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: checkMs },
  };
}
