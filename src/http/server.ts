import { fastifyCors } from '@fastify/cors';
import { fastify, type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import type { Log } from '../telemetry/log.js';
import { answerClientError } from './client-errors.js';
import { failure } from './failure.js';
import { FastPath, type FastRoute } from './fast-path.js';
import { hasFewHeaders, refuseManyHeaders } from './header-count.js';
import { jsonParser, readJsonBodies } from './json-body.js';
import { KnownHosts } from './known-hosts.js';
import { shedLoad, type LoadLimits } from './load-shedding.js';
import { answerMissingRoutes } from './missing-routes.js';
import { ParsedBodies } from './parsed-bodies.js';
import { requestIdOf } from './request-id.js';
import { cutOffSlowReaders, SlowReaders } from './slow-readers.js';
import { timeOutOptions, timeOuts as standardTimeOuts, type TimeOuts } from './time-outs.js';

export interface HttpServerOptions {
  /** Host names accepted besides the loopback ones; undefined when authentication is on. */
  readonly allowedHosts: readonly string[] | undefined;
  /** Web origins that may call the gateway from a browser. */
  readonly corsOrigins: readonly string[];
  readonly bodyLimitBytes: number;
  readonly load: LoadLimits;
  readonly log: Pick<Log, 'debug' | 'warn' | 'error'>;
  /** Milliseconds, of a clock that does not go back. */
  readonly now: () => number;
  readonly timeOuts?: TimeOuts | undefined;
  /** Milliseconds between two load samples. */
  readonly loadSampleMs?: number | undefined;
  /** Answers ahead of Fastify. */
  readonly fastRoute?: FastRoute | undefined;
}

/** A token may have 16,384 characters, which is Node's default limit for all headers together. */
const MAX_HEADER_BYTES = 32 * 1024;

/** Longer bodies are rare, and take so long that the fast path gains little. */
const MAX_FAST_BODY_BYTES = 64 * 1024;

/** How long browsers cache a preflight. An origin removed from the setting is refused after that. */
const PREFLIGHT_MAX_AGE_S = 600;

/** The HTTP server without routes: limits, host and origin checks, and JSON for every error. */
export function createHttpServer({
  allowedHosts,
  corsOrigins,
  bodyLimitBytes,
  load,
  log,
  now,
  timeOuts = standardTimeOuts,
  loadSampleMs,
  fastRoute,
}: HttpServerOptions): FastifyInstance {
  const times = timeOutOptions(timeOuts);
  const http = { ...times.http, maxHeaderSize: MAX_HEADER_BYTES };
  const hosts = allowedHosts && new KnownHosts(allowedHosts, corsOrigins);
  const slowReaders = new SlowReaders(timeOuts);
  // When Node stops listening, it closes idle connections but keeps those that become idle later.
  let closing = false;
  const fastPath =
    fastRoute &&
    new FastPath({
      server: { ...times, http },
      route: fastRoute,
      maxBodyBytes: Math.min(MAX_FAST_BODY_BYTES, bodyLimitBytes),
      passes: [
        hasFewHeaders,
        ({ headers }) => hosts?.foreign(headers) === undefined,
        () => !closing && !server.isUnderPressure(),
      ],
      slowReaders,
      bodies: new ParsedBodies((text) => parse(text)),
    });
  const server: FastifyInstance = fastify({
    ...times,
    bodyLimit: bodyLimitBytes,
    http,
    forceCloseConnections: 'idle',
    genReqId: requestIdOf,
    ...(fastPath && { serverFactory: fastPath.serverFactory }),
    // Runs before any hook, for a path that cannot be parsed and so matches no route.
    frameworkErrors: (error, { id }, reply: FastifyReply) => {
      void reply.code(error.statusCode ?? 400).header('x-request-id', id);
      void reply.send(failure('BAD_REQUEST', explain(error, bodyLimitBytes)));
    },
    clientErrorHandler: answerClientError,
  });

  // A foreign page may send text without a preflight, and no request here needs text.
  server.removeContentTypeParser('text/plain');
  const parse = jsonParser(server);
  readJsonBodies(server, parse);
  fastPath?.passOnBodies(server);

  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  cutOffSlowReaders(server, slowReaders);
  refuseManyHeaders(server);
  // With authentication on, the check is not needed: a browser attaches no token by itself.
  if (hosts) server.addHook('onRequest', hosts.refusal);
  // After the host check, which also applies to preflights, and before authentication, because preflights carry no token.
  // Without credentials: pages send tokens from their own code, and cookies are not used.
  if (corsOrigins.length > 0) {
    void server.register(fastifyCors, {
      origin: [...corsOrigins],
      methods: ['GET', 'POST'],
      exposedHeaders: ['x-request-id', 'retry-after'],
      maxAge: PREFLIGHT_MAX_AGE_S,
      // Otherwise an OPTIONS request that is not a preflight gets a plain-text error.
      strictPreflight: false,
    });
  }
  // After CORS, so that pages of other origins can read the answer.
  shedLoad(server, { ...load, log, now, sampleMs: loadSampleMs });
  answerMissingRoutes(server);
  server.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) void reply.header('connection', 'close');
    done();
  });

  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send(failure('BAD_REQUEST', explain(error, bodyLimitBytes)));
    log.error(
      { correlationId: request.id, cause: { name: error.name, message: error.message, stack: error.stack } },
      'unexpected error',
    );
    return reply.code(500).send(
      failure('INTERNAL_SERVER_ERROR', 'Something went wrong in the gateway.', {
        correlationId: request.id,
      }),
    );
  });

  return server;
}

/** Fastify's message, or our own where Fastify's does not say what was expected. */
function explain(error: FastifyError, bodyLimitBytes: number): string {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return `The request body is too large: expected at most ${bodyLimitBytes} bytes (HTTP_BODY_LIMIT_BYTES).`;
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return 'The content type of the request body is not supported: expected application/json.';
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return 'The request body is not JSON: expected an object such as {"query": "{ __typename }"}.';
    case 'FST_ERR_BAD_URL':
      return 'The path cannot be read: expected a "%" to be followed by two hexadecimal digits of UTF-8.';
    default:
      return error.message;
  }
}
