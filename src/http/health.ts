import type { FastifyInstance } from 'fastify';

/** A busy process is neither dead nor to be replaced by others, which would have its load on top of theirs. */
const config = { answersUnderLoad: true };

/**
 * `GET /healthz`: the process is alive. `GET /readyz`: it can take requests, which ends when it begins to stop.
 * Neither calls Cognito: an orchestrator that restarts gateways because AWS throttles makes things worse. Readiness
 * begins when AWS has accepted the credentials once, and no outage takes it back.
 */
export function addHealthRoutes(server: FastifyInstance, isReady: () => boolean): void {
  server.get('/healthz', { config }, () => ({ status: 'alive' }));
  server.get('/readyz', { config }, (_request, reply) =>
    isReady() ? { status: 'ready' } : reply.code(503).send({ status: 'not ready' }),
  );
}
