import type { FastifyInstance } from 'fastify';
import { refuse } from './failure.js';

/** Far more than browsers, routers and proxies add together. */
export const MAX_HEADERS = 500;

/**
 * Refuses a request with too many headers. Node silently drops headers after the first 1,000, for example a second
 * Authorization header; with this lower limit no accepted request loses any.
 */
export function refuseManyHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    // Names and values alternate.
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
