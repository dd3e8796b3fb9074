import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DestinationStream } from 'pino';
import { createBackend, type BackendSubstitutes } from './backend.js';
import { systemClock } from './cognito/clock.js';
import { UserPoolList } from './cognito/list/user-pool-list.js';
import { allowAll } from './cognito/policy.js';
import { ReadStatistics } from './cognito/read-statistics.js';
import { openScope } from './cognito/request-scope.js';
import { UserPools } from './cognito/user-pools.js';
import type { Config } from './config/config.js';
import type { Context } from './context.js';
import { drainPlugin } from './graphql/plugins/drain.js';
import { createSchema } from './graphql/schema.js';
import { createGraphQLServer } from './graphql/server.js';
import { addHealthRoutes } from './http/health.js';
import { createHttpServer } from './http/server.js';
import { createLog } from './telemetry/log.js';

export interface App {
  /**
   * Opens the port.
   *
   * @returns where GraphQL is, such as `http://127.0.0.1:4000/graphql`
   */
  listen(): Promise<string>;
  /** Takes nothing new, finishes what is running, and closes every connection. */
  stop(): Promise<void>;
}

/** What a test may put in place of the real thing. */
export interface Substitutes extends BackendSubstitutes {
  readonly logDestination?: DestinationStream;
}

/** A write that was sent at the very deadline is answered by then: nobody would learn otherwise whether it happened. */
const LAST_ANSWER_MS = 6_000;

/**
 * The composition root: makes every part and hands each the smallest slice of the config that it needs.
 *
 * @throws MappingError when the schema does not agree with the SDK, ConfigError when no Region is known
 */
export async function createApp(config: Config, substitutes: Substitutes = {}): Promise<App> {
  const clock = substitutes.clock ?? systemClock;
  const log = await createLog(config.log, substitutes.logDestination);
  const schema = createSchema((enumName, value) => {
    log.warn(
      { enumName, value },
      'AWS returned a value that this version does not know; it is shown as UNKNOWN',
    );
  });
  const backend = await createBackend(config, log, substitutes);

  const http = createHttpServer({ ...config.http, log });
  const graphql = await createGraphQLServer({
    schema,
    production: config.production,
    log,
    drain: drainPlugin(
      {
        close: () => http.close(),
        closeAllConnections: () => {
          http.server.closeAllConnections();
        },
      },
      config.requestTimeoutMs + LAST_ANSWER_MS,
    ),
  });

  let ready = false;
  addHealthRoutes(http, () => ready);

  return {
    async listen() {
      await graphql.start();
      http.get('/', (_request, reply) => reply.redirect('/graphql'));
      http.route({
        method: ['GET', 'POST'],
        url: '/graphql',
        handler: fastifyApolloHandler(graphql, {
          context: async (request, reply) => contextOf(request, reply),
        }),
      });
      const { host, port } = config.http;
      const address = await http.listen({ host, port });
      const url = `${address}/graphql`;
      ready = true;
      log.info(
        `poolgraph is ready at ${url} (backend: ${config.backend.kind}, Regions: ${backend.regions.join(', ')}, authentication: off)`,
      );
      return url;
    },

    async stop() {
      ready = false;
      log.info('poolgraph is stopping');
      await graphql.stop();
      await http.close();
      await backend.close();
    },
  };

  function contextOf({ id, headers }: FastifyRequest, { raw: response }: FastifyReply): Context {
    const scope = openScope({ id, timeoutMs: config.requestTimeoutMs }, clock);
    response.once('close', () => {
      if (response.writableFinished) scope.close();
      else scope.hangUp();
    });
    const caller = { kind: 'anonymous' } as const;
    const statistics = new ReadStatistics(backend.metrics);
    const reader = { scope, statistics, fresh: /\bno-cache\b/i.test(headers['cache-control'] ?? '') };
    const forRequest = { ...backend, policy: allowAll, caller, reader, log };
    const userPools = new UserPools(forRequest);
    return {
      caller,
      userPools,
      userPoolList: new UserPoolList({ ...forRequest, ...config.list, userPools, clock }),
      cost: () => ({ ...statistics.cost(), remaining: backend.remaining() }),
    };
  }
}
