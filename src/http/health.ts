import type { FastifyInstance } from 'fastify';

/**
 * `GET /healthz`: the process is alive. `GET /readyz`: it can take requests, which ends when it begins to stop.
 * Neither calls Cognito: an orchestrator that restarts gateways because AWS throttles makes things worse. Readiness
 * begins when AWS has accepted the credentials once, and no outage takes it back.
 */
export function addHealthRoutes(server: FastifyInstance, isReady: () => boolean): void {
  server.get('/healthz', () => ({ status: 'alive' }));
  server.get('/readyz', (_request, reply) =>
    isReady() ? { status: 'ready' } : reply.code(503).send({ status: 'not ready' }),
  );
}
