import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './failure.js';

/** Characters of a path in a message. */
const MOST_OF_PATH = 200;

/**
 * Answers requests without a route: 405 with `Allow` if the path has routes for other methods, else 404. Runs before
 * the body is read, because its format does not matter.
 */
export function answerMissingRoutes(server: FastifyInstance): void {
  const routes = new Map<string, Set<string>>();
  server.addHook('onRoute', ({ url, method }) => {
    const methods = routes.get(url) ?? new Set();
    // Fastify adds HEAD to every GET.
    for (const each of [method].flat()) if (each !== 'HEAD') methods.add(each);
    routes.set(url, methods);
  });

  server.addHook('onRequest', (request, reply, done) => {
    if (request.is404) answer(request, reply);
    else done();
  });
  // For routes that call notFound themselves.
  server.setNotFoundHandler((request, reply) => answer(request, reply));

  function answer(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { method } = request;
    const path = request.url.split('?')[0] ?? '';
    const shownPath = path.slice(0, MOST_OF_PATH);
    const allowed = methodsAt(path);
    if (allowed.length === 0 || allowed.includes(method === 'HEAD' ? 'GET' : method)) {
      return refuse(
        request,
        reply,
        404,
        'NOT_FOUND',
        `There is no ${method} ${shownPath}; GraphQL is at /graphql.`,
      );
    }
    void reply.header('allow', allowed.join(', '));
    return refuse(
      request,
      reply,
      405,
      'BAD_REQUEST',
      `Expected ${allowed.join(' or ')} at ${shownPath}, got ${method}.`,
    );
  }

  /** A route that ends in `/*` matches all paths below. The `*` route for CORS preflights matches every path and is not a resource. */
  function methodsAt(path: string): string[] {
    const found = Array.from(routes).flatMap(([url, methods]) =>
      url === path || (url.endsWith('/*') && path.startsWith(url.slice(0, -1))) ? Array.from(methods) : [],
    );
    return Array.from(new Set(found)).sort();
  }
}
