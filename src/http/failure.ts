import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '../errors/gateway-error.js';

type Code = ErrorCode | 'NOT_FOUND' | 'OVERLOADED';

interface More {
  readonly correlationId?: string;
  readonly retryAfterMs?: number;
}

/** The body of every error outside GraphQL, in the format of GraphQL errors. */
export function failure(code: Code, message: string, more: More = {}): object {
  return { errors: [{ message, extensions: { code, ...more } }] };
}

/** Answers a request that is refused before its body is read. */
export function refuse(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: Code,
  message: string,
  more?: More,
): FastifyReply {
  // A client that keeps sending an unread body would hold the connection.
  if ('content-length' in headers || 'transfer-encoding' in headers) void reply.header('connection', 'close');
  return reply.code(status).send(failure(code, message, more));
}
