import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { AuthUnavailableError, UnauthenticatedError } from '../auth/authentication-error.js';
import type { Authenticator, Credentials } from '../auth/authenticator.js';
import type { Caller } from '../auth/caller.js';
import type { Log } from '../telemetry/log.js';

/** In lower case, like all header names in Node. */
const ROUTER_SECRET = 'x-poolgraph-router-secret';

export interface AuthenticationOptions {
  readonly authenticator: Authenticator;
  readonly log: Pick<Log, 'debug'>;
}

export interface Authentication {
  /** Refuses a request without a valid caller, before the body is read. */
  readonly onRequest: onRequestAsyncHookHandler;
  /** The caller of a request that passed `onRequest`. */
  readonly callerOf: (request: FastifyRequest) => Caller;
  /** The caller of a request that needs no verification; undefined for one that `onRequest` has to look at. */
  readonly knownCallerOf: (request: IncomingMessage) => Caller | undefined;
}

/** Authenticates each request once, before anything else. */
export function authentication({ authenticator, log }: AuthenticationOptions): Authentication {
  const callers = new WeakMap<FastifyRequest, Caller>();

  return {
    onRequest: async (request, reply) => {
      try {
        callers.set(request, await authenticator.authenticate(credentialsOf(request.raw)));
        return undefined;
      } catch (error) {
        if (!isForClient(error)) throw error;
        if (error instanceof UnauthenticatedError) {
          const { reason, details } = error;
          log.debug({ correlationId: request.id, reason, ...details }, 'refused a caller');
        }
        // The body is not read, and a client that keeps sending it would hold the connection.
        void reply.headers({ ...error.headers, connection: 'close' });
        const { message, extensions } = error;
        return reply.code(error.status).send({ errors: [{ message, extensions }] });
      }
    },

    callerOf: (request) => {
      const caller = callers.get(request);
      if (!caller) throw new Error('Expected a request that onRequest has authenticated, got another one');
      return caller;
    },

    knownCallerOf: (request) => {
      try {
        return authenticator.known(credentialsOf(request));
      } catch (error) {
        if (error instanceof UnauthenticatedError) return undefined;
        throw error;
      }
    },
  };
}

function credentialsOf(request: IncomingMessage): Credentials {
  const { headers } = request;
  const secret = headers[ROUTER_SECRET];
  return {
    // `headers` keeps only the first of several.
    authorization: headers.authorization === undefined ? [] : valuesOf('authorization', request),
    routerSecret: Array.isArray(secret) ? secret.join() : secret,
  };
}

/** All values of a header. `headersDistinct` sorts all headers, which takes longer than everything else here. */
function valuesOf(name: string, { rawHeaders }: IncomingMessage): readonly string[] {
  const values: string[] = [];
  // Names and values alternate.
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [given = '', value = ''] = [rawHeaders[index], rawHeaders[index + 1]];
    if (given.length === name.length && given.toLowerCase() === name) values.push(value);
  }
  return values;
}

function isForClient(error: unknown): error is UnauthenticatedError | AuthUnavailableError {
  return error instanceof UnauthenticatedError || error instanceof AuthUnavailableError;
}
