import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { GraphQLError } from 'graphql';
import { AuthUnavailableError, UnauthenticatedError } from '../auth/authentication-error.js';
import type { Authenticator } from '../auth/authenticator.js';
import type { Caller } from '../auth/caller.js';
import type { Log } from '../telemetry/log.js';

/** In lower case, as Node has header names. */
const ROUTER_SECRET = 'x-poolgraph-router-secret';

export interface AuthenticationOptions {
  readonly authenticator: Authenticator;
  /** Whether a plain visit with a browser is shown a page. */
  readonly landingPage: boolean;
  readonly log: Pick<Log, 'debug'>;
}

export interface Authentication {
  /** Answers a request itself where its caller is not known, before the body is read. */
  readonly onRequest: onRequestAsyncHookHandler;
  /**
   * Who sent a request that came this far.
   *
   * @throws GraphQLError with the status 401 for a visit, which was not asked, and which Apollo shows no page
   */
  readonly callerOf: (request: FastifyRequest) => Caller;
}

/** Who sends a request, found out once and before anything else. */
export function authentication({ authenticator, landingPage, log }: AuthenticationOptions): Authentication {
  const callers = new WeakMap<FastifyRequest, Caller>();

  return {
    onRequest: async (request, reply) => {
      if (landingPage && isVisit(request)) return undefined;
      try {
        callers.set(request, await authenticator.authenticate(credentialsOf(request)));
        return undefined;
      } catch (error) {
        if (!isForClient(error)) throw error;
        if (error instanceof UnauthenticatedError) {
          const { reason, details } = error;
          log.debug({ correlationId: request.id, reason, ...details }, 'refused a caller');
        }
        // The body was not read, and a client that goes on sending it would hold the connection.
        void reply.headers({ ...error.headers, connection: 'close' });
        const { message, extensions } = error;
        return reply.code(error.status).send({ errors: [{ message, extensions }] });
      }
    },

    callerOf: (request) => {
      const caller = callers.get(request);
      if (!caller) throw forApollo(new UnauthenticatedError('missing'));
      return caller;
    },
  };
}

/** A browser looks at the page. A GET carries its query behind a `?`, so that without one nothing can be executed. */
function isVisit({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && !url.includes('?') && /^text\/html\b(?!.*json)/.test(headers.accept ?? '');
}

function credentialsOf({ raw, headers }: FastifyRequest) {
  const secret = headers[ROUTER_SECRET];
  return {
    // `headers` has the first of several only.
    authorization: raw.headersDistinct.authorization ?? [],
    routerSecret: Array.isArray(secret) ? secret.join() : secret,
  };
}

/** With what HTTP says of it: an error while the context is made is a 500 for Apollo. */
function forApollo({ message, extensions, status, headers }: UnauthenticatedError): GraphQLError {
  const http = { status, headers: new Map(Object.entries(headers)) };
  return new GraphQLError(message, { extensions: { ...extensions, http } });
}

function isForClient(error: unknown): error is UnauthenticatedError | AuthUnavailableError {
  return error instanceof UnauthenticatedError || error instanceof AuthUnavailableError;
}
