import type { onRequestHookHandler } from 'fastify';
import { refuse } from './failure.js';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests that a foreign web page could send while authentication is off.
 *
 * A page can point its own name at 127.0.0.1 (DNS rebinding) and is then of the same origin as this server. CORS
 * and CSRF prevention do not stop that, but the Host header has the page's name. Without rebinding, Origin has it.
 *
 * @param allowed host names without ports, accepted besides the loopback ones
 * @param origins web origins that are accepted whatever their host
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
      `Refused the ${foreign}: without authentication only ${[...known].join(', ')} are accepted. ` +
      'Add your own host name to ALLOWED_HOSTS, or the origin of your web page to CORS_ORIGINS.';
    refuse(request, reply, 403, 'FORBIDDEN', message);
  };

  function foreignOrigin(origin: string | undefined): string | undefined {
    // Absent: not a browser, or a plain visit. "null": a sandboxed frame or a file, which anyone could have made.
    if (origin === undefined || known.has(nameIn(origin.replace(/^https?:\/\//, '')))) return undefined;
    return origins.includes(origin) ? undefined : `Origin "${origin}"`;
  }
}

/** The name in `name`, `name:port` or `[address]:port`; empty for anything else. */
function nameIn(host: string | undefined): string {
  return /^(?<name>\[[0-9a-f:.]+\]|[\w.-]+)(?::\d+)?$/i.exec(host ?? '')?.groups?.name?.toLowerCase() ?? '';
}
