import type { GraphQLSchema } from 'graphql';
import type { DestinationStream } from 'pino';
import { createAuthenticator } from './auth/authenticator.js';
import { servedBy } from './app/served-by.js';
import { createBackend, type BackendSubstitutes } from './backend.js';
import { systemClock } from './basics/clock.js';
import type { Config } from './config/config.js';
import { listenError } from './config/listen-error.js';
import { GraphQLRoute } from './app/graphql-route.js';
import { readyMadeQueries } from './graphql/explorer-queries/ready-made-queries.js';
import { drainPlugin } from './graphql/plugins/drain.js';
import type { StudioEndpoints } from './graphql/plugins/studio.js';
import { createSchema } from './graphql/schema.js';
import { createGraphQLServer } from './graphql/server.js';
import { acceptableOnly } from './http/acceptable.js';
import { authentication } from './http/authentication.js';
import { withoutEmptyParameters } from './http/empty-parameters.js';
import { addExplorer } from './http/explorer.js';
import { addHealthRoutes } from './http/health.js';
import { addLandingPage, visitsToLandingPage } from './http/landing-page/landing-page.js';
import { soundPersistedQueryOnly } from './http/persisted-query.js';
import { readableOnly } from './http/readable.js';
import { sentByFetch } from './http/sent-by-fetch.js';
import { createHttpServer } from './http/server.js';
import type { TimeOuts } from './http/time-outs.js';
import { version } from './package.js';
import type { RequestsOptions } from './request/requests-options.js';
import { createLog } from './telemetry/log.js';

export interface App {
  /**
   * Opens the port and serves GraphQL.
   *
   * @throws ConfigError when it cannot listen on the address
   * @returns the URL of GraphQL, such as `http://127.0.0.1:4000/graphql`
   */
  listen(): Promise<string>;
  /**
   * Turns unready, stops accepting requests after the given milliseconds, finishes running ones and closes all
   * connections. Safe to call when the port was never opened.
   */
  stop(afterMs?: number): Promise<void>;
}

/** Replacements for tests. */
export interface Substitutes extends BackendSubstitutes {
  readonly logDestination?: DestinationStream;
  /** A schema made from the same settings. It is stateless and takes most of the start-up time, so tests share one. */
  readonly schema?: GraphQLSchema;
  /** The clock that token lifetimes are checked against. */
  readonly timeOfDay?: () => Date;
  /** Deadline for fetching an issuer's keys, in milliseconds. */
  readonly issuerTimeoutMs?: number;
  /** Addresses of Apollo Studio. */
  readonly studio?: StudioEndpoints;
  /** Time-outs for slow clients. */
  readonly timeOuts?: TimeOuts;
  /** Milliseconds between two load samples. */
  readonly loadSampleMs?: number;
}

/** For fetching two small documents while callers wait. */
const ISSUER_TIMEOUT_MS = 3_000;

/** Time for the answer to a write sent just before the deadline, so that its outcome is known. */
const LAST_ANSWER_MS = 6_000;

/**
 * The composition root: creates every part and gives each only the settings it needs.
 *
 * @throws MappingError when the schema disagrees with the SDK, ConfigError when no Region is known
 */
export async function createApp(config: Config, substitutes: Substitutes = {}): Promise<App> {
  const clock = substitutes.clock ?? systemClock;
  const log = await createLog(config.log, substitutes.logDestination);
  for (const warning of config.warnings) log.warn(warning);
  const schema = substitutes.schema ?? createSchema(config);
  const backend = await createBackend(config, log, substitutes);

  const requests: RequestsOptions = {
    backend,
    policy: config.policy,
    scanPages: config.list.scanPages,
    timeoutMs: config.requestTimeoutMs,
    clock,
    log,
  };

  const authenticator = await createAuthenticator({
    ...config.auth,
    timeoutMs: substitutes.issuerTimeoutMs ?? ISSUER_TIMEOUT_MS,
    log,
    now: clock.now,
    timeOfDay: substitutes.timeOfDay ?? (() => new Date()),
  });
  const { landingPage, introspection } = config.explore;
  const authenticated = authentication({ authenticator, log });

  const { issuers } = config.auth;
  const { allowedHosts, corsOrigins, bodyLimitBytes, load, explorer } = config.http;
  const http = createHttpServer({
    allowedHosts: issuers ? undefined : allowedHosts,
    corsOrigins,
    bodyLimitBytes,
    load,
    log,
    now: clock.now,
    timeOuts: substitutes.timeOuts,
    loadSampleMs: substitutes.loadSampleMs,
    fastRoute: { url: '/graphql', accept: (request) => route.acceptFast(request) },
  });
  const { apollo, known } = await createGraphQLServer({
    schema,
    production: config.production,
    introspection,
    routersProven: config.auth.routerSecrets.length > 0,
    limits: config.operationLimits,
    responseLimitBytes: config.http.responseLimitBytes,
    keptAnswersBytes: config.http.keptAnswersBytes,
    studio: config.studio && { ...config.studio, ...substitutes.studio },
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

  const route = new GraphQLRoute({ apollo, known, requests, authentication: authenticated });
  const stopping = new AbortController();
  let started = false;
  let ready = false;
  addHealthRoutes(http, () => ready);
  if (explorer) addExplorer(http, readyMadeQueries(backend.regions[0]));
  if (landingPage)
    addLandingPage(http, {
      version,
      backend: config.backend.kind === 'aws' ? 'Amazon Cognito' : 'embedded: pools in memory, without AWS',
      regions: backend.regions,
      issuers: issuers?.length ?? 0,
      explorer,
    });
  else http.get('/', (_request, reply) => reply.redirect('/graphql'));

  return {
    async listen() {
      await apollo.start();
      started = true;
      const { handler } = route;
      for (const url of ['/graphql', '/graphql/']) {
        http.route({
          method: ['GET', 'POST'],
          url,
          onRequest: [
            ...(landingPage ? [visitsToLandingPage] : []),
            authenticated.onRequest,
            acceptableOnly,
            readableOnly,
            withoutEmptyParameters,
            sentByFetch,
          ],
          preHandler: soundPersistedQueryOnly,
          handler,
        });
      }
      const { host, port } = config.http;
      const address = await http.listen({ host, port }).catch((error: unknown) => {
        throw listenError(error, { host, port });
      });
      const url = `${address}/graphql`;
      const what = servedBy(config, backend);
      const becomeReady = (): void => {
        ready = true;
        log.info(`poolgraph is ready at ${url} (${what})`);
      };
      if (backend.usable) {
        log.info(`poolgraph is listening at ${url} (${what}); it is ready once AWS accepts its credentials`);
        void backend.usable(stopping.signal).then((usable) => {
          if (usable) becomeReady();
        });
      } else becomeReady();
      return url;
    },

    async stop(afterMs = 0) {
      stopping.abort();
      ready = false;
      log.info(
        `poolgraph is stopping${afterMs > 0 ? `; it accepts requests for another ${afterMs} ms` : ''}`,
      );
      if (afterMs > 0) await clock.sleep(afterMs);
      if (started) await apollo.stop();
      await http.close();
      await backend.close();
    },
  };
}
