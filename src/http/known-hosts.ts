import type { onRequestHookHandler } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import { refuse } from './failure.js';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Recognizes requests that a foreign web page could send while authentication is off.
 *
 * A page can point its own name at 127.0.0.1 (DNS rebinding) and is then of the same origin as this server. CORS
 * and CSRF prevention do not stop that, but the Host header has the page's name. Without rebinding, Origin has it.
 */
export class KnownHosts {
  readonly #names: ReadonlySet<string>;
  /** The last known value of a Host header: nearly all requests have the same. */
  #lastKnown: string | undefined;

  /**
   * @param allowed host names without ports, accepted besides the loopback ones
   * @param origins web origins that are accepted whatever their host
   */
  constructor(
    allowed: readonly string[],
    private readonly origins: readonly string[],
  ) {
    this.#names = new Set([...LOOPBACK, ...allowed]);
  }

  /** Whether a request is from none of the known hosts, and by which header. */
  foreign({ host, origin }: IncomingHttpHeaders): string | undefined {
    if (host === undefined || host !== this.#lastKnown) {
      if (!this.#names.has(nameIn(host))) return `Host "${host ?? ''}"`;
      this.#lastKnown = host;
    }
    // Absent: not a browser, or a plain visit. "null": a sandboxed frame or a file, which anyone could have made.
    if (origin === undefined || this.#names.has(nameIn(origin.replace(/^https?:\/\//, '')))) return undefined;
    return this.origins.includes(origin) ? undefined : `Origin "${origin}"`;
  }

  get refusal(): onRequestHookHandler {
    return (request, reply, done) => {
      const foreign = this.foreign(request.headers);
      if (foreign === undefined) {
        done();
        return;
      }
      const message =
        `Refused the ${foreign}: without authentication only ${[...this.#names].join(', ')} are accepted. ` +
        'Add your own host name to ALLOWED_HOSTS, or the origin of your web page to CORS_ORIGINS.';
      refuse(request, reply, 403, 'FORBIDDEN', message);
    };
  }
}

/** The name in `name`, `name:port` or `[address]:port`; empty for anything else. */
function nameIn(host: string | undefined): string {
  return /^(?<name>\[[0-9a-f:.]+\]|[\w.-]+)(?::\d+)?$/i.exec(host ?? '')?.groups?.name?.toLowerCase() ?? '';
}
