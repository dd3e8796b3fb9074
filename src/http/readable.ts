import type { onRequestHookHandler } from 'fastify';
import { refuse } from './failure.js';

/** `Content-Encoding` of an uncompressed body. */
const NOT_ENCODED = /^\s*(identity)?\s*$/i;

/** The last valid base: nearly all requests have the same host. The path of a route is always valid. */
let readBase: string | undefined;

/** Refuses compressed bodies and invalid Host headers, and says what is expected. */
export const readableOnly: onRequestHookHandler = (request, reply, done) => {
  const { headers, url, protocol, hostname } = request;
  const encoding = headers['content-encoding'] ?? '';
  if (!NOT_ENCODED.test(encoding)) {
    // RFC 9110, section 15.5.16: tells the client which encodings are accepted.
    void reply.header('accept-encoding', 'identity');
    const message = `Expected a request body without Content-Encoding (identity), got ${JSON.stringify(encoding.slice(0, 80))}: compressed bodies are not supported.`;
    refuse(request, reply, 415, 'BAD_REQUEST', message);
    return;
  }
  // With authentication on, hosts are not checked, and Apollo's integration makes a URL of this header.
  const base = `${protocol}://${hostname}/`;
  if (base !== readBase && !URL.canParse(url, base)) {
    const message = `Expected a host name in the Host header, got ${JSON.stringify((headers.host ?? '').slice(0, 80))}.`;
    refuse(request, reply, 400, 'BAD_REQUEST', message);
    return;
  }
  readBase = base;
  done();
};
