import type { FastifyReply } from 'fastify';

/**
 * Pages may load files from this server and call it only. Inline styles are allowed, because the explorer's editor creates
 * some. Inline scripts are not, so that an answer or a stored query that ends up in a page as HTML is not executed.
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

/** Adds security headers to a page or one of its files. */
export function secured(reply: FastifyReply): FastifyReply {
  return reply.headers({
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
}
