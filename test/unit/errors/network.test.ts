import { describe, expect, it } from '@jest/globals';
import { createServer, type Socket } from 'node:net';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { wasNeverSent } from '../../../src/errors/network.js';

/** The error that a real request ends with. */
function failureOf(request: typeof httpRequest, port: number, host = '127.0.0.1'): Promise<Error> {
  return new Promise((resolve, reject) => {
    const sent = request({ host, port, method: 'POST' }, () => {
      reject(new Error('The request was answered'));
    });
    sent.on('error', resolve);
    sent.end('{}');
  });
}

/** Runs with a server that treats every connection as told. */
async function withServer<Result>(
  onConnection: (socket: Socket) => void,
  use: (port: number) => Promise<Result>,
): Promise<Result> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
}

describe('Whether a request was certainly not sent', () => {
  it('is known when the connection was refused', async () => {
    const port = await withServer(
      () => undefined,
      (open) => Promise.resolve(open),
    );
    expect(wasNeverSent(await failureOf(httpRequest, port))).toBe(true);
  });

  it('is known when every address of a name refused', async () => {
    const port = await withServer(
      () => undefined,
      (open) => Promise.resolve(open),
    );
    expect(wasNeverSent(await failureOf(httpRequest, port, 'localhost'))).toBe(true);
  });

  it('is known when the name does not exist', async () => {
    expect(wasNeverSent(await failureOf(httpRequest, 80, 'cognito-idp.invalid'))).toBe(true);
  });

  it('is known when the other side does not speak TLS', async () => {
    const failure = await withServer(
      (socket) => socket.end('this is not TLS, whatever you say'),
      (port) => failureOf(httpsRequest, port),
    );
    expect(wasNeverSent(failure)).toBe(true);
  });

  it('is known when the connection closes during the TLS handshake', async () => {
    const failure = await withServer(
      (socket) => socket.once('data', () => socket.destroy()),
      (port) => failureOf(httpsRequest, port),
    );
    expect(wasNeverSent(failure)).toBe(true);
  });

  it('is not known when the connection was reset after the request was read', async () => {
    const failure = await withServer(
      (socket) => socket.once('data', () => socket.resetAndDestroy()),
      (port) => failureOf(httpRequest, port),
    );
    expect(wasNeverSent(failure)).toBe(false);
  });

  it('is not known for a late answer or an unknown error', () => {
    const tooLong = Object.assign(
      new Error('a request has exceeded the configured 5000 ms requestTimeout.'),
      {
        name: 'TimeoutError',
        code: 'ETIMEDOUT',
      },
    );
    expect(wasNeverSent(tooLong)).toBe(false);
    expect(wasNeverSent(new AggregateError([]))).toBe(false);
    expect(wasNeverSent(undefined)).toBe(false);
  });
});
