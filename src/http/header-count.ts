import type { FastifyInstance } from 'fastify';
import { refuse } from './failure.js';

/** Far more than browsers, routers and proxies send together. */
export const MAX_HEADERS = 500;

/**
 * Refuses a request with too many headers. Node would keep the first 1,000 and drop the rest unseen, a second
 * Authorization header among them.
 */
export function refuseManyHeaders(server: FastifyInstance): void {
  // All of them are kept; their bytes are limited by `maxHeaderSize`.
  server.server.maxHeadersCount = 0;
  server.addHook('onRequest', (request, reply, done) => {
    // Names and values in turn.
    const count = request.raw.rawHeaders.length / 2;
    if (count <= MAX_HEADERS) {
      done();
      return;
    }
    refuse(
      request,
      reply,
      431,
      'BAD_REQUEST',
      `The request has too many headers: expected at most ${MAX_HEADERS}, got ${count}.`,
    );
  });
}
