import type { FastifyInstance } from 'fastify';

/** A busy process is not dead, and removing it would add its load to the others. */
const config = { answersUnderLoad: true };

/**
 * `GET /healthz`: the process is alive. `GET /readyz`: it accepts requests, until it begins to stop.
 * Neither calls Cognito, because restarting gateways while AWS throttles would make things worse. Readiness
 * begins when AWS has accepted the credentials once, and no later outage ends it.
 */
export function addHealthRoutes(server: FastifyInstance, isReady: () => boolean): void {
  server.get('/healthz', { config }, () => ({ status: 'alive' }));
  server.get('/readyz', { config }, (_request, reply) =>
    isReady() ? { status: 'ready' } : reply.code(503).send({ status: 'not ready' }),
  );
}
