import type { onRequestHookHandler } from 'fastify';
import { refuse } from './failure.js';

/** What `Content-Encoding` says of a body that is sent as it is. */
const NOT_ENCODED = /^\s*(identity)?\s*$/i;

/** The base that could be read last: nearly every request comes to the same host. A path below a route never fails. */
let readBase: string | undefined;

/** Refuses a request that could not be read, with what is expected instead. */
export const readableOnly: onRequestHookHandler = (request, reply, done) => {
  const { headers, url, protocol, hostname } = request;
  const encoding = headers['content-encoding'] ?? '';
  if (!NOT_ENCODED.test(encoding)) {
    // RFC 9110, section 15.5.16: how a client learns what it may send.
    void reply.header('accept-encoding', 'identity');
    const message = `Expected a request body without Content-Encoding (identity), got ${JSON.stringify(encoding.slice(0, 80))}: compressed bodies are not read here.`;
    refuse(request, reply, 415, 'BAD_REQUEST', message);
    return;
  }
  // Where hosts are not looked at, anything may stand there, and Apollo's integration makes a URL of it.
  const base = `${protocol}://${hostname}/`;
  if (base !== readBase && !URL.canParse(url, base)) {
    const message = `Expected a host name in the Host header, got ${JSON.stringify((headers.host ?? '').slice(0, 80))}.`;
    refuse(request, reply, 400, 'BAD_REQUEST', message);
    return;
  }
  readBase = base;
  done();
};
