import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { AuthUnavailableError, UnauthenticatedError } from '../auth/authentication-error.js';
import type { Authenticator } from '../auth/authenticator.js';
import type { Caller } from '../auth/caller.js';
import type { Log } from '../telemetry/log.js';

/** In lower case, as Node has header names. */
const ROUTER_SECRET = 'x-poolgraph-router-secret';

export interface AuthenticationOptions {
  readonly authenticator: Authenticator;
  readonly log: Pick<Log, 'debug'>;
}

export interface Authentication {
  /** Answers a request itself where its caller is not known, before the body is read. */
  readonly onRequest: onRequestAsyncHookHandler;
  /** Who sent a request that came this far. */
  readonly callerOf: (request: FastifyRequest) => Caller;
}

/** Who sends a request, found out once and before anything else. */
export function authentication({ authenticator, log }: AuthenticationOptions): Authentication {
  const callers = new WeakMap<FastifyRequest, Caller>();

  return {
    onRequest: async (request, reply) => {
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
      if (!caller)
        throw new Error('Expected onRequest to have let the request in, got one that it has not seen');
      return caller;
    },
  };
}

function credentialsOf({ raw, headers }: FastifyRequest) {
  const secret = headers[ROUTER_SECRET];
  return {
    // `headers` has the first of several only.
    authorization: raw.headersDistinct.authorization ?? [],
    routerSecret: Array.isArray(secret) ? secret.join() : secret,
  };
}

function isForClient(error: unknown): error is UnauthenticatedError | AuthUnavailableError {
  return error instanceof UnauthenticatedError || error instanceof AuthUnavailableError;
}
