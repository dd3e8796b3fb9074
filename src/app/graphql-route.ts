import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller } from '../auth/caller.js';
import type { Context } from '../context.js';
import type { KnownOperations } from '../graphql/known/known-operations.js';
import type { Authentication } from '../http/authentication.js';
import type { FastRoute } from '../http/fast-path.js';
import { openRequest, type OpenRequest } from '../request/open-request.js';
import type { RequestsOptions } from '../request/requests-options.js';

export interface GraphQLRouteOptions {
  readonly apollo: ApolloServer<Context>;
  /** Answers without Apollo; undefined if Apollo has to see every operation. */
  readonly known: Pick<KnownOperations, 'find'> | undefined;
  readonly requests: RequestsOptions;
  readonly authentication: Pick<Authentication, 'callerOf' | 'knownCallerOf'>;
}

const FRESH = /\bno-cache\b/i;

/** Answers GraphQL requests: ahead of Fastify, ahead of Apollo, or by Apollo, with one context for each request. */
export class GraphQLRoute {
  readonly #contexts = new WeakMap<IncomingMessage, Context>();

  constructor(private readonly options: GraphQLRouteOptions) {}

  /** Answers what is known ahead of Fastify. */
  readonly acceptFast: FastRoute['accept'] = (request) => {
    const { known, authentication } = this.options;
    const caller = known && authentication.knownCallerOf(request);
    if (!caller) return undefined;
    const { method, headers } = request;
    return ({ value: body, recurring }, response, id) => {
      const operation = known.find({ method, headers, body, recurring }, caller);
      if (!operation) return undefined;
      const { contentType } = operation;
      const opened = this.#open(request, caller, id);
      const answer = operation.answer(opened.context);
      if (answer && !(answer instanceof Promise)) {
        opened.close(true);
        return { contentType, ...answer };
      }
      this.#keep(opened, request, response);
      return answer?.then((late) => late && { contentType, ...late });
    };
  };

  /** Fastify's handler. Apollo has to be started. */
  get handler(): RouteHandlerMethod {
    const { apollo, known, authentication } = this.options;
    const answerByApollo = fastifyApolloHandler(apollo, {
      context: async (request, reply) => this.#contextOf(request, reply, authentication.callerOf(request)),
    });
    const answerKnown: (...of: Parameters<RouteHandlerMethod>) => Promise<boolean> = async (
      request,
      reply,
    ) => {
      // Executed already, with errors that Apollo has to report.
      if (this.#contexts.has(request.raw)) return false;
      const caller = authentication.callerOf(request);
      const operation = known?.find(request, caller);
      const answer = await operation?.answer(this.#contextOf(request, reply, caller));
      if (!operation || !answer) return false;
      void reply.type(operation.contentType).send(answer.json);
      return true;
    };
    return async function (request, reply) {
      // The answer depends on the caller and on the time.
      void reply.header('cache-control', 'no-store');
      if (await answerKnown.call(this, request, reply)) return reply;
      return answerByApollo.call(this, request, reply);
    };
  }

  #contextOf({ id, raw }: FastifyRequest, reply: FastifyReply, caller: Caller): Context {
    const known = this.#contexts.get(raw);
    if (known) return known;
    const opened = this.#open(raw, caller, id);
    this.#keep(opened, raw, reply.raw);
    return opened.context;
  }

  #open({ headers }: IncomingMessage, caller: Caller, id: string): OpenRequest {
    const { 'cache-control': cacheControl } = headers;
    const fresh = cacheControl !== undefined && FRESH.test(cacheControl);
    return openRequest(this.options.requests, { id, caller, fresh });
  }

  #keep(opened: OpenRequest, request: IncomingMessage, response: ServerResponse): void {
    this.#contexts.set(request, opened.context);
    response.once('close', () => {
      opened.close(response.writableFinished);
    });
  }
}
