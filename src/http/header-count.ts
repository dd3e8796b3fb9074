import type { FastifyInstance } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { refuse } from './failure.js';

/** Far more than browsers, routers and proxies add together. */
export const MAX_HEADERS = 500;

export function hasFewHeaders({ rawHeaders }: IncomingMessage): boolean {
  // Names and values alternate.
  return rawHeaders.length / 2 <= MAX_HEADERS;
}

/**
 * Refuses a request with too many headers. Node silently drops headers after the first 1,000, for example a second
 * Authorization header; with this lower limit no accepted request loses any.
 */
export function refuseManyHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (hasFewHeaders(request.raw)) {
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
