import type { FastifyInstance } from 'fastify';
import type { Socket } from 'node:net';
import type { TimeOuts } from './time-outs.js';

/** Requests on one connection that are not answered yet. Hardly any client sends a second one before it has the first answer. */
export const MAX_PIPELINED = 10;

interface Connection {
  unanswered: number;
  /** Ends the connection, while an answer is being sent. */
  timer?: NodeJS.Timeout | undefined;
}

/**
 * Ends the connection of a client that does not take its answers: they are kept in memory as long as they are not sent, and
 * a client could ask for a thousand at once. While an answer is still being made there is nothing to take, and the
 * request's own deadline holds.
 */
export function cutOffSlowReaders(server: FastifyInstance, { stalledMs, answerMs }: TimeOuts): void {
  const connections = new WeakMap<Socket, Connection>();

  // By connection: Node closes no answer that waits behind another when the connection ends.
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
    // Half, because Node waits once more where anything was taken since the time began. When the answer is sent, it sets the
    // time for idle connections in its place.
    response.setTimeout(stalledMs / 2, () => socket.destroy());
    done();
  });
}
