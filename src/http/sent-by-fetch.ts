import type { onRequestHookHandler } from 'fastify';

/** Modes in which a browser says where a request to another origin comes from, and in which only `fetch` sends one. */
const modes: ReadonlySet<unknown> = new Set(['cors', 'same-origin']);

/**
 * Lets a GET pass CSRF prevention that `fetch` has sent, as urql does by default. Pages cannot set `Sec-Fetch-Mode`, and a link,
 * an image or a form sends `navigate` or `no-cors`. A page of another origin is refused by its `Origin` where there is no
 * authentication, and has no token where there is.
 */
export const sentByFetch: onRequestHookHandler = ({ method, headers, raw }, _reply, done) => {
  if (method === 'GET' && modes.has(headers['sec-fetch-mode']))
    raw.headers['apollo-require-preflight'] ??= 'sec-fetch-mode';
  done();
};
