import type { FastifyInstance } from 'fastify';
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
export function cutOffSlowReaders(server: FastifyInstance, { stalledMs, answerMs }: TimeOuts): void {
  const connections = new WeakMap<Socket, Connection>();

  // Per connection: when a connection ends, Node does not close answers queued behind another.
  const connectionOf = (socket: Socket): Connection => {
    const known = connections.get(socket);
    if (known) return known;
    const connection: Connection = { unanswered: 0 };
    connections.set(socket, connection);
    socket.once('close', () => {
      clearTimeout(connection.timer);
    });
    return connection;
  };
  const start = (connection: Connection, socket: Socket): void => {
    connection.timer ??= setTimeout(() => socket.destroy(), answerMs).unref();
  };

  server.addHook('onRequest', ({ raw: { socket } }, reply, done) => {
    const connection = connectionOf(socket);
    connection.unanswered += 1;
    if (connection.unanswered > MAX_PIPELINED) {
      reply.hijack();
      socket.destroy();
      return;
    }
    reply.raw.once('close', () => {
      connection.unanswered -= 1;
      clearTimeout(connection.timer);
      connection.timer = undefined;
      if (connection.unanswered > 0 && !socket.destroyed) start(connection, socket);
    });
    done();
  });

  server.addHook('onSend', ({ raw: { socket } }, { raw: response }, _payload, done) => {
    start(connectionOf(socket), socket);
    // Half, because Node waits once more if anything was read since the timer started. Once the answer is sent, Node sets the
    // keep-alive time-out instead.
    response.setTimeout(stalledMs / 2, () => socket.destroy());
    done();
  });
}
