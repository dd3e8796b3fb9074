import { request, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Gateway } from './gateway.js';

/** By name; a list is sent as so many headers. */
export type Headers = Readonly<Record<string, string | string[]>>;

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** As `fetch`, which would not let a test choose the Host header, or send one header twice. A POST if there is a body. */
export function ask(gateway: Gateway, path: string, headers: Headers = {}, body?: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(path, gateway.url),
      { method: body === undefined ? 'GET' : 'POST', headers },
      (response) => {
        text(response).then((answer) => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: answer });
        }, reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
