import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { GraphQLSchema } from 'graphql';
import { readConfig } from '../../src/config/config.js';
import type { Context } from '../../src/context.js';
import { drainPlugin } from '../../src/graphql/plugins/drain.js';
import { createGraphQLServer } from '../../src/graphql/server.js';
import { createHttpServer } from '../../src/http/server.js';
import { createLog } from '../../src/telemetry/log.js';

export interface SubgraphServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Serves a schema by the gateway's own servers, as app.ts puts them together. */
export async function startSubgraphServer(schema: GraphQLSchema): Promise<SubgraphServer> {
  const log = await createLog({ level: 'silent', format: 'json' });
  const http = createHttpServer({
    allowedHosts: [],
    corsOrigins: [],
    bodyLimitBytes: 1_000_000,
    load: { maxEventLoopDelayMs: 0, maxHeapPercent: 0 },
    now: () => performance.now(),
    log,
  });
  const close = () => http.close();
  const closeAllConnections = () => {
    http.server.closeAllConnections();
  };
  const drain = drainPlugin({ close, closeAllConnections }, 1_000);
  const { apollo } = await createGraphQLServer({
    schema,
    production: false,
    introspection: 'on',
    routersProven: true,
    limits: readConfig({}).operationLimits,
    responseLimitBytes: 1_000_000,
    keptAnswersBytes: 0,
    studio: undefined,
    log,
    drain,
  });
  await apollo.start();
  http.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: fastifyApolloHandler(apollo, {
      // All that is asked of it here is who calls: these schemas have resolvers of their own.
      context: async () => ({ caller: { kind: 'anonymous', viaRouter: false } }) as Context,
    }),
  });
  const address = await http.listen({ host: '127.0.0.1', port: 0 });
  return { url: `${address}/graphql`, stop: () => apollo.stop() };
}
