import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { DestinationStream } from 'pino';
import { Clients, configuredRegion, type RequestHandler, type Timeouts } from './cognito/clients.js';
import { UserPools } from './cognito/user-pools.js';
import { ConfigError, type Config } from './config/config.js';
import type { Context } from './context.js';
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
export interface Substitutes {
  /** Answers instead of the embedded backend. */
  readonly cognito?: (region: string) => RequestHandler;
  readonly logDestination?: DestinationStream;
  readonly now?: () => Date;
  readonly timeouts?: Timeouts;
}

/** One set of credentials reaches one account; the embedded backend has AWS's own example number. */
const ACCOUNT = { embedded: '123456789012', aws: 'default' } as const;

/**
 * The composition root: makes every part and hands each the smallest slice of the config that it needs.
 *
 * @throws MappingError when the schema does not agree with the SDK, ConfigError when no Region is known
 */
export async function createApp(config: Config, substitutes: Substitutes = {}): Promise<App> {
  const log = await createLog(config.log, substitutes.logDestination);
  const schema = createSchema((enumName, value) => {
    log.warn(
      { enumName, value },
      'AWS returned a value that this version does not know; it is shown as UNKNOWN',
    );
  });

  const regions = config.regions ?? (await regionsOfTheSdk());
  const clients = new Clients({
    regions,
    embedded: substitutes.cognito ?? (await embedded(config, regions, substitutes.now)),
    timeouts: substitutes.timeouts,
  });
  const account = ACCOUNT[config.backend.kind];

  const http = createHttpServer({ ...config.http, log });
  const graphql = await createGraphQLServer({
    schema,
    production: config.production,
    log,
    drain: fastifyApolloDrainPlugin<Context>(http),
  });

  let ready = false;
  addHealthRoutes(http, () => ready);

  return {
    async listen() {
      await graphql.start();
      const context = async (): Promise<Context> => ({ userPools: new UserPools({ clients, account, log }) });
      http.get('/', (_request, reply) => reply.redirect('/graphql'));
      http.route({
        method: ['GET', 'POST'],
        url: '/graphql',
        handler: fastifyApolloHandler(graphql, { context }),
      });
      const { host, port } = config.http;
      const address = await http.listen({ host, port });
      const url = `${address}/graphql`;
      ready = true;
      log.info(
        `poolgraph is ready at ${url} (backend: ${config.backend.kind}, Regions: ${regions.join(', ')}, authentication: off)`,
      );
      return url;
    },

    async stop() {
      ready = false;
      log.info('poolgraph is stopping');
      await graphql.stop();
      await http.close();
      clients.destroy();
    },
  };
}

async function regionsOfTheSdk(): Promise<[string]> {
  const region = await configuredRegion();
  if (region) return [region];
  throw new ConfigError([
    'COGNITO_REGIONS: expected AWS Regions, or one configured for the AWS SDK (AWS_REGION, or the profile in use), got neither',
  ]);
}

/** Loaded only when it is asked for: with AWS behind the gateway it is dead weight. */
async function embedded(
  { backend }: Config,
  regions: readonly string[],
  now: (() => Date) | undefined,
): Promise<((region: string) => RequestHandler) | undefined> {
  if (backend.kind !== 'embedded') return undefined;
  const { EmbeddedCognito } = await import('./embedded/embedded-cognito.js');
  const cognito = new EmbeddedCognito({ account: ACCOUNT.embedded, now: now ?? (() => new Date()) });
  if (backend.samples) {
    const { loadSamples } = await import('./embedded/samples.js');
    loadSamples(cognito, regions);
  }
  return (region) => cognito.handlerFor(region);
}
