import type { FastifyInstance } from 'fastify';
import { refuse } from './failure.js';

/** Far more than browsers, routers and proxies send together. */
export const MAX_HEADERS = 500;

/**
 * Refuses a request with too many headers. Node keeps the first 1,000 and drops the rest unseen, a second Authorization header
 * among them: what is beyond this limit is beyond that one, too.
 */
export function refuseManyHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    // Names and values in turn.
    if (request.raw.rawHeaders.length / 2 <= MAX_HEADERS) {
      done();
      return;
    }
    refuse(
      request,
      reply,
      431,
      'BAD_REQUEST',
      `The request has too many headers: expected at most ${MAX_HEADERS}.`,
    );
  });
}
