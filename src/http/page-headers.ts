import type { FastifyReply } from 'fastify';

/**
 * What a page of this server may do: load files of this server and ask this server. Styles may stand in the page, as the
 * explorer's editor makes some; scripts may not, so that no answer and no stored query that gets into a page as HTML is run.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ');

/** Gives a page, or a file of one, the headers that keep it to itself. */
export function secured(reply: FastifyReply): FastifyReply {
  return reply.headers({
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
}
