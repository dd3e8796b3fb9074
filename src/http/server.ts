import { fastifyCors } from '@fastify/cors';
import { randomUUID } from 'node:crypto';
import { fastify, type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import type { Log } from '../telemetry/log.js';
import { answerClientError } from './client-errors.js';
import { failure } from './failure.js';
import { refuseManyHeaders } from './header-count.js';
import { readJsonBodies } from './json-body.js';
import { knownHostsOnly } from './known-hosts.js';
import { shedLoad, type LoadLimits } from './load-shedding.js';
import { answerMissingRoutes } from './missing-routes.js';
import { cutOffSlowReaders } from './slow-readers.js';
import { timeOutOptions, timeOuts as standardTimeOuts, type TimeOuts } from './time-outs.js';

export interface HttpServerOptions {
  /** Host names answered beside the loopback ones; undefined where callers are asked who they are. */
  readonly allowedHosts: readonly string[] | undefined;
  /** Web origins whose pages may use the gateway. */
  readonly corsOrigins: readonly string[];
  readonly bodyLimitBytes: number;
  readonly load: LoadLimits;
  readonly log: Pick<Log, 'debug' | 'warn' | 'error'>;
  /** Milliseconds, of a clock that does not go back. */
  readonly now: () => number;
  readonly timeOuts?: TimeOuts | undefined;
  /** Milliseconds between two samples of the load. */
  readonly loadSampleMs?: number | undefined;
}

/** A token may have 16,384 characters, which is Node's own limit for all headers together. */
const MAX_HEADER_BYTES = 32 * 1024;

/** How long a browser remembers what it was allowed; what is taken out of the setting is refused by then. */
const PREFLIGHT_MAX_AGE_S = 600;

/** The HTTP server without its routes: limits, who is answered at all, and errors as JSON, whatever went wrong. */
export function createHttpServer({
  allowedHosts,
  corsOrigins,
  bodyLimitBytes,
  load,
  log,
  now,
  timeOuts = standardTimeOuts,
  loadSampleMs,
}: HttpServerOptions): FastifyInstance {
  const times = timeOutOptions(timeOuts);
  const server = fastify({
    ...times,
    bodyLimit: bodyLimitBytes,
    http: { ...times.http, maxHeaderSize: MAX_HEADER_BYTES },
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    // Before any hook: the path cannot be read, so that no route is looked for.
    frameworkErrors: (error, { id }, reply: FastifyReply) => {
      void reply.code(error.statusCode ?? 400).header('x-request-id', id);
      void reply.send(failure('BAD_REQUEST', explain(error, bodyLimitBytes)));
    },
    clientErrorHandler: answerClientError,
  });

  // A foreign page may send text without a preflight, and nothing here is asked in it.
  server.removeContentTypeParser('text/plain');
  readJsonBodies(server);

  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  cutOffSlowReaders(server, timeOuts);
  refuseManyHeaders(server);
  // A browser attaches no token by itself, so a foreign page has none to send where one is asked for.
  if (allowedHosts) server.addHook('onRequest', knownHostsOnly(allowedHosts, corsOrigins));
  // Behind the check of the host, which a preflight has to pass, too, and before the route's own, which asks for a token
  // that no preflight has. Without credentials: tokens are sent by the page's own code, cookies mean nothing here.
  if (corsOrigins.length > 0) {
    void server.register(fastifyCors, {
      origin: [...corsOrigins],
      methods: ['GET', 'POST'],
      exposedHeaders: ['x-request-id', 'retry-after'],
      maxAge: PREFLIGHT_MAX_AGE_S,
      // Otherwise an OPTIONS that is no preflight is refused as plain text.
      strictPreflight: false,
    });
  }
  // Behind what makes the answer readable for pages of other origins.
  shedLoad(server, { ...load, log, now, sampleMs: loadSampleMs });
  answerMissingRoutes(server);
  // Node closes the connections that are idle when it stops listening, and keeps those that become idle after.
  let closing = false;
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

/** Fastify's words where they say enough, ours where they do not say what was expected. */
function explain(error: FastifyError, bodyLimitBytes: number): string {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return `The request body is too large: expected at most ${bodyLimitBytes} bytes (HTTP_BODY_LIMIT_BYTES).`;
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return 'The request body has a content type that is not read here: expected application/json.';
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return 'The request body is not JSON: expected an object such as {"query": "{ __typename }"}.';
    case 'FST_ERR_BAD_URL':
      return 'The path cannot be read: expected a "%" to be followed by two hexadecimal digits of UTF-8.';
    default:
      return error.message;
  }
}
