import { STATUS_CODES } from 'node:http';
import type { ConnectionError } from 'fastify';
import type { Socket } from 'node:net';
import { failure } from './failure.js';

/** Time for the client to read the answer once it is sent. */
const FAREWELL_MS = 2_000;

/**
 * Answers bytes that Node cannot parse as HTTP with the usual error format, and closes the connection, because the start of
 * the next request is unknown.
 */
export function answerClientError({ code }: ConnectionError, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, message } = answerTo(code);
  const body = JSON.stringify(failure('BAD_REQUEST', message));
  // A client that keeps its half of the connection open would hold it.
  socket.setTimeout(FAREWELL_MS, () => socket.destroy());
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function answerTo(code: string): { readonly status: number; readonly message: string } {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return { status: 431, message: 'The headers are too large: expected at most 32 KiB in total.' };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { status: 408, message: 'The request did not arrive completely in time.' };
    default:
      return { status: 400, message: 'The request cannot be read: expected HTTP/1.1.' };
  }
}
