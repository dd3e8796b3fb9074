import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyServerFactory } from 'fastify';
import { createServer, type IncomingMessage, type ServerOptions, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ParsedBodies, ParsedBody } from './parsed-bodies.js';
import { setRequestId } from './request-id.js';
import type { SlowReaders } from './slow-readers.js';

/** A route with answers that need nothing of Fastify. */
export interface FastRoute {
  readonly url: string;
  /**
   * Decides by the headers, before the body is read.
   *
   * @returns what answers once the body has arrived; undefined for a request that Fastify has to answer
   */
  readonly accept: (request: IncomingMessage) => AnswerFast | undefined;
}

/** Undefined if Fastify has to answer. */
type AnswerFast = (
  body: ParsedBody,
  response: ServerResponse,
  id: string,
) => FastAnswer | undefined | Promise<FastAnswer | undefined>;

/** The body of an answer with status 200. */
interface FastAnswer {
  readonly contentType: string;
  readonly json: string;
  /** The length of the JSON in UTF-8. */
  readonly bytes: number;
}

export interface FastPathOptions {
  /** What Fastify gives to a server of its own. */
  readonly server: {
    readonly http: ServerOptions;
    readonly keepAliveTimeout: number;
    readonly requestTimeout: number;
  };
  readonly route: FastRoute;
  readonly maxBodyBytes: number;
  /** Checks of Fastify's hooks. A request that fails any is for Fastify, which refuses it. */
  readonly passes: readonly ((request: IncomingMessage) => boolean)[];
  readonly slowReaders: SlowReaders;
  readonly bodies: ParsedBodies;
}

type Handler = Parameters<FastifyServerFactory>[0];

/**
 * Answers requests that need nothing of Fastify before Fastify sees them, because Fastify and its hooks take several times as
 * long as an answer from memory. It only answers: a request that anything is special about is passed on, and each check of
 * a hook holds here, too.
 */
export class FastPath {
  /** Bodies that were read before the request was passed on. */
  readonly #read = new WeakMap<IncomingMessage, Buffer>();

  constructor(private readonly options: FastPathOptions) {}

  /** Creates Fastify's server. */
  readonly serverFactory: FastifyServerFactory = (handler) => {
    const { http, keepAliveTimeout, requestTimeout } = this.options.server;
    const server = createServer(http, (request, response) => {
      const answer = this.#isCandidate(request)
        ? attempt(() => this.options.route.accept(request))
        : undefined;
      if (answer) this.#readBody(request, response, handler, answer);
      else handler(request, response);
    });
    server.keepAliveTimeout = keepAliveTimeout;
    server.requestTimeout = requestTimeout;
    return server;
  };

  /** Lets Fastify read a body that was read here. */
  passOnBodies(server: FastifyInstance): void {
    server.addHook('preParsing', (request, _reply, payload, done) => {
      const body = this.#read.get(request.raw);
      done(null, body ? Readable.from([body], { objectMode: false }) : payload);
    });
  }

  #isCandidate(request: IncomingMessage): boolean {
    const { route, maxBodyBytes, passes, slowReaders } = this.options;
    const { headers, method, url, socket } = request;
    const bytes = Number(headers['content-length']);
    return (
      method === 'POST' &&
      url === route.url &&
      bytes > 0 &&
      bytes <= maxBodyBytes &&
      headers['content-encoding'] === undefined &&
      // CORS is Fastify's.
      headers.origin === undefined &&
      // Pipelined requests are counted by Fastify's hooks.
      !slowReaders.isWaiting(socket) &&
      passes.every((check) => check(request))
    );
  }

  #readBody(request: IncomingMessage, response: ServerResponse, handler: Handler, answer: AnswerFast): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
    });
    // It never ends if the client goes away.
    request.on('end', () => {
      const [first] = chunks;
      const body = first && chunks.length === 1 ? first : Buffer.concat(chunks);
      const id = randomUUID();
      this.#answer(response, body, id, answer, () => {
        this.#read.set(request, body);
        setRequestId(request, id);
        handler(request, response);
      });
    });
  }

  #answer(response: ServerResponse, body: Buffer, id: string, answer: AnswerFast, passOn: () => void): void {
    const { bodies, slowReaders } = this.options;
    const { socket } = response.req;
    // A pipelined request may have come meanwhile.
    const answered = slowReaders.isWaiting(socket)
      ? undefined
      : attempt(() => answer(bodies.read(body.toString()), response, id));
    if (!(answered instanceof Promise)) {
      if (answered) this.#send(response, id, answered);
      else passOn();
      return;
    }
    const end = slowReaders.begin(socket, response);
    const passOnUncounted = (): void => {
      if (!end) return;
      // Fastify's hooks count it again.
      response.off('close', end);
      end();
      passOn();
    };
    answered.then((late) => {
      if (late) this.#send(response, id, late);
      else passOnUncounted();
    }, passOnUncounted);
  }

  #send(response: ServerResponse, id: string, { contentType, json, bytes }: FastAnswer): void {
    const { slowReaders } = this.options;
    const { socket } = response;
    response.writeHead(200, [
      ...['x-request-id', id],
      // The answer depends on the caller and on the time.
      ...['cache-control', 'no-store'],
      ...['content-type', contentType],
      ...['content-length', String(bytes)],
    ]);
    // As many bytes as characters: all are ASCII, which Node writes fastest together with the headers.
    response.end(json, bytes === json.length ? 'latin1' : 'utf8');
    // What the operating system did not take waits for a client that may never read it.
    if (!socket || socket.writableLength === 0) return;
    if (!slowReaders.isWaiting(socket)) slowReaders.begin(socket, response);
    slowReaders.send(socket, response);
  }
}

/** Undefined for anything that is thrown: Fastify tries the same, and answers with the error. */
function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
