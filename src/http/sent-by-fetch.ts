import type { onRequestHookHandler } from 'fastify';

/** Modes that only `fetch` uses, and in which browsers send `Origin` to other origins. */
const modes: ReadonlySet<unknown> = new Set(['cors', 'same-origin']);

/**
 * Lets a GET sent by `fetch` pass CSRF prevention, as urql sends it by default. Pages cannot set `Sec-Fetch-Mode`; a link,
 * an image or a form sends `navigate` or `no-cors`. A page of another origin is refused by its `Origin` when authentication
 * is off, and has no token when it is on.
 */
export const sentByFetch: onRequestHookHandler = ({ method, headers, raw }, _reply, done) => {
  if (method === 'GET' && modes.has(headers['sec-fetch-mode']))
    raw.headers['apollo-require-preflight'] ??= 'sec-fetch-mode';
  done();
};
