import type { ServerOptions } from 'node:http';

/** How long a client may take, in milliseconds. */
export interface TimeOuts {
  /** From the connection, or the first byte of a further request on it, to the end of the headers. */
  readonly headersMs: number;
  /** To the end of the body. */
  readonly requestMs: number;
  /** Between an answer and the next request on a connection. */
  readonly idleMs: number;
  /** In which a client may take nothing of an answer that is being sent, at most; half of it at least. */
  readonly stalledMs: number;
  /** To take a whole answer: the largest, 16 MB, at 1 Mbit/s. */
  readonly answerMs: number;
  /** Between two looks at headers and bodies: by so much they are later at most. Node's own is 30 seconds. */
  readonly checkMs: number;
}

export const timeOuts: TimeOuts = {
  headersMs: 15_000,
  requestMs: 30_000,
  // Longer than a load balancer keeps its connections (60 s is usual): whoever closes first must not be the server, or a
  // request that is just being sent is lost.
  idleMs: 72_000,
  stalledMs: 30_000,
  answerMs: 130_000,
  checkMs: 500,
};

/** What Fastify and Node's server have to be made with. */
export function timeOutOptions({ headersMs, requestMs, idleMs, checkMs }: TimeOuts): {
  readonly requestTimeout: number;
  readonly keepAliveTimeout: number;
  readonly http: ServerOptions;
} {
  return {
    requestTimeout: requestMs,
    keepAliveTimeout: idleMs,
    // Fastify sets its `requestTimeout` on a server that is there, and Node checks already when it is made that the one for
    // the headers is not longer.
    http: { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: checkMs },
  };
}
