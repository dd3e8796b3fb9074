import type { FastifyInstance } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { TimeOuts } from './time-outs.js';

/** Maximum unanswered requests per connection. Few clients send a second request before the first answer. */
export const MAX_PIPELINED = 10;

interface Connection {
  unanswered: number;
  /** Closes the connection; runs while an answer is being sent. */
  timer?: NodeJS.Timeout | undefined;
}

/**
 * Closes the connection of a client that does not read its answers. Unsent answers stay in memory, and a client could
 * request a thousand at once. Until an answer is ready there is nothing to read, and the request's own deadline applies.
 */
export class SlowReaders {
  // Per connection: when a connection ends, Node does not close answers queued behind another.
  readonly #connections = new WeakMap<Socket, Connection>();

  constructor(private readonly timeOuts: Pick<TimeOuts, 'stalledMs' | 'answerMs'>) {}

  /** Whether the client waits for an answer on this connection. */
  isWaiting(socket: Socket): boolean {
    return (this.#connections.get(socket)?.unanswered ?? 0) > 0;
  }

  /**
   * Call once for each request. It closes the connection of a client that sends too many without reading.
   *
   * @returns what is called when the response is closed; undefined if the request must not be answered
   */
  begin(socket: Socket, response: ServerResponse): (() => void) | undefined {
    const connection = this.#connectionOf(socket);
    connection.unanswered += 1;
    if (connection.unanswered > MAX_PIPELINED) {
      socket.destroy();
      return undefined;
    }
    const end = (): void => {
      connection.unanswered -= 1;
      clearTimeout(connection.timer);
      connection.timer = undefined;
      if (connection.unanswered > 0 && !socket.destroyed) this.#start(connection, socket);
    };
    response.once('close', end);
    return end;
  }

  /** Call when an answer is about to be sent. */
  send(socket: Socket, response: ServerResponse): void {
    this.#start(this.#connectionOf(socket), socket);
    // Half, because Node waits once more if anything was read since the timer started. Once the answer is sent, Node sets the
    // keep-alive time-out instead.
    response.setTimeout(this.timeOuts.stalledMs / 2, () => socket.destroy());
  }

  #connectionOf(socket: Socket): Connection {
    const known = this.#connections.get(socket);
    if (known) return known;
    const connection: Connection = { unanswered: 0 };
    this.#connections.set(socket, connection);
    socket.once('close', () => {
      clearTimeout(connection.timer);
    });
    return connection;
  }

  #start(connection: Connection, socket: Socket): void {
    connection.timer ??= setTimeout(() => socket.destroy(), this.timeOuts.answerMs).unref();
  }
}

/** Applies it to all routes. */
export function cutOffSlowReaders(server: FastifyInstance, slowReaders: SlowReaders): void {
  server.addHook('onRequest', ({ raw: { socket } }, reply, done) => {
    if (slowReaders.begin(socket, reply.raw)) done();
    else reply.hijack();
  });

  server.addHook('onSend', ({ raw: { socket } }, { raw: response }, _payload, done) => {
    slowReaders.send(socket, response);
    done();
  });
}
