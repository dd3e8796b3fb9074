import type { onRequestHookHandler } from 'fastify';
import { refuse } from './failure.js';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses what a foreign web page could send while nobody is asked who they are.
 *
 * A page can point a name of its own at 127.0.0.1 (DNS rebinding) and then is of the same origin as this server: CORS
 * and CSRF prevention do not stop it, but its name is in the Host header. Without that trick its name is in Origin.
 *
 * @param allowed host names without ports, accepted beside the loopback ones
 * @param origins web origins that may come, whatever their host
 */
export function knownHostsOnly(allowed: readonly string[], origins: readonly string[]): onRequestHookHandler {
  const known = new Set([...LOOPBACK, ...allowed]);

  return (request, reply, done) => {
    const { host, origin } = request.headers;
    const foreign = !known.has(nameIn(host)) ? `Host "${host ?? ''}"` : foreignOrigin(origin);
    if (foreign === undefined) {
      done();
      return;
    }
    const message =
      `Refused a request with the ${foreign}: without authentication only ${[...known].join(', ')} are answered. ` +
      'If the name is yours, add it to ALLOWED_HOSTS; the origin of a page that may use the gateway, to CORS_ORIGINS.';
    refuse(request, reply, 403, 'FORBIDDEN', message);
  };

  function foreignOrigin(origin: string | undefined): string | undefined {
    // Absent: not a browser, or a plain visit. "null": a sandboxed frame or a file, which could be anybody's.
    if (origin === undefined || known.has(nameIn(origin.replace(/^https?:\/\//, '')))) return undefined;
    return origins.includes(origin) ? undefined : `Origin "${origin}"`;
  }
}

/** The name in `name`, `name:port` or `[address]:port`; anything else has none. */
function nameIn(host: string | undefined): string {
  return /^(?<name>\[[0-9a-f:.]+\]|[\w.-]+)(?::\d+)?$/i.exec(host ?? '')?.groups?.name?.toLowerCase() ?? '';
}
